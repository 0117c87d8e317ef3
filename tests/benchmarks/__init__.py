"""How good and how fast the engine is, measured: ``python -m tests.benchmarks``.

``make bench BENCH_ARGS="--corpus DIR --gold DIR"`` runs everything and writes
docs/accuracy.md and docs/speed.md; with ``--quick`` it prints a short run in under
a minute and writes nothing.

- ``known.py``: a pair of texts with its known answer (links, labels, moves)
- ``stock.py``, ``slots.py``, ``paragraphs.py``: our own diplomatic paragraphs
- ``rewordings.py``, ``generator.py``: seeded revisions of them with known answers.
  Seeds 0–99 are for developing, seeds from 1000 on for reporting
- ``gold.py``: the labelled pairs of a ``--gold`` directory. 01 to 08 are developed on,
  09 to 12 are only reported: nobody looks at their errors one by one
- ``scores.py``, ``measures.py``, ``intervals.py``, ``moved.py``, ``rows_moved.py``,
  ``marked.py``: F1 over index pairs and per class, intervals, moves against the closest
  smallest-weight set, words marked
- ``pasted.py``, ``real_part.py``: labelled pairs cut by the engine, and what real texts have
  of what is required of generated ones
- ``characters.py``: characters that clauses, labels, white space and edits give back
- ``bands.py``, ``rightness.py``, ``calibration.py``, ``left_out.py``: how often rows are right,
  the words frozen for it, and those words on pairs that did not make them
- ``peers.py``, ``clock.py``, ``memory.py``, ``fresh.py``, ``unseen.py``, ``unseen_part.py``:
  other tools on the same inputs by the same clock, what a fresh process takes, and what a new
  pair takes later
- ``typing.py``, ``akn_gold.py``, ``frequencies.py``: kinds and lead verbs against the
  United Nations' markup, and the counting of the frozen word weights
- ``histories.py``, ``history_clauses.py``, ``history_pen.py``, ``phrases.py``: seeded
  histories of many revisions, each word with the revision that wrote it
- ``attestation.py``, ``wikiwho.py``, ``traced.py``, ``held_series.py``, ``series.py``: since
  when phrases are attested, in those and in real series traced by hand, beside the WikiWho
  algorithm; and what a series costs
- ``pages.py``, ``series_pages.py``: the compare page, and the pages of long series, end to end
- ``reports.py``: the two documents in docs/
"""
