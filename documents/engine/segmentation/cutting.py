"""A cut from a text: paragraphs read, placed, numbered and put together."""

from collections.abc import Callable, Sequence
from sys import maxsize

from documents.engine.cuts import Clause, Cut, Kind
from documents.engine.lexicon import LANGUAGES, Language, known_language
from documents.engine.memory import LARGEST, Memory
from documents.engine.segmentation import items, mastheads, wrap_ups
from documents.engine.segmentation.back import back_kinds
from documents.engine.segmentation.blocks import Block, clause_blocks, paragraph_blocks
from documents.engine.segmentation.config import HEADED_WITHIN, LONGEST_FRONT
from documents.engine.segmentation.front import front_kinds
from documents.engine.segmentation.labels import is_quoted
from documents.engine.segmentation.languages import guess_language
from documents.engine.segmentation.notes import Marks
from documents.engine.segmentation.outline import Outline
from documents.engine.segmentation.refs import Place, references
from documents.engine.segmentation.units import Unit, read_units
from documents.engine.segmentation.unseen import place_in
from documents.engine.stretches import Stretch, stretches_of
from documents.engine.tuples import make
from documents.engine.verbs import Reading, verbs_among

# Kinds that act, or tell of acts; the others have no verbs.
_ACTING: frozenset[Kind] = frozenset({"preambular", "operative", "narrative", "annex"})


class Readings:
    """The verbs of wordings by language, read once; two texts to compare share many wordings.

    ``cut`` cuts a wording at its spaces; one that remembers serves who else needs it cut.
    ``largest``: wordings of a language that are held.
    """

    def __init__(
        self, cut: Callable[[str], list[Stretch]] = stretches_of, largest: int = LARGEST
    ) -> None:
        self._cut = cut
        self._largest = largest
        self._of: dict[Language, Memory[Reading]] = {}

    def of(self, language: Language) -> Memory[Reading]:
        """Those in a language."""
        found = self._of.get(language)
        if found is None:
            cut = self._cut
            found = Memory(lambda it: verbs_among(cut(it), language), maxsize, self._largest)
            self._of[language] = found
        return found


def segment(text: str, *, language: str | None = None, readings: Readings | None = None) -> Cut:
    """The clauses of a text.

    ``language`` is "en", "fr" or "ar"; guessed where it is None. Raises
    ValueError for another one. ``readings`` may be shared between texts and
    changes no result.
    """
    known = _known(text, language)
    read = (readings or Readings()).of(known)
    units = _units(text, clause_blocks(text, known), read)
    return _cut(text, _with_paratext(text, units, read), known)


def paragraphs(text: str, *, language: str | None = None, readings: Readings | None = None) -> Cut:
    """The text's paragraphs, as blank lines set them apart, each one clause.

    They are typed as ``segment`` types clauses; their number and order are
    the paragraphs', whatever lines they have inside.
    """
    known = _known(text, language)
    read = (readings or Readings()).of(known)
    return _cut(text, _units(text, paragraph_blocks(text), read), known)


def _units(text: str, blocks: list[Block], readings: Memory[Reading]) -> list[Unit]:
    quoted = is_quoted(text, [block.start for block in blocks])
    return read_units(text, blocks, readings, is_quoted=quoted)


def _known(text: str, language: str | None) -> Language:
    if language is None:
        return guess_language(text)
    known = known_language(language)
    if known is None:
        raise ValueError(f"unknown language {language!r}: one of {', '.join(LANGUAGES)}")
    return known


def _with_paratext(text: str, units: list[Unit], readings: Memory[Reading]) -> list[Unit]:
    """The units, a publisher's "Text of the" taken off the heading line it stands in."""
    lines = 0
    for at, unit in enumerate(units[:LONGEST_FRONT]):
        if mastheads.is_furniture(unit):
            continue
        lines += 1
        if lines > HEADED_WITHIN:
            break
        is_heading = unit.label is None and not unit.last and unit.is_short
        size = mastheads.paratext_prefix(unit.line) if is_heading else 0
        if 0 < size < len(unit.line):
            prefix = place_in(unit.wording, size)
            rest = unit.wording[prefix:]
            start = unit.start + prefix + len(rest) - len(rest.lstrip())
            pieces = (Block(unit.start, unit.start + prefix), Block(start, unit.end))
            return [*units[:at], *read_units(text, pieces, readings), *units[at + 1 :]]
    return units


def _cut(text: str, units: Sequence[Unit], language: Language) -> Cut:
    kinds = front_kinds(units, language)
    outline = Outline(
        language,
        Marks(text, units),
        is_formal=_is_formal(units),
        is_numbered=any(
            unit.is_finite and unit.label and unit.label.readings[0].ordinal == 1 for unit in units
        ),
    )
    back = back_kinds(units, len(kinds))
    for at, unit in enumerate(units):
        outline.after = units[at + 1] if at + 1 < len(units) else None
        outline.add(unit, kinds[at] if at < len(kinds) else back.get(at))
    clauses = _clauses(outline)
    title = next((clause.text for clause in clauses if clause.kind == "title"), "")
    return Cut(text=text, language=language, title=title, clauses=clauses)


def _is_formal(units: Sequence[Unit]) -> bool:
    """Whether provisions open with their verbs, as in resolutions, more than with a subject."""
    provisions = sum(unit.is_provision for unit in units)
    statements = sum(unit.is_finite and unit.reading.has_subject for unit in units)
    return provisions > statements


def _clauses(outline: Outline) -> tuple[Clause, ...]:
    refs = references([_place(outline, index) for index in range(len(outline.units))])
    clauses: list[Clause] = []
    for index, (unit, placed) in enumerate(zip(outline.units, outline.placed, strict=True)):
        above = clauses[placed.parent] if placed.parent is not None else None
        verbs = _verbs(outline, index, above)
        values = (
            index,
            refs[index],
            placed.kind,
            unit.label.text if unit.label else "",
            above.depth + 1 if above else 0,
            placed.parent,
            verbs[0] if verbs else None,
            verbs,
            _ruling(outline.units[above.position], above) if above else None,
            unit.wording,
            unit.start,
            unit.end,
            unit.label.start if unit.label else unit.start,
        )
        clauses.append(make(Clause, values))
    return tuple(clauses)


def _place(outline: Outline, index: int) -> Place:
    unit, placed = outline.units[index], outline.placed[index]
    key = placed.reading.key if placed.reading else ""
    if placed.parent is not None:
        # "1.2" below "1." is the second there
        key = key.rpartition(".")[2]
    is_number = bool(unit.label and unit.label.is_number)
    return Place(placed.kind, key, is_number, placed.parent)


def _verbs(outline: Outline, index: int, above: Clause | None) -> tuple[str, ...]:
    """The lemmas a clause acts by; a bare verb acts only where a formula is its subject."""
    unit, placed = outline.units[index], outline.placed[index]
    if placed.kind not in _ACTING:
        return ()
    if unit.is_bare and not (outline.has_formula and placed.parent is None):
        return ()
    if placed.parent is not None and above is not None:
        chapeau = outline.units[placed.parent]
        if unit.label is None and wrap_ups.is_below_list(outline, index):
            return wrap_ups.acts_below(unit, chapeau, outline.language)
        if not _acts_in_list(unit, chapeau, above, outline.language):
            return ()
    return tuple(verb.lemma for verb in unit.reading.verbs)


def _acts_in_list(unit: Unit, chapeau: Unit, above: Clause, language: Language) -> bool:
    """Whether a list item's own verb is an act, and not what the verb above it asks for."""
    if not (above.verb or above.governing_verb):
        return True
    return (language == "en" or above.verb is not None) and items.is_act(unit, chapeau, language)


def _ruling(unit: Unit, above: Clause) -> str | None:
    """The verb that rules what stands below a clause: the last that acts as its lead does.

    "Denounced the closure, and demanded that:" demands what its items say.
    Without a verb of its own, a clause hands down the one it stands under.
    """
    if above.verb is None or unit.lead is None:
        return above.governing_verb
    return items.ruling(unit).lemma
