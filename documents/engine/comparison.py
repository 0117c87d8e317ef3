"""The comparison of two texts: from clauses to rows.

Everything in a comparison follows from the two cuts, the engine, the lexicon
and the decisions handed in; nothing is looked up elsewhere.
"""

from collections.abc import Iterator
from sys import maxsize
from typing import Final

from documents.engine.alignment import NONE, Alignment, Constraints, TooDifferent, align
from documents.engine.alignment.config import DEFAULT, AlignmentConfig
from documents.engine.chapeaux import with_chapeaux
from documents.engine.collection import paused_collection
from documents.engine.confidence import Confidence, confidence_of
from documents.engine.cuts import Cut
from documents.engine.memory import Memory
from documents.engine.regions import regions_of, standings_of
from documents.engine.release import ENGINE_VERSION, LEXICON_VERSION
from documents.engine.roles import with_roles
from documents.engine.row_facts import RowMaker
from documents.engine.row_order import in_reading_order
from documents.engine.rows import Comparison, Row, Side
from documents.engine.segmentation import Readings, segment
from documents.engine.segmentation import paragraphs as cut_paragraphs
from documents.engine.stretches import stretches_of
from documents.engine.summary import settle_form, summarize
from documents.engine.vocabulary import Reader, Vocabulary
from documents.engine.words import TooLong

# Edits of all rows together, beyond one a row: some 200 MB of them. Two texts of 3,100
# clauses, half of them reworded, have some 20,000.
MOST_EDITS: Final = 400_000

_NOTHING: Final = Alignment(links=(), moved=frozenset(), likeness={})


def compare(
    old: str | Cut,
    new: str | Cut,
    *,
    paragraphs: bool = False,
    language: str | None = None,
    constraints: Constraints = NONE,
) -> Comparison:
    """Compare two texts, or two cuts of texts, clause by clause and word by word.

    ``paragraphs``: each paragraph of a text set apart by blank lines is one
    clause. ``language`` (a code such as "en") bears on how texts are cut; cuts
    know their own. ``constraints``: pairs of clause indexes that people decided;
    raises ValueError for those that these texts cannot keep.

    Texts past the bound of work come back with every clause removed or added
    and ``summary.too_different`` set.
    """
    with paused_collection():
        return _compare(old, new, paragraphs, language, constraints)


def _compare(
    old: str | Cut, new: str | Cut, paragraphs: bool, language: str | None, constraints: Constraints
) -> Comparison:
    cut = Memory(stretches_of, longest=maxsize).__getitem__
    readings = Readings(cut)
    old_cut = _cut(old, paragraphs, language, readings)
    new_cut = _cut(new, paragraphs, language, readings)
    reader = Reader(Vocabulary.shared(), cut)
    try:
        found = align_cuts(old_cut, new_cut, reader, constraints)
        sure = confidence_of(old_cut, new_cut, constraints)
        rows = list(_rows(old_cut, new_cut, found, reader, sure))
        too_different = False
    except (TooDifferent, TooLong):
        rows = list(_rows(old_cut, new_cut, _NOTHING, reader, Confidence(None, NONE)))
        too_different = True
    rows, form_change = settle_form(rows, old_cut, new_cut)
    return Comparison(
        engine=ENGINE_VERSION,
        lexicon=LEXICON_VERSION,
        old=Side("", old_cut),
        new=Side("", new_cut),
        rows=tuple(rows),
        summary=summarize(rows, form_change, too_different),
    )


def align_cuts(
    old: Cut,
    new: Cut,
    reader: Reader,
    constraints: Constraints = NONE,
    config: AlignmentConfig = DEFAULT,
) -> Alignment:
    """Align two cuts, by wordings first and then by what wordings do not tell.

    Raises TooDifferent past the bound of work, ValueError for constraints that such texts
    cannot keep.
    """
    regions = regions_of(old.clauses), regions_of(new.clauses)
    found = align(
        [clause.text for clause in old.clauses],
        [clause.text for clause in new.clauses],
        reader,
        constraints,
        config,
        (standings_of(old.clauses, regions[0]), standings_of(new.clauses, regions[1])),
    )
    found = with_chapeaux(found, old, new, constraints)
    return with_roles(found, old, new, regions, constraints, reader)


def _cut(text: str | Cut, paragraphs: bool, language: str | None, readings: Readings) -> Cut:
    if isinstance(text, Cut):
        return text
    cut = cut_paragraphs if paragraphs else segment
    return cut(text, language=language, readings=readings)


def _rows(
    old: Cut, new: Cut, found: Alignment, reader: Reader, confidence: Confidence
) -> Iterator[Row]:
    """The rows in order. Raises TooLong where their edits are past the bound of work."""
    make = RowMaker(old, new, found, reader, confidence)
    beyond_one = 0
    for link in in_reading_order(found.links, found.moved, len(old.clauses), len(new.clauses)):
        row = make.row(link)
        beyond_one += max(0, len(row.edits) - 1)
        if beyond_one > MOST_EDITS:
            raise TooLong
        yield row
