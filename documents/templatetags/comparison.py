"""The small parts of a comparison that a long one has by the thousand, as HTML.

Two texts of 20,000 words make seven hundred rows, and a template takes some ten
microseconds for each value it looks up: with these parts written as templates the page
took two thirds longer.
"""

from collections.abc import Iterable, Sequence
from html import escape  # what Django's own does, without its care for lazy text

from django import template
from django.utils.safestring import SafeString, mark_safe

from documents.selectors.comparison_rows import DisplayRow
from documents.selectors.comparison_summary import StripMark
from documents.selectors.row_confidence import RowConfidence
from documents.selectors.row_facts import RowFact
from documents.selectors.row_wordings import Part
from documents.selectors.stand_outs import StandOut
from documents.templatetags.wording import wording

register = template.Library()


@register.filter
def clauses(parts: Sequence[Part], anchor: str) -> SafeString:
    """A paragraph for each clause of a row's side, named unless the row ``anchor`` names it;
    where there are several each says which clause it is.
    """
    are_many = len(parts) > 1
    # Everything is escaped in _clause.
    return mark_safe("".join([_clause(part, anchor, are_many) for part in parts]))  # noqa: S308 (see above)


def _clause(part: Part, anchor: str, is_one_of_many: bool) -> str:
    item = " part--item" if part.depth else ""
    name = f' id="{escape(part.anchor)}"' if part.anchor != anchor else ""
    ref = f'<span class="ref part__ref">{escape(part.ref)}</span> ' if is_one_of_many else ""
    label = f'<span class="part__label">{escape(part.label)}</span> ' if part.label else ""
    return f'<p class="text part{item}"{name}>{ref}{label}{wording(part.segments)}</p>'


@register.filter
def said(row: DisplayRow, page: str) -> SafeString:
    """What is said of a row, a paragraph each: its status, that it moved, facts, how sure it is
    and how much alike; ``page`` is what links to rows begin with.
    """
    paragraphs = (
        _status(row),
        _moved(row, page) if row.is_moved else "",
        "".join([_fact(fact) for fact in row.facts]),
        _confidence(row.confidence) if row.confidence else "",
        f'<p class="row__percent">{row.percent} % alike</p>' if row.percent is not None else "",
    )
    # Everything is escaped in _status, _moved, _fact and _confidence.
    return mark_safe("\n    ".join(paragraphs))  # noqa: S308 (see above)


def _status(row: DisplayRow) -> str:
    return (
        f'<p class="status status--{escape(row.status)}"><span class="sign" aria-hidden="true">'
        f"{escape(row.sign)}</span> {escape(row.words)}</p>"
    )


def _moved(row: DisplayRow, page: str) -> str:
    return (
        '<p class="status status--moved"><span class="sign" aria-hidden="true">↕</span> '
        f'<a href="{escape(page)}#{escape(row.ghost)}">moved</a></p>'
    )


def _fact(fact: RowFact) -> str:
    values = _values(fact) if fact.old or fact.new else ""
    note = f' <span class="soft">({escape(fact.note)})</span>' if fact.note else ""
    return f'<p class="fact">{escape(fact.name)}{values}{note}</p>'


def _values(fact: RowFact) -> str:
    old = f'<span class="fact__old"><bdi>{escape(fact.old)}</bdi></span>' if fact.old else ""
    new = f'<span class="fact__new"><bdi>{escape(fact.new)}</bdi></span>' if fact.new else ""
    return f': {old} <span aria-hidden="true">→</span><span class="spoken">became</span> {new}'


def _confidence(confidence: RowConfidence) -> str:
    basis = f' <span class="soft">({escape(confidence.basis)})</span>' if confidence.basis else ""
    return f'<p class="fact">{escape(confidence.claim)}: {escape(confidence.word)}{basis}</p>'


@register.filter
def lines(found: Iterable[StandOut], page: str) -> SafeString:
    """A list item for each line of what stands out; ``page`` is what links to rows begin with."""
    start = escape(page)
    # Everything is escaped in _line, and the address of the page above.
    return mark_safe("".join([_line(line, start) for line in found]))  # noqa: S308 (see above)


def _line(line: StandOut, start: str) -> str:
    old = f'<del><span class="spoken">went: </span><bdi>{escape(line.old)}</bdi></del>'
    new = f'<ins><span class="spoken">came: </span><bdi>{escape(line.new)}</bdi></ins>'
    said = [old] if line.old else []
    said += [' <span aria-hidden="true">→</span> '] if line.old and line.new else []
    said += [new] if line.new else []
    said += [f' <bdi class="stand-out__gist">{escape(line.gist)}</bdi>'] if line.gist else []
    said += [f' <span class="small soft">{escape(line.note)}</span>'] if line.note else []
    return (
        f'<li class="stand-out"><a class="ref" href="{start}#{escape(line.anchor)}">'
        f'{escape(line.ref)}</a> <span class="stand-out__said">{"".join(said)}</span></li>\n'
    )


@register.filter
def strip_marks(strip: Iterable[StripMark], page: str) -> SafeString:
    """The marks of the overview strip, in SVG; ``page`` is what links to rows begin with."""
    start = escape(page)
    # Everything is escaped in _mark, and the address of the page above.
    return mark_safe("".join([_mark(mark, start) for mark in strip]))  # noqa: S308 (see above)


def _mark(mark: StripMark, start: str) -> str:
    place = f'x="{mark.x}" y="{mark.start}" width="{mark.width}" height="{mark.height}"'
    if not mark.anchor:
        return f'<rect class="strip__mark" {place}/>'
    moved = " strip__mark--moved" if mark.is_moved else ""
    return (
        f'<a href="{start}#{escape(mark.anchor)}" tabindex="-1"><title>{escape(mark.words)}</title>'
        f'<rect class="strip__mark strip__mark--{escape(mark.status)}{moved}" {place}/></a>'
    )
