"""How much hangs on each threshold of the segmentation and of the lead verbs.

    ENGINE_FORM=interpreted python -m tests.benchmarks.typing_thresholds CORPUS [NAME ...]

One constant of ``documents/engine/segmentation/config.py`` and ``documents/engine/verb_config.py``
is turned at a time, all others as they are, over documents of the half that is developed on:
some hundred of each language, those of the lowest digests. For each value there are the
macro-F1 of kinds, how often the head of the marked lead was found and its lemma right, in each
language, and how many documents are read otherwise in anything that is counted. Those that tell
wrapped lines are tried on the same documents wrapped at two widths as well. Other real texts,
the corpus's pairs, have no key: of them it is told how many are cut otherwise. It takes some
twelve minutes; what it finds is written, by hand and in short, beside each threshold.
"""

import argparse
import sys
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from documents.engine import verb_config
from documents.engine.cuts import Cut
from documents.engine.lexicon import LANGUAGES
from documents.engine.segmentation import config as segmentation_config
from documents.engine.segmentation import segment
from tests.benchmarks.akn_gold import Line
from tests.benchmarks.tables import table
from tests.benchmarks.turning import COMPILED, IS_TURNABLE, turned
from tests.benchmarks.typing import Tally, heads_found, lemmas_right, macro_f1, tally, total
from tests.benchmarks.typing_sample import Document, draw, lot, read

# Documents of each language that every value is tried on.
EACH = 100
# Characters of a line that documents are wrapped at: of print and mail, of a wide page.
WIDTHS = (65, 100)

Text = tuple[Document, list[Line]]
Value = float | tuple[int, ...]

# Values tried around each threshold.
SEGMENTATION_VALUES: Mapping[str, Sequence[Value]] = {
    "LANGUAGE_SAMPLES": ((100,), (500,), (500, 1_000, 4_000, 20_000), (20_000,)),
    "LANGUAGE_WORDS": (1, 5, 20, 80),
    "LANGUAGE_CLEARLY": (1, 2, 4, 16),
    "WIDEST_WRAP": (60, 80, 125, 250),
    "WIDTH_QUANTILE": (0.5, 0.75, 0.9, 0.98),
    "NARROWEST_WRAP": (0, 20, 35, 45),
    "WRAPPED_SHARE": (0.1, 0.25, 0.35, 0.5, 0.7),
    "SPACED_SHARE": (0.9, 0.95, 0.97, 0.99),
    "ENOUGH_INNER": (1, 2, 3, 6, 12),
    "INNER_SHARE": (0.05, 0.1, 0.2, 0.4),
    "FULL_LINE": (0.7, 0.8, 0.85, 0.9, 0.95),
    "LINE_OPENING": (50, 100, 200, 1_000),
    "LONGEST_LABEL": (4, 8, 16, 32),
    "LONGEST_NUMBER": (1, 2, 3, 4),
    "SHORT": (10, 20, 40, 60, 80),
    "LONGEST_SHORT": (120, 240, 480, 960),
    "LONGEST_MARKS": (0, 6, 24, 48),
    "BEFORE_NUMBER": (0, 10, 20, 40),
    "LONGEST_NOTES_HEADING": (5, 15, 30, 60),
    "LONGEST_PUBLISHERS": (20, 80, 160, 320),
    "LONGEST_FRONT": (5, 10, 20, 40, 80),
    "HEADED_WITHIN": (0, 1, 3, 10),
    "LONGEST_BACK": (0, 5, 40, 80),
    "LONGEST_FORMULA": (2, 3, 5, 20, 60, 80, 120, 400),
    "SUBJECT_WITHIN": (1, 4, 25, 60),
    "LONGEST_BARE_FORMULA": (1, 2, 4, 8, 16),
    "LONGEST_HEADING": (5, 12, 25, 40, 60),
    "LONGEST_LEADING_HEADING": (0, 2, 4, 8, 16),
    "LONGEST_WITH_COLON": (0, 3, 6, 12, 25),
    "LONGEST_BETWEEN": (10, 25, 60, 120),
    "LONGEST_PLACE": (1, 3, 5, 10),
    "LONGEST_JOINT": (0, 2, 3, 4, 9),
    "LARGEST_GAP": (0, 1, 3, 6, 20),
    "DEEPEST": (1, 2, 4, 8, 16),
    "LONGEST_DECIDING": (0, 1, 2, 4, 8),
    "CHAPEAU_ENDING": (15, 30, 60, 120, 1_000),
    "THAT_WITHIN": (2, 4, 8, 16, 100),
}
VERB_VALUES: Mapping[str, Sequence[Value]] = {
    "LEAD_WINDOW": (10, 20, 40, 80),
    "MOST_ADVERBS": (1, 2, 4, 8),
    "RECITED_WINDOW": (1, 2, 4, 8),
    "COMPLEMENT_WINDOW": (2, 4, 7, 10, 14),
    "SUBJECT_COMPLEMENT_WINDOW": (4, 7, 12, 20),
    "SUBJECT_REST_WINDOW": (0, 2, 4, 8),
    "SHORTEST_ENDED": (1, 3, 4, 6, 99),
    "NOUN_WINDOW": (2, 4, 7, 14),
    "FRONTED_WINDOW": (3, 6, 12, 24),
    "SUBJECT_WINDOW": (4, 8, 14, 20, 30),
    "JOINED_WINDOW": (1, 2, 3, 6),
}
VALUES = {**SEGMENTATION_VALUES, **VERB_VALUES}
# Those that only bound work: no text here comes near them.
UNTRIED = frozenset(
    {"MOST_LINES", "REMEMBERED_LABELS", "CLAUSE_WINDOW", "MOST_HELPING", "LONGEST_WORD"}
)
# Those that tell where a line was wrapped.
OF_WRAPPED = frozenset(
    {"WIDEST_WRAP", "WIDTH_QUANTILE", "WRAPPED_SHARE", "ENOUGH_INNER", "INNER_SHARE", "FULL_LINE"}
    | {"LINE_OPENING", "NARROWEST_WRAP", "SPACED_SHARE"}
)  # fmt: skip

_MEASURES = {"F1": macro_f1, "head": heads_found, "lemma": lemmas_right}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run; gives back the exit status: 0, or 2 where nothing can be turned."""
    options = _options(arguments)
    if not IS_TURNABLE:
        print(COMPILED, file=sys.stderr)
        return 2
    texts = developed_on(options.corpus)
    groups = {"": texts}
    if not OF_WRAPPED.isdisjoint(options.names or VALUES):
        groups |= {f"wrapped at {width}": wrapped(texts, width) for width in WIDTHS}
    chosen = {group: measured(of) for group, of in groups.items()}
    cuts = {text: segment(text) for text in unkeyed(options.corpus)}
    for name in options.names or VALUES:
        for group, of in groups.items():
            if group and name not in OF_WRAPPED:
                continue
            lines = _tried(name, of, chosen[group])
            title = f"{name}, {group}:" if group else f"{name}:"
            print("\n".join([title, "", *lines, ""]), flush=True)
        print(f"{name}, without a key: {_cut_otherwise(name, cuts)}\n", flush=True)
    return 0


def developed_on(corpus: Path) -> list[Text]:
    """The documents tried on, without what is attached to them."""
    drawn = [it for it in draw(corpus) if it.is_developed_on and not it.is_statement]
    few = [
        document
        for language in LANGUAGES
        for document in sorted((it for it in drawn if it.language == language), key=lot)[:EACH]
    ]
    return [
        (document, [line for line in lines if line.apart != "attachment"])
        for document, lines in read(corpus, few)
    ]


def wrapped(texts: Sequence[Text], width: int) -> list[Text]:
    """The same documents with their paragraphs wrapped at so many characters."""
    pen = textwrap.TextWrapper(width, break_long_words=False, break_on_hyphens=False)
    return [(document, [_wrapped(it, pen) for it in lines]) for document, lines in texts]


def _wrapped(line: Line, pen: textwrap.TextWrapper) -> Line:
    before = len(line.printed) - len(line.text)
    return replace(line, text=pen.fill(line.printed)[before:])


def measured(texts: Sequence[Text]) -> list[tuple[str, Tally]]:
    """The language and the tally of each document, by the thresholds as they are now."""
    return [(document.language, tally(document, lines)) for document, lines in texts]


def _tried(name: str, texts: Sequence[Text], chosen: list[tuple[str, Tally]]) -> list[str]:
    """The measures of each language at each value, and how many documents are read otherwise."""
    rows = []
    for value in VALUES[name]:
        is_chosen = value == constant(name)
        with turned(name, value):
            found = chosen if is_chosen else measured(texts)
        moved = sum(one != other for one, other in zip(found, chosen, strict=True))
        cells = [
            f"{measure(total([it for of, it in found if of == language])):.4f}"
            for language in LANGUAGES
            for measure in _MEASURES.values()
        ]
        rows.append([f"**{value}**" if is_chosen else f"{value}", *cells, str(moved)])
    head = [f"{language} {measure}" for language in LANGUAGES for measure in _MEASURES]
    return table(["value", *head, "documents read otherwise"], rows)


def unkeyed(corpus: Path) -> list[str]:
    """The texts of the corpus's pairs as they were taken in, each once."""
    files = [*corpus.glob("pairs/*/old.txt"), *corpus.glob("pairs/*/new.txt")]
    return sorted({file.read_text("utf-8") for file in files})


def _cut_otherwise(name: str, cuts: Mapping[str, Cut]) -> str:
    """At each value, how many texts are cut otherwise than as chosen."""
    told = []
    for value in VALUES[name]:
        with turned(name, value):
            moved = sum(segment(text) != cut for text, cut in cuts.items())
        told.append(f"{moved} of {len(cuts)} cut otherwise at {value}")
    return ", ".join(told)


def constant(name: str) -> object:
    """The value of a threshold as it is."""
    config = verb_config if name in VERB_VALUES else segmentation_config
    return vars(config)[name]


def untried() -> set[str]:
    """Thresholds that nothing is tried for, beyond those that only bound work."""
    named = {
        name for it in (segmentation_config, verb_config) for name in vars(it) if name.isupper()
    }
    return named - VALUES.keys() - UNTRIED


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.typing_thresholds",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("names", nargs="*", choices=[[], *VALUES], help="all by default")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
