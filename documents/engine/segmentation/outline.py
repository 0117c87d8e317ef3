"""Kinds and places of paragraphs, told from what came before.

A text is read in order through regions: its front, the preamble, the operative
part, annexes, notes. What a paragraph is follows from its own signs (lead verb,
label, formula) and, where these are silent, from the region it stands in.
"""

from dataclasses import dataclass, field
from typing import Final, Literal

from documents.engine.cuts import Kind
from documents.engine.segmentation import signs
from documents.engine.segmentation.labels import Label, Reading
from documents.engine.segmentation.nesting import Lists, first_reading
from documents.engine.segmentation.units import Unit
from documents.engine.verb_table import Language

Region = Literal["front", "preamble", "operative", "annex", "notes"]

# A tree deeper than this is a mistake of numbering, not a provision.
DEEPEST: Final = 8

# Words of a heading that opens as a provision would ("Welcoming remarks").
LONGEST_LEADING_HEADING: Final = 4

_GOES_ON: Final = {";", ",", "؛", "،"}
_PART: dict[Kind, Region] = {"preambular": "preamble", "operative": "operative"}
_UNLABELLED: Final = Reading("", 0, "")


class Placed:
    """A paragraph's kind, the clause above it, and the reading of its label."""

    __slots__ = ("kind", "parent", "reading")

    def __init__(self, kind: Kind, parent: int | None, reading: Reading | None) -> None:
        self.kind = kind
        self.parent = parent
        self.reading = reading


@dataclass
class Outline:
    """The state of a reading: what is open, and what was placed so far."""

    language: Language
    is_formal: bool
    is_numbered: bool
    region: Region = "front"
    root: int | None = None
    has_formula: bool = False
    lists: Lists = field(default_factory=Lists)
    units: list[Unit] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)

    def add(self, unit: Unit, kind: Kind | None = None) -> None:
        """Place the next paragraph; ``kind`` where it is known already."""
        if kind == "formula":
            self._open_preamble()
        place = Placed(kind, None, None) if kind else self._place(unit)
        self.units.append(unit)
        self.placed.append(place)

    @property
    def _before(self) -> Unit | None:
        return self.units[-1] if self.units else None

    @property
    def _has_numbered_root(self) -> bool:
        """Whether the last provision bears a number, which outlasts headings and breaks."""
        label = self.units[self.root].label if self.root is not None else None
        return label is not None and label.is_number

    def _place(self, unit: Unit) -> Placed:
        is_plain = signs.is_plain(unit)
        if not is_plain and signs.is_page_number(unit) and self.region != "notes":
            return Placed("paratext", None, None)
        apart = self._apart(unit, is_plain=is_plain)
        if apart:
            if apart not in {"heading", "note"} or not self._has_numbered_root:
                self.lists.close()
                self.root = None
            return Placed(apart, None, None)
        if unit.label:
            return self._labelled(unit, unit.label)
        return self._unlabelled(unit)

    def _open_preamble(self) -> None:
        self.region, self.has_formula = "preamble", True

    def _apart(self, unit: Unit, *, is_plain: bool) -> Kind | None:
        """The kind of a paragraph that is no provision; None for the others."""
        if self.region == "notes" or (not is_plain and signs.is_notes_rule(unit)):
            self.region = "notes"
            return "note"
        return self._heading(unit) if is_plain else self._signed(unit)

    def _heading(self, unit: Unit) -> Kind | None:
        """That of one without a sign."""
        return "heading" if self.region != "annex" and self._is_heading(unit) else None

    def _signed(self, unit: Unit) -> Kind | None:
        """That of one that may bear a sign."""
        if signs.is_annex_heading(unit):
            self.region = "annex"
            return "annex"
        if self.region == "annex":
            return None
        if signs.is_formula(unit, self.language):
            self._open_preamble()
            return "formula"
        if self.region == "operative" and signs.is_closing(unit):
            return "closing"
        if signs.is_signature(unit):
            return "signature"
        if signs.is_note(unit) and self.region in {"preamble", "operative"}:
            return "note"
        return self._heading(unit)

    def _is_heading(self, unit: Unit) -> bool:
        if not signs.is_heading(unit) or self._is_member(unit):
            return False
        is_act = unit.is_finite or (unit.is_reciting and self.region != "operative")
        return not is_act or len(unit.wording.split()) <= LONGEST_LEADING_HEADING

    def _is_member(self, unit: Unit) -> bool:
        """Whether a short paragraph goes on with a list, or is the first of an announced one."""
        before = self._before
        if before is None:
            return False
        if before.opens_list and self.root is not None and (unit.label or not unit.lead):
            return True
        if unit.label:
            return self.lists.going_on(unit.label) is not None
        levels = self.lists.levels
        return bool(levels) and levels[-1].style == "" and before.last in _GOES_ON

    def _labelled(self, unit: Unit, label: Label) -> Placed:
        index = len(self.placed)
        going_on = self.lists.going_on(label)
        if going_on:
            depth, reading = going_on
            parent = self.lists.go_on(depth, reading, index)
            return self._settle(unit, parent, reading)
        start = first_reading(label)
        reading = start or label.readings[0]
        parent = self._capped(self._parent(unit, label, is_start=start is not None))
        self.lists.open(reading, index, parent)
        return self._settle(unit, parent, reading)

    def _parent(self, unit: Unit, label: Label, *, is_start: bool) -> int | None:
        """The clause under which a label that goes on with no list opens one."""
        before = self._before
        if self.root is None or before is None:
            return None
        if self.placed[self.root].kind == "preambular" and unit.is_finite:
            return None
        above = self.lists.innermost if self.lists.levels else self.root
        if label.is_number and label.readings[0].style == "1.":
            is_item = before.opens_list and is_start and not unit.is_finite
            return above if is_item else None
        if label.readings[0].style in {"1op", "1pp"}:
            return None
        if unit.lead and not before.opens_list and self.units[self.root].label is None:
            return None
        return above

    def _capped(self, parent: int | None) -> int | None:
        """The clause itself, or the one above it that is not too deep to have items."""
        depth, above = 0, parent
        while above is not None:
            depth, above = depth + 1, self.placed[above].parent
        for _ in range(depth - DEEPEST):
            parent = self.placed[parent].parent if parent is not None else None
        return parent

    def _unlabelled(self, unit: Unit) -> Placed:
        if unit.opens_list and self.region == "preamble" and signs.is_enacting(unit):
            # what comes after the line is no list below it
            self.lists.close()
            self.region, self.root = "operative", None
            return Placed("formula", None, None)
        parent = self._open_item(unit)
        if parent is not None:
            return self._settle(unit, parent, None)
        if self._is_flush(unit):
            return self._settle(unit, self.root, None)
        self.lists.close()
        return self._settle(unit, None, None)

    def _open_item(self, unit: Unit) -> int | None:
        """The chapeau under which a paragraph without label is a list item."""
        before = self._before
        is_sentence = unit.reading.has_subject and unit.wording[0].islower()
        if before is None or self.root is None or (unit.lead and not is_sentence):
            return None
        index = len(self.placed)
        if before.opens_list:
            above = self._capped(index - 1)
            self.lists.open(_UNLABELLED, index, above)
            return above
        levels = self.lists.levels
        if levels and levels[-1].style == "" and before.last in _GOES_ON:
            return self.lists.go_on(len(levels) - 1, _UNLABELLED, index)
        return None

    def _is_flush(self, unit: Unit) -> bool:
        """Whether it goes on with a numbered operative: no number, no verb of its own, and no
        article's heading after the full stop of that.
        """
        if unit.lead or self.region != "operative" or not self._has_numbered_root:
            return False
        is_headed = self.placed[-1].kind == "heading" and signs.is_article(self.units[-1])
        return not (is_headed and self.units[-2].last == ".")

    def _settle(self, unit: Unit, parent: int | None, reading: Reading | None) -> Placed:
        if parent is not None:
            return Placed(self.placed[parent].kind, parent, reading)
        kind = self._kind(unit)
        self.region = _PART.get(kind, self.region)
        self.root = len(self.placed)
        return Placed(kind, None, reading)

    def _kind(self, unit: Unit) -> Kind:
        """The kind of a paragraph that stands under no other."""
        if self.region == "annex":
            return "annex"
        has_subject = self.is_formal and unit.reading.has_subject
        if self.region == "front" and (has_subject or signs.is_told(unit, self.language)):
            return "narrative"
        if unit.is_finite or (unit.is_bare and self.has_formula):
            return "preambular" if self._is_finite_recital(unit) else "operative"
        if unit.is_reciting and not self._is_past_adjective(unit):
            return "operative" if self._is_reciting_operative(unit) else "preambular"
        if self.region in {"front", "preamble"} and signs.is_recital(unit):
            return "preambular"
        if self.region == "front" or not (self.is_formal or unit.label or self.has_formula):
            return "narrative"
        if self.region == "operative" or (unit.label and unit.label.is_number):
            return "operative"
        return "preambular"

    def _is_reciting_operative(self, unit: Unit) -> bool:
        """Whether "Recalling …, decides" is an operative: numbered, or in a statement."""
        if self.region != "operative":
            return False
        is_numbered = unit.label is not None and unit.label.is_number
        return is_numbered or not (self.is_formal or self.has_formula)

    def _is_finite_recital(self, unit: Unit) -> bool:
        """Whether "Notes …," stands among recitals, before operatives that are numbered."""
        is_recital = unit.label is None and unit.last in {",", "،"}
        return is_recital and self.region == "preamble" and self.is_numbered

    def _is_past_adjective(self, unit: Unit) -> bool:
        """Whether "Encouraged …" is what was done, as in the operatives around it."""
        if self.region != "operative" or unit.lead is None or unit.lead.form != "adjective":
            return False
        above = self.units[self.root].lead if self.root is not None else None
        return above is not None and above.form == "past"
