"""Kinds and places of paragraphs, told from what came before.

A text is read in order through regions: its front, the preamble, the operative
part, annexes, notes. What a paragraph is follows from its own signs (lead verb,
label, formula) and, where these are silent, from the region it stands in.
"""

from dataclasses import dataclass
from typing import Final

from documents.engine.cuts import Kind
from documents.engine.segmentation import notes, publishers, signs
from documents.engine.segmentation.closings import is_below_place, is_of_vote
from documents.engine.segmentation.config import DEEPEST, LONGEST_LEADING_HEADING
from documents.engine.segmentation.headings import OPEN, is_between_numbers
from documents.engine.segmentation.label_readings import Reading
from documents.engine.segmentation.labels import Label
from documents.engine.segmentation.nesting import first_reading
from documents.engine.segmentation.noting import is_note, is_resumed
from documents.engine.segmentation.provisions import is_item_of, is_restarted, is_roots, kind_of
from documents.engine.segmentation.state import Placed, Region, State
from documents.engine.segmentation.units import Unit
from documents.engine.segmentation.wrap_ups import is_wrap_up

_PART: dict[Kind, Region] = {"preambular": "preamble", "operative": "operative"}
# Signs that stand before notes, and before items and paragraphs of some texts as well.
_OPENERS: Final = "*§"
_UNLABELLED: Final = Reading("", 0, "")


@dataclass
class Outline(State):
    """A reading under way: each paragraph is placed after those before it."""

    def add(self, unit: Unit, kind: Kind | None = None) -> None:
        """Place the next paragraph; ``kind`` where it is known already."""
        if kind == "formula":
            self._open_preamble()
        elif kind == "note":
            self._open_notes()
        place = Placed(kind, None, None) if kind else self._place(unit)
        self.units.append(unit)
        self.placed.append(place)

    def _place(self, unit: Unit) -> Placed:
        is_plain = signs.is_plain(unit)
        if self._is_publishers(unit, is_plain=is_plain):
            return Placed("paratext", None, None)
        apart = self._apart(unit, is_plain=is_plain)
        if apart:
            is_article = apart == "heading" and signs.is_article(unit)
            self.has_articles = self.has_articles or is_article
            if is_article or apart not in {"heading", "note"} or not self.has_numbered_root:
                self.lists.close()
                self.root = None
            return Placed(apart, None, None)
        if unit.label:
            return self._labelled(unit, unit.label)
        return self._unlabelled(unit)

    def _open_preamble(self) -> None:
        self.region, self.has_formula = "preamble", True
        self.is_closed = self.is_attested = False

    def _open_notes(self) -> None:
        if self.region != "notes":
            self.region, self.noted = "notes", self.region

    def _is_publishers(self, unit: Unit, *, is_plain: bool) -> bool:
        """Whether it is a publisher's line, a page's number or a rule, which break nothing."""
        is_silent = is_plain or self.region == "notes"
        if not is_silent and (publishers.is_page_number(unit) or signs.is_notes_rule(unit)):
            return True
        if not publishers.is_publishers(unit) or self.is_announced:
            return False
        if self.region == "annex" and publishers.is_address(unit):
            return False
        return self.before is None or not signs.is_article(self.before)

    def _apart(self, unit: Unit, *, is_plain: bool) -> Kind | None:
        """The kind of a paragraph that is no provision; None for the others."""
        if self.region == "notes" and is_resumed(self, unit):
            self.region = self.noted
        if self.region == "notes":
            return "note"
        if is_note(self, unit):
            return "note"
        if self.is_closed and is_of_vote(self, unit):
            return "closing"
        return self._heading(unit) if is_plain else self._signed(unit)

    def _heading(self, unit: Unit) -> Kind | None:
        """That of one without a sign."""
        if self.region == "annex":
            return None
        if self.is_attested:
            self.is_attested = not signs.is_beyond_signatures(unit)
            if self.is_attested and unit.label is None and signs.is_signatory(unit):
                return "signature"
        return "heading" if self._is_heading(unit) else None

    def _signed(self, unit: Unit) -> Kind | None:
        """That of one that may bear a sign."""
        if signs.is_annex_heading(unit):
            self.region, self.has_articles = "annex", False
            self.is_closed = self.is_attested = False
            return "annex"
        if signs.is_note(unit) and not (unit.line[0] in _OPENERS and notes.is_act(unit)):
            return "note"
        if self.region == "annex":
            return None
        if not self.has_articles and signs.is_formula(unit, self.language):
            self._open_preamble()
            return "formula"
        return self._closing(unit) or self._heading(unit)

    def _closing(self, unit: Unit) -> Kind | None:
        """That of one below which nothing is provided any more."""
        is_attested = signs.is_attestation(unit)
        if is_attested or (self.region == "operative" and signs.is_closing(unit)):
            self.is_closed = True
            self.is_attested = self.is_attested or is_attested
            if is_below_place(self, unit):
                self.placed[-1].kind = "closing"
            return "closing"
        if signs.is_signature(unit):
            self.is_closed = True
            return "signature"
        return None

    def _is_heading(self, unit: Unit) -> bool:
        if unit.label is None and unit.last in OPEN and is_between_numbers(self, unit):
            return True
        if not signs.is_heading(unit) or self._is_member(unit):
            return False
        is_act = unit.is_finite or (unit.is_reciting and self.region != "operative")
        return not is_act or unit.words <= LONGEST_LEADING_HEADING

    def _is_member(self, unit: Unit) -> bool:
        """Whether a short paragraph goes on with a list, or is the first of an announced one."""
        before = self.before
        if before is None or signs.is_article(unit):
            return False
        if before.opens_list and self.root is not None and (unit.label or not unit.lead):
            return True
        if unit.label:
            return self.lists.going_on(unit.label) is not None
        levels = self.lists.levels
        return bool(levels) and levels[-1].style == "" and before.last in signs.GOES_ON

    def _labelled(self, unit: Unit, label: Label) -> Placed:
        index = len(self.placed)
        going_on = self.lists.going_on(label)
        if going_on:
            depth, reading = going_on
            depth = 0 if depth and is_roots(self, unit, reading) else depth
            parent = self.lists.go_on(depth, reading, index)
            return self._settle(unit, parent, reading)
        start = first_reading(label)
        reading = start or label.readings[0]
        parent = self._capped(self._parent(unit, label, is_start=start is not None))
        self.lists.open(reading, index, parent)
        return self._settle(unit, parent, reading)

    def _parent(self, unit: Unit, label: Label, *, is_start: bool) -> int | None:
        """The clause under which a label that goes on with no list opens one."""
        before = self.before
        if self.root is None or before is None:
            return None
        if self.placed[self.root].kind == "preambular" and unit.is_finite:
            return None
        above = self.lists.innermost if self.lists.levels else self.root
        if label.is_number and label.readings[0].style == "1.":
            is_item = before.opens_list and is_start
            is_item = is_item and (
                not unit.is_finite or is_restarted(self) or is_item_of(self, unit)
            )
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
        if self._is_flush(unit) or is_wrap_up(self, unit):
            return self._settle(unit, self.root, None)
        self.lists.close()
        return self._settle(unit, None, None)

    def _open_item(self, unit: Unit) -> int | None:
        """The chapeau under which a paragraph without label is a list item."""
        before = self.before
        is_part = unit.reading.has_subject or (unit.is_reciting and self.region == "operative")
        is_sentence = is_part and unit.line[0].islower()
        if before is None or self.root is None or (unit.lead and not is_sentence):
            return None
        index = len(self.placed)
        if before.opens_list:
            above = self._capped(index - 1)
            self.lists.open(_UNLABELLED, index, above)
            return above
        levels = self.lists.levels
        if levels and levels[-1].style == "" and before.last in signs.GOES_ON:
            return self.lists.go_on(len(levels) - 1, _UNLABELLED, index)
        return None

    def _is_flush(self, unit: Unit) -> bool:
        """Whether it goes on with a numbered operative: no number, no verb of its own, and no
        article's heading after the full stop of that.
        """
        if unit.lead or self.region != "operative" or not self.has_numbered_root:
            return False
        is_headed = self.placed[-1].kind == "heading" and signs.is_article(self.units[-1])
        return not (is_headed and self.units[-2].last == ".")

    def _settle(self, unit: Unit, parent: int | None, reading: Reading | None) -> Placed:
        if parent is not None:
            return Placed(self.placed[parent].kind, parent, reading)
        kind = kind_of(self, unit)
        self.region = _PART.get(kind, self.region)
        self.root = len(self.placed)
        return Placed(kind, None, reading)
