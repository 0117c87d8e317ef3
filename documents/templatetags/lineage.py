"""The signs of a matrix, as table cells.

Fifty meetings by four hundred clauses are 20,000 cells: a template's own loop over
them takes most of a second.
"""

from collections.abc import Iterable
from functools import lru_cache

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from documents.selectors.document_text import AgedPhrase, EarlierMark, TextSegment
from documents.selectors.lineage.signs import Sign
from documents.selectors.lineage.triangle import Pair

register = template.Library()


@register.filter
def cells(signs: Iterable[Sign]) -> SafeString:
    """A ``<td>`` for each sign, its words beside it for those who do not see it."""
    # Everything is escaped in _cell.
    return mark_safe("".join([_cell(sign) for sign in signs]))  # noqa: S308 (see above)


@lru_cache(maxsize=512)
def _cell(sign: Sign) -> str:
    if not sign.words:
        return "<td>"
    words = escape(sign.words)
    return f'<td class="{escape(sign.slug)}" title="{words}">{escape(sign.sign)}<b>{words}</b>'


@register.filter
def pairs(row: Iterable[Pair]) -> SafeString:
    """A ``<td>`` for each pair: its share as a number, a shade, and the way to its comparison."""
    # Everything is escaped in _pair.
    return mark_safe("".join([_pair(pair) for pair in row]))  # noqa: S308 (see above)


def _pair(pair: Pair) -> str:
    if pair.percent is None:
        return '<td class="unheld" title="text not held, or left out">○<b>not held or left out</b>'
    href, title = escape(pair.href), escape(pair.title)
    return f'<td class="s{pair.shade}"><a href="{href}" title="{title}">{pair.percent}</a>'


@register.filter
def aged(phrases: Iterable[AgedPhrase]) -> SafeString:
    """A clause's wording phrase by phrase, each with since when it is attested on focus, its
    links, and marks that lead to the list of earlier uses.
    """
    # Everything is escaped in _phrase.
    return mark_safe("".join([_phrase(phrase) for phrase in phrases]))  # noqa: S308 (see above)


def _phrase(phrase: AgedPhrase) -> str:
    since = escape(phrase.since)
    return (
        f'<span class="age age--{phrase.tint}" tabindex="0" title="{since}" data-since="{since}">'
        f"{''.join(map(_part, phrase.parts))}</span>{escape(phrase.after)}"
    )


def _part(part: TextSegment | EarlierMark) -> str:
    return _mark(part) if isinstance(part, EarlierMark) else _segment(part)


def _segment(segment: TextSegment) -> str:
    text = escape(segment.text)
    if not segment.href:
        return text
    return (
        f'<a class="cited" href="{escape(segment.href)}" title="{escape(segment.title)}">{text}</a>'
    )


def _mark(mark: EarlierMark) -> str:
    spoken = escape(mark.spoken)
    return (
        f'<a class="earlier-mark" id="use-{mark.number}" href="#earlier-{mark.number}"'
        f' lang="en" dir="ltr" title="{spoken}">'
        f'<span class="spoken">{spoken}, </span>{mark.number}</a>'
    )
