"""Figures that are counted in each text by itself: length, lead verbs, terms."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from documents.engine.cuts import Clause, Cut
from documents.engine.tokens import TOKEN
from documents.engine.verb_classes import NO_CLASS, class_of, verb_classes
from documents.export.figures.data import FigureData
from documents.selectors.figures.options import FigureOptions
from documents.selectors.figures.shapes import figure_data
from documents.selectors.figures.texts import FigureTexts
from documents.selectors.term_counts import term_counts

# What a document does, apart from what frames it; the publisher's own words are none of it.
KINDS = ("preambular", "operative", "narrative")
OTHER = "other"
NOT_THE_TEXT = "paratext"
BY_WORDS = (
    "Counted word by word: case, accents, spelling variants and punctuation make no difference; "
    "no word is brought to its stem."
)
AS_PRINTED = "Counted as printed, whole words only."

Counts = Counter[str]


def length_figure(texts: FigureTexts, options: FigureOptions) -> FigureData:
    """Words of each text by kind of clause."""
    return figure_data(
        "length",
        texts,
        *_counted(texts, (*KINDS, OTHER), _words_by_kind),
        note=(
            "Other: title, headings, formulas, closing words, signatures, annexes and notes. "
            "Words that the publisher added are not counted."
        ),
    )


def verbs_figure(texts: FigureTexts, options: FigureOptions) -> FigureData:
    """Clauses of each text by the class of their lead verb."""
    classes = verb_classes(texts.language)

    def by_class(cut: Cut) -> Counts:
        return Counter(class_of(it.verb, texts.language) for it in cut.clauses if it.verb)

    named = (*dict.fromkeys(classes.values()), NO_CLASS) if classes else ()
    return figure_data(
        "verbs",
        texts,
        *_counted(texts, named, by_class),
        note=(
            "A class is named by one of its verbs. A clause counts once, by the verb that "
            "opens it; clauses without one are not counted."
        ),
    )


def term_figure(texts: FigureTexts, options: FigureOptions) -> FigureData:
    """How often each phrase stands in each text, counted as the page of terms counts."""
    counts = term_counts(list(texts.keys), options.terms, is_exact=options.is_exact)
    none = (0,) * len(options.terms)
    return figure_data(
        "term",
        texts,
        options.terms,
        {key: tuple(counts.get(version, none)) for version, key in texts.keys.items()},
        form="lines" if len(options.terms) > 1 else "stack",
        note=AS_PRINTED if options.is_exact else BY_WORDS,
    )


def words_of(text: str) -> int:
    """How many words a wording has; marks are none."""
    return sum(token[0].isalnum() for token in TOKEN.findall(text))


def _words_by_kind(cut: Cut) -> Counts:
    counts: Counts = Counter()
    for clause in cut.clauses:
        if clause.kind != NOT_THE_TEXT:
            counts[_kind(clause)] += words_of(clause.text)
    return counts


def _kind(clause: Clause) -> str:
    return clause.kind if clause.kind in KINDS else OTHER


def _counted(
    texts: FigureTexts, parts: Sequence[str], count: Callable[[Cut], Counts]
) -> tuple[tuple[str, ...], Mapping[str, tuple[float, ...]]]:
    """The parts that occur, and by text's key the count of each."""
    counts = {key: count(cut) for key, cut in texts.cuts().items()}
    found = tuple(part for part in parts if any(it[part] for it in counts.values()))
    return found, {key: tuple(it[part] for part in found) for key, it in counts.items()}
