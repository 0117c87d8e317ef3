"""The list numbers of a Word file, which no character of it holds: Word counts them on showing.

After ECMA-376, part 1, 17.9: a paragraph names a list (``num``) and a level, the
list an abstract one, whose levels say how they count, from where, and what is
printed round the number. Lists of one abstract list count on together.
"""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from docx.oxml.ns import qn

from documents.ingest.list_numbers import NUMBER_FORMATS

LEVELS = 9
# What Word's bullet fonts (Symbol, Wingdings) draw for a private character, or a plain letter.
_BULLETS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02d": "-", "o": "◦"}
_PRIVATE = range(0xF000, 0xF100)


class Level(NamedTuple):
    """How one level of a list is numbered. ``text`` has %1…%9 for the levels' numbers."""

    format: str = "decimal"
    text: str = "%1."
    start: int = 1
    after: str = " "
    is_legal: bool = False
    restarts_after: int | None = None
    style: str = ""


class Number(NamedTuple):
    """A computed label with what Word sets after it; ``is_known`` false: its format is not."""

    text: str
    is_known: bool = True


@dataclass(frozen=True, slots=True)
class _List:
    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]


@dataclass(slots=True)
class Numbering:
    """The lists of a file, and how far each has counted."""

    lists: dict[str, _List]
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    @classmethod
    def of(cls, numbering: Any, styles: Any) -> "Numbering":
        """From the elements ``w:numbering`` and ``w:styles``; None for a part that is missing."""
        if numbering is None:
            return cls({})
        abstracts = {
            one.get(qn("w:abstractNumId")): one for one in numbering.iterfind(qn("w:abstractNum"))
        }
        nums = {one.get(qn("w:numId")): one for one in numbering.iterfind(qn("w:num"))}
        linked = _linked_by_style(styles, nums)
        return cls({num: _read_list(one, abstracts, linked) for num, one in nums.items()})

    def count(self, num: str, level: int) -> Number | None:
        """Count a paragraph of list ``num`` on ``level`` (from 0); None if it bears no number."""
        one = self.lists.get(num)
        if one is None or level not in one.levels:
            return None
        counts = self._counts.setdefault(one.abstract, {})
        here = one.levels[level]
        if level in one.starts and (num, level) not in self._begun:
            counts[level] = one.starts[level]
        else:
            counts[level] = counts[level] + 1 if level in counts else here.start
        self._begun.add((num, level))
        for deeper in range(level + 1, LEVELS):
            limit = one.levels.get(deeper, Level()).restarts_after
            if limit is None or level < limit:
                counts.pop(deeper, None)
        return _printed(one, level, counts)

    def level_of_style(self, num: str, style: str) -> int:
        """The level of a list that a paragraph style is tied to; the first where none is."""
        levels = self.lists[num].levels if num in self.lists else {}
        return next((at for at, level in sorted(levels.items()) if level.style == style), 0)


def _printed(one: _List, level: int, counts: dict[int, int]) -> Number | None:
    here = one.levels[level]
    if here.format == "bullet":
        sign = "".join(_bullet(char) for char in here.text)
        return Number(sign + here.after) if sign.strip() else None
    text, is_known = here.text, True
    for place in range(LEVELS):
        mark = f"%{place + 1}"
        if mark not in text:
            continue
        that = one.levels.get(place, Level())
        name = "decimal" if here.is_legal else that.format
        is_known = is_known and name in NUMBER_FORMATS
        write = NUMBER_FORMATS.get(name, str)
        text = text.replace(mark, write(counts.get(place, that.start)))
    return Number(text + here.after, is_known) if text.strip() else None


def _bullet(char: str) -> str:
    return _BULLETS.get(char) or ("•" if ord(char) in _PRIVATE else char)


def _linked_by_style(styles: Any, nums: dict[str, Any]) -> dict[str, str]:
    """Numbering styles by id: the abstract list that each stands for."""
    found: dict[str, str] = {}
    for style in [] if styles is None else styles.iterfind(qn("w:style")):
        num = style.find("/".join(map(qn, ("w:pPr", "w:numPr", "w:numId"))))
        if style.get(qn("w:type")) == "numbering" and num is not None:
            one = nums.get(num.get(qn("w:val")))
            if one is not None:
                found[style.get(qn("w:styleId"))] = value_of(one, "w:abstractNumId")
    return found


def _read_list(num: Any, abstracts: dict[str, Any], linked: dict[str, str]) -> _List:
    name = value_of(num, "w:abstractNumId")
    abstract = abstracts.get(name)
    link = value_of(abstract, "w:numStyleLink")
    if link in linked:
        name = linked[link]
        abstract = abstracts.get(name)
    levels = {} if abstract is None else _read_levels(abstract)
    starts: dict[int, int] = {}
    for override in num.iterfind(qn("w:lvlOverride")):
        place = as_int(override.get(qn("w:ilvl")), 0)
        own = _read_levels(override)
        levels |= own
        start = value_of(override, "w:startOverride")
        if start or place in own:
            starts[place] = as_int(start, own[place].start if place in own else 1)
    return _List(name, levels, starts)


def _read_levels(parent: Any) -> dict[int, Level]:
    levels: dict[int, Level] = {}
    for element in parent.iterfind(qn("w:lvl")):
        restart = value_of(element, "w:lvlRestart")
        legal = element.find(qn("w:isLgl"))
        levels[as_int(element.get(qn("w:ilvl")), 0)] = Level(
            format=_format(element),
            text=value_of(element, "w:lvlText"),
            start=as_int(value_of(element, "w:start"), 0),
            after="" if value_of(element, "w:suff") == "nothing" else " ",
            is_legal=legal is not None and legal.get(qn("w:val")) not in {"0", "false"},
            restarts_after=as_int(restart, 0) if restart else None,
            style=value_of(element, "w:pStyle"),
        )
    return levels


def _format(level: Any) -> str:
    # A format newer than the file's readers stands first, with an old one to fall back on.
    named = [one.get(qn("w:val")) for one in level.iter(qn("w:numFmt"))]
    known = [name for name in named if name in NUMBER_FORMATS or name == "bullet"]
    return (known or named or ["decimal"])[0] or "decimal"


def value_of(element: Any, child: str) -> str:
    """The ``w:val`` of a child, or empty."""
    found = None if element is None else element.find(qn(child))
    return "" if found is None else found.get(qn("w:val")) or ""


def as_int(written: str | None, default: int) -> int:
    """A whole number of a file, within what a list can count; the default where it is none."""
    try:
        return max(0, min(int(written or ""), 32767))
    except ValueError:
        return default
