"""The part of docs/accuracy.md on the age of phrases."""

from collections.abc import Iterator, Sequence

from tests.benchmarks.series import SeriesResults, traced_table

_INTRODUCTION = """\
Each word of a text is given the earliest text of its series that has it; a phrase is as
old as its newest word. Two kinds of series have a known answer.

**Generated histories**: fourteen revisions of some twenty of our own paragraphs, each
word with the revision that wrote it. Phrases and figures are exchanged, put in, taken
out, put back and moved to other clauses; clauses are moved, split, merged, turned about,
removed and brought back; common phrases are written anew again and again, as a trap.
All words of all revisions but the first are counted, marks left out. Thresholds were set
on seeds 0–39, these figures come of seeds from 1000 on.

**Stretches of real series**, traced by one reader from the printed texts, without the
engine; no second reader checked it, and the reader knew how the engine works. The key
(`tests/benchmarks/traced.json`) holds positions only. A phrase counts as attested by the
earliest text that has these words together in any clause; one that only a deletion
brought together is not asked for. The first scoring of the first three stretches asked
that every word of a phrase be given its text; that no phrase of old and new words can
meet, so the newest word decides now, and the former rule stands beside it. Their errors
were read then, and long runs of common words have counted for more since; the last
stretch was traced after that. Stop words, left out of phrases until the last stretch had
been scored, count like others: 341 of 347 are right either way, of the last stretch 91
of 93 instead of 89.

WikiWho's algorithm (Flöck and Acosta, WWW 2014) was written anew from its paper's
description and is given the same paragraphs. It was made for pages that change a little
at each of many revisions, by authorship: a paragraph that moves and is reworded at once
is new to it, and so is a phrase moved alone."""


def attestation_blocks(results: SeriesResults) -> Iterator[Sequence[str] | str]:
    """The blocks of the section."""
    yield _INTRODUCTION
    yield traced_table(results) if results.traced else "Real series: not measured, no --corpus."
