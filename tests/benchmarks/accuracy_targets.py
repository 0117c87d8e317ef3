"""The requirements on accuracy, each held against what was found."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tests.benchmarks import typing
from tests.benchmarks.accuracy import Accuracy, Texts
from tests.benchmarks.characters import Kept
from tests.benchmarks.edit_classes import JudgedEdits
from tests.benchmarks.intervals import Interval, interval
from tests.benchmarks.measures import F1, PRECISION, RECALL, Measure
from tests.benchmarks.scores import LINKS, MOVES
from tests.benchmarks.series import SeriesResults, series_targets
from tests.benchmarks.tables import Target, at_least, at_most, share, unmeasured

REAL_BAR, MADE_BAR, MOVES_BAR, PARTS_BAR, TYPING_BAR = 0.985, 0.99, 0.97, 0.92, 0.97
DISPLAYED_BAR = 1.12

_NO_GOLD = "no --gold"
_NO_CORPUS = "no --corpus"

Typed = Mapping[str, Sequence[typing.Tally]]


@dataclass(slots=True)
class Results:
    """Everything a run found. ``peers``: by tool, then in the order of the texts.

    ``reported`` and ``developed`` are None, ``pasted`` (what rows give back of real pairs
    that are cut as pasted), ``sample`` and ``edit_classes`` (by half) empty, where their
    texts were not given.
    """

    reported: Accuracy | None = None
    developed: Accuracy | None = None
    made: list[Accuracy] = field(default_factory=list)
    peers: dict[str, list[Accuracy]] = field(default_factory=dict)
    pasted: Kept = field(default_factory=Kept)
    sample: typing.Sample = field(default_factory=typing.Sample)
    edit_classes: Mapping[str, Sequence[JudgedEdits]] = field(default_factory=dict)
    series: SeriesResults = field(default_factory=SeriesResults)

    @property
    def all_engine(self) -> list[Accuracy]:
        """This engine's results on every group of texts."""
        return self._parts + self.made

    @property
    def real(self) -> list[Accuracy]:
        """The labelled pairs: both parts together where there are two, and each by itself."""
        parts = self._parts
        if len(parts) < 2:
            return parts
        both = Accuracy(Texts("real texts, both parts", ()))
        both.scores = [scores for found in parts for scores in found.scores]
        both.pasted = [scores for found in parts for scores in found.pasted]
        return [both, *parts]

    @property
    def _parts(self) -> list[Accuracy]:
        return [found for found in (self.reported, self.developed) if found is not None]


def figure_of(found: Accuracy, name: str, measure: Measure) -> Interval | None:
    """A measure of what has that name over a group's documents, with its interval."""
    return interval([scores[name] for scores in found.scores], measure)


def targets(results: Results) -> list[Target]:
    """All rows of the table, in the order of the requirements."""
    return [
        *_real(results),
        *_made(results, "pairs, F1", LINKS, F1, MADE_BAR),
        *_made(results, "moves: right of those labelled", MOVES, PRECISION, MOVES_BAR),
        *_made(results, "moves: found", MOVES, RECALL, MOVES_BAR),
        *_made(results, "moved + reworded found", "moved+reworded", RECALL, MOVES_BAR),
        *_made(results, "split links found", "split", RECALL, PARTS_BAR),
        *_made(results, "merge links found", "merged", RECALL, PARTS_BAR),
        *_typing(results.sample.resolutions),
        *_words(results),
        *_characters(results),
        *series_targets(results.series),
    ]


def _real(results: Results) -> list[Target]:
    measure = "clause pairs, F1"
    if not results.real:
        return [unmeasured(measure, "real texts", f"≥ {REAL_BAR:.3f}", _NO_GOLD)]
    return [_held(results, found, measure, LINKS, F1, REAL_BAR) for found in results.real]


def _made(results: Results, measure: str, name: str, of: Measure, bar: float) -> list[Target]:
    return [_held(results, found, measure, name, of, bar) for found in results.made]


def _held(
    results: Results, found: Accuracy, measure: str, name: str, of: Measure, bar: float
) -> Target:
    """One group's figure against its bar."""
    on = f"{found.texts.name} ({_count(found, name)})"
    figure = figure_of(found, name, of)
    if figure is None:
        return unmeasured(measure, on, f"≥ {bar:.3f}", "there is none")
    return at_least(measure, on, figure, bar, elsewhere(results, found, name, of))


def texts_of(found: Accuracy) -> str:
    """How many texts a group has, in words."""
    count = len(found.scores)
    return f"{count} pair of texts" if count == 1 else f"{count} pairs of texts"


def _count(found: Accuracy, measure: str) -> str:
    return f"{texts_of(found)}, {sum(it[measure].known for it in found.scores):,}"


def elsewhere(results: Results, found: Accuracy, name: str, of: Measure) -> str:
    """What other tools reach on the same group of texts, in this run."""
    return ", ".join(
        f"{_figure_or_none(theirs, name, of)} {tool}"
        for tool, groups in results.peers.items()
        for theirs in groups
        if theirs.texts.name == found.texts.name
    )


def _figure_or_none(theirs: Accuracy, name: str, of: Measure) -> str:
    """A figure; what a tool never says is neither right nor wrong."""
    figure = figure_of(theirs, name, of)
    return share(figure.figure) if figure else "none said by"


def _typing(typed: Typed) -> list[Target]:
    measures = (
        ("kind from plain text, macro-F1", typing.macro_f1),
        ("lead verb: head of the marked phrase found", typing.heads_found),
        ("lead verb: lemma, key as first frozen", typing.lemmas_right_first),
        ("lead verb: lemma, key as it stands", typing.lemmas_right),
    )
    rows = []
    for name, of in measures:
        for language in typing.LANGUAGES:
            documents = typed.get(language)
            if not documents:
                rows.append(unmeasured(name, language, f"≥ {TYPING_BAR:.3f}", _NO_CORPUS))
                continue
            found = typing.figure(documents, of)
            on = f"{language}, {len(documents)} documents"
            as_interval = Interval(found.value, found.low, found.high)
            rows.append(at_least(name, on, as_interval, TYPING_BAR))
    return rows


def _words(results: Results) -> list[Target]:
    groups = results.all_engine
    return [
        *(_script(found) for found in groups),
        *(_displayed_in_rows(found) for found in groups),
        *(_displayed(results, found) for found in groups),
    ]


def _script(found: Accuracy) -> Target:
    ratio = found.marked.tokens / found.marked.tokens_least
    on, measure = found.texts.name, "words marked: script to optimum"
    return Target(measure, on, f"{ratio:.4f}", "", "", "1.00", ratio == 1.0)


def _displayed_in_rows(found: Accuracy) -> Target:
    ratio = found.marked.rows_displayed / found.marked.rows_least
    return at_most("words marked: as displayed, in rows", found.texts.name, ratio, DISPLAYED_BAR)


def _displayed(results: Results, found: Accuracy) -> Target:
    ratio = found.marked.displayed / found.marked.needed
    on, measure = found.texts.name, "words marked: as displayed, in all"
    return at_most(measure, on, ratio, DISPLAYED_BAR, _displayed_elsewhere(results, on))


def _displayed_elsewhere(results: Results, on: str) -> str:
    return ", ".join(
        f"{theirs.marked.displayed / theirs.marked.needed:.2f} {tool}"
        for tool, groups in results.peers.items()
        for theirs in groups
        if theirs.texts.name == on
    )


def _characters(results: Results) -> Iterator[Target]:
    compared = sum((found.kept for found in results.all_engine), Kept())
    yield _all_kept("texts compared, cut by their paragraphs, in rows", compared)
    yield _all_kept("real pairs, cut as pasted, in rows", results.pasted, _NO_GOLD)
    for language in typing.LANGUAGES:
        found = results.sample.kept.get(language, Kept())
        yield _all_kept(f"{language}, {found.texts:,} documents as pasted", found, _NO_CORPUS)


def _all_kept(on: str, found: Kept, why_not: str = "no texts") -> Target:
    measure, must = "characters accounted for", "100 %"
    if not found.characters:
        return unmeasured(measure, on, must, why_not)
    share_kept = f"{100 * found.kept / found.characters:.4f} %"
    is_met = found.kept == found.characters
    return Target(measure, f"{on} ({found.characters:,})", share_kept, "", "", must, is_met)
