"""docs/speed.md, written from what a run found."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.benchmarks import peers
from tests.benchmarks.clock import Race
from tests.benchmarks.importing import Import, import_rows, import_targets
from tests.benchmarks.series import CLOCKED, SeriesResults, cost_table, cost_targets
from tests.benchmarks.series_pages import (
    SOON,
    SeriesPageTime,
    series_page_table,
    series_page_targets,
)
from tests.benchmarks.speed import LARGE, MIDDLING, REAL, SMALL, Speed, named
from tests.benchmarks.tables import NOT_MEASURED, section, table
from tests.benchmarks.unseen_part import unseen_blocks

NOTES = Path(__file__).resolve().parent.parent.parent / "docs" / "speed-notes.md"

_HEAD = """\
# How fast the comparison is

Written by `make bench`; what stands here was measured, and is measured anew by the
command at the end."""

_WITHOUT = """\
Where no C compiler is, the source runs as it stands: the same results, later. The requirements
are held against the compiled form, which `make run` makes where it can; this is what the
source alone reaches.
"""

_METHOD = """\
- All tools get the same texts in the same run, by turns, all rounds in one process (the
  interpreted engine and wikidiff2 in one of their own); a first round warms up and is
  not counted. Figures are medians over rounds of the mean time a pair, ratios medians
  of the ratios in each round. A tool that needs more than five seconds for a round runs
  once.
- So this engine is clocked warm: its word lists are read, and it has met the words of
  every pair before, in the rounds before and, in a full run, in the texts that accuracy
  was measured on. What it remembers from one comparison to the next is words and what
  stands between spaces, with their keys, looks and verb forms, within bounds: as many
  stretches as sixty texts hold. Of texts, clauses and pairs it remembers nothing: cuts,
  verbs of a wording, alignment, rows and edits are made anew each time, save the two cuts
  in "cuts held". A server that has read many texts has met most words of a new pair, and
  not all: what that costs stands apart, below the first comparison of a process.
- The first comparison of a process: up to five pairs of a sort, each in a process of its own
  that has loaded the engine's modules and compared nothing; "again" is the second time
  there. A new pair in a process that has read others: one more process compares the real pairs
  once each, the first of them uncounted, then a hundred generated ones (in a quick run fewer),
  in five batches of each sort; this engine and wikidiff2 run by turns of a batch, by the same
  clock. The import and the figures on memory begin in fresh processes as well; all others
  are warm.
- The clock is processor time. Every tool runs in one thread, so that this is the wall
  clock's time on an idle machine, and what else a busy one does counts for nobody.
- Real pairs are the 60 pairs of successive texts in the corpus, of which nobody has
  labelled the answers; in a quick run, the labelled pairs that are developed on.
- This engine: `compare` from two texts to typed clauses, rows and edits. "Cuts held":
  `compare` from two cuts, as the archive compares the versions it holds, each of which
  was cut when it was taken in. The other tools are given paragraphs or words as well.
  difflib: `SequenceMatcher` over the whole texts' words, autojunk off, opcodes.
  redlines: its Markdown. RapidFuzz linear: `Indel.opcodes` over the whole texts' words,
  with no alignment of paragraphs. wikidiff2: inline JSON, a paragraph a line; "uncut"
  searches for moves however many lines changed.
- Memory: a fresh process that compares two texts and ends; its own largest resident
  size, Python and all modules included.
- The import: `import_documents` with the three archives, `--publish`, clauses and all, into
  an empty archive, by the clock on the wall, with what else the machine does; processor
  seconds are of all its processes and the PostgreSQL server's. The peak is of the command's
  processes together.
- A series: its texts, cut and held, to threads and to phrases with their dates, with
  every comparison made anew; medians of three runs. "One text more" adds the last text
  to the lineage of those before.
- The page: two published versions on SQLite, asked for through the whole of Django
  (middleware, queries, templates). Cold: the comparison is made and stored; the page had
  been asked for before, so its words are warm. Warm: it is read from where it was stored.
  The pages of a series are asked for in the same way, of the texts imported from their
  files; everything computed was stored by a first request."""


def speed_page(
    speed: Speed,
    tools: peers.Peers,
    facts: Sequence[str],
    command: str,
    imports: Sequence[Import] = (),
    series: SeriesResults | None = None,
    series_pages: Sequence[SeriesPageTime] = (),
) -> str:
    """The whole document as Markdown."""
    lines = [_HEAD, ""]
    head = ("texts", "measure", "found", "must reach", "")
    found = [*speed_targets(speed), *_imports(imports), *_series(series), *_pages(series_pages)]
    lines += section("Against the requirements", table(head, found))
    lines += section("Milliseconds a comparison", _times(speed, tools), _absent(tools))
    lines += section("The first comparison of a process", _fresh(speed))
    lines += section("A new pair in a process that has read others", *unseen_blocks(speed.unseen))
    if peers.INTERPRETED in speed.races[named(LARGE)].rounds:
        lines += section("Without a compiler", _WITHOUT, table(head, interpreted_targets(speed)))
    lines += section("Peak memory at 3,100 paragraphs", _memory(speed))
    lines += section("The compare page, end to end", _page(speed))
    lines += section("Importing the corpus", import_rows(imports) if imports else [NOT_MEASURED])
    costs = cost_table(series) if series and series.costs else [NOT_MEASURED]
    lines += section("Threads and phrases of a series", costs)
    pages = series_page_table(series_pages) if series_pages else [NOT_MEASURED]
    lines += section("The pages of a series, from a warm store", pages)
    lines += section("What was tried", NOTES.read_text("utf-8").partition("\n")[2].strip())
    lines += section("What was clocked, and how", _METHOD)
    lines += section("This run", [f"- {fact}" for fact in facts], ["```", command, "```"])
    return "\n".join(lines).rstrip() + "\n"


def _imports(imports: Sequence[Import]) -> Iterator[list[str]]:
    for measure, found, must, is_met in import_targets(imports):
        verdict = NOT_MEASURED if is_met is None else "met" if is_met else "**not met**"
        yield ["the corpus", measure, found, must, verdict]


def _series(series: SeriesResults | None) -> list[list[str]]:
    if series and series.costs:
        return list(cost_targets(series))
    measure = "lineage and provenance, seconds, comparisons included"
    return [["series", measure, NOT_MEASURED, f"≤ {CLOCKED['unsc-undof']:g}", NOT_MEASURED]]


def _pages(times: Sequence[SeriesPageTime]) -> list[list[str]]:
    if times:
        return list(series_page_targets(times))
    measure = "slowest page, warm, seconds (wall clock)"
    return [["series", measure, NOT_MEASURED, f"≤ {SOON:g}", NOT_MEASURED]]


# Texts, the tool to be beaten, and the largest share of its time.
_BARS = (
    (REAL, peers.DIFFLIB, 0.3),
    (REAL, peers.WIKIDIFF2, 1.0),
    (named(SMALL), peers.DIFFLIB, 0.7),
    (named(SMALL), peers.WIKIDIFF2, 1.0),
    (named(MIDDLING), peers.DIFFLIB, 0.12),
)


def interpreted_targets(speed: Speed) -> Iterator[list[str]]:
    """The same requirements put to the source as it stands."""
    for texts, peer, bar in _BARS:
        yield _ratio(speed, texts, peer, bar, peers.INTERPRETED)
    large = speed.races[named(LARGE)].seconds(peers.INTERPRETED)
    yield _bar(named(LARGE), "seconds", f"{large:.2f}", "≤ 1", large <= 1.0)


def speed_targets(speed: Speed) -> Iterator[list[str]]:
    """The requirements, each with what was found and a plain verdict."""
    for texts, peer, bar in _BARS:
        yield _ratio(speed, texts, peer, bar)
        yield _ratio(speed, texts, peer, bar, peers.HELD)
    for tool, how in ((peers.ENGINE, "seconds"), (peers.HELD, "seconds, cuts held")):
        large = speed.races[named(LARGE)].seconds(tool)
        yield _bar(named(LARGE), how, f"{large:.2f}", "≤ 1", large <= 1.0)
    peak = speed.peaks[peers.ENGINE].whole
    yield _bar(named(LARGE), "peak memory, MB", f"{peak:.0f}", "≤ 200", peak <= 200)
    for tool, how in (
        (peers.ENGINE, "times the cost"),
        (peers.HELD, "times the cost, cuts held"),
    ):
        growth = speed.growth(tool)
        yield _bar("3,100 to 310", how, f"{growth:.1f}", "≤ 14", growth <= 14)
    page = speed.page
    texts = f"two texts of {page.words:,} words"
    for name, seconds in (("cold", page.cold), ("warm", page.warm)):
        measure = f"compare page, {name}, seconds (wall clock)"
        yield _bar(texts, measure, f"{seconds:.2f}", "< 1", seconds < 1.0)


def _ratio(speed: Speed, texts: str, peer: str, bar: float, tool: str = peers.ENGINE) -> list[str]:
    held = ", cuts held" if tool == peers.HELD else ""
    measure, must = f"time to that of {peer}{held}", f"≤ {bar:g}"
    found = speed.races.get(texts)
    if found is None:
        return [texts, measure, f"{NOT_MEASURED}: no --gold", must, NOT_MEASURED]
    if peer not in found.rounds:
        return [texts, measure, f"{NOT_MEASURED}: {peer} is absent", must, NOT_MEASURED]
    ratio = found.ratio(tool, peer)
    return _bar(texts, measure, f"{ratio:.3f}", must, ratio <= bar)


def _bar(texts: str, measure: str, found: str, must: str, is_met: bool) -> list[str]:
    return [texts, measure, found, must, "met" if is_met else "**not met**"]


def _times(speed: Speed, tools: peers.Peers) -> list[str]:
    names = [name for name in tools.timed if any(name in it.rounds for it in speed.races.values())]
    head = ("texts", "pairs", *(f"{name} {tools.versions[name]}" for name in names))
    rows = [
        [texts, str(found.pairs), *(_time(found, name) for name in names)]
        for texts, found in speed.races.items()
    ]
    return table(head, rows)


def _time(found: Race, tool: str) -> str:
    if tool not in found.rounds:
        return NOT_MEASURED
    milliseconds = 1000 * found.seconds(tool)
    return f"{milliseconds:,.1f}" if milliseconds < 100 else f"{milliseconds:,.0f}"


def _absent(tools: peers.Peers) -> str:
    if not tools.absent:
        return "No tool was absent."
    return "Absent: " + "; ".join(f"{name}, {why}" for name, why in tools.absent.items()) + "."


def _fresh(speed: Speed) -> list[str]:
    head = ("texts", "pairs", "first, ms", "again, ms")
    rows = [
        [texts, str(found.pairs), f"{1000 * found.first:.1f}", f"{1000 * found.again:.1f}"]
        for texts, found in speed.fresh.items()
    ]
    return table(head, rows) if rows else [NOT_MEASURED]


def _memory(speed: Speed) -> list[str]:
    rows = [
        [tool, f"{peak.whole:,.0f}", f"{peak.loaded:,.0f}" if peak.loaded else "–"]
        for tool, peak in speed.peaks.items()
    ]
    return table(("tool", "MB", "of which before the comparison"), rows)


def _page(speed: Speed) -> list[str]:
    page = speed.page
    rows = [
        ["cold", f"{page.cold:.2f}", f"{page.cold_processor:.2f}"],
        ["warm", f"{page.warm:.2f}", f"{page.warm_processor:.2f}"],
    ]
    size = f"{page.rows:,} rows, {page.size / 1e6:.1f} MB"
    return [*table(("", "seconds, wall clock", "seconds, processor"), rows), "", size + "."]
