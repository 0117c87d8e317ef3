"""Lines that a publisher puts above and below a text, known by their signs."""

from typing import Final

from documents.engine.segmentation.config import LONGEST_PUBLISHERS
from documents.engine.segmentation.expressions import AROUND, STOPPED, Expressions, sign
from documents.engine.segmentation.signs import GOES_ON
from documents.engine.segmentation.units import Unit

_ANYWHERE: Final = Expressions(
    "address", "pages", "publisher", "end", "ornament", is_of_script=True
)
_BELOW: Final = Expressions(*AROUND, "end_words", is_of_script=True)
_BELOW_STOPPED: Final = Expressions(*STOPPED, "end_words", is_of_script=True)
_ENDS: Final = Expressions("end", "ornament", is_of_script=True)
_NAMING_NOTHING: Final = Expressions("address", "pages", "end_words", is_of_script=True)


def is_publishers(unit: Unit) -> bool:
    """Whether it is a publisher's line wherever it stands, since it can be nothing else."""
    if unit.last in GOES_ON or len(unit.line) > LONGEST_PUBLISHERS:
        return False
    if unit.label is None:
        return _ANYWHERE.bears(unit.line)
    return unit.label.is_bullet and _ENDS.bears(unit.line)


def is_address(unit: Unit) -> bool:
    """Whether it is an address on the net alone, as annexes list them, too."""
    return sign("address").bears(unit.line)


def is_publishers_below(unit: Unit) -> bool:
    """Whether it is a publisher's line where nothing but such lines follows."""
    if is_publishers(unit) or is_page_number(unit):
        return True
    if unit.label or unit.last in GOES_ON or len(unit.line) > LONGEST_PUBLISHERS:
        return False
    if unit.last != ".":
        return _BELOW.bears(unit.line)
    return not unit.is_finite and _BELOW_STOPPED.bears(unit.line)


def is_end(unit: Unit) -> bool:
    """Whether it is what is printed below a text's last line: "ENDS", "###"."""
    return is_publishers(unit) and sign("end").bears(unit.line)


def names_nothing_below(unit: Unit) -> bool:
    """Whether other pages are named below no such line: "Page 3", or "End", a heading perhaps."""
    return is_page_number(unit) or (unit.label is None and _NAMING_NOTHING.bears(unit.line))


def is_editors(unit: Unit) -> bool:
    """Whether it stands above notes to editors, which may be numbered."""
    return unit.label is None and sign("editors").bears(unit.line)


def is_page_number(unit: Unit) -> bool:
    """Whether a page ended here, which breaks nothing."""
    return unit.label is None and unit.is_short and sign("page").bears(unit.line)
