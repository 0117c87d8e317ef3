"""The head of a comparison: what stands on either side, and the way to other pairs."""

from collections.abc import Sequence
from dataclasses import dataclass

from documents.models import Document
from documents.selectors.addresses import comparison_address, document_address
from documents.selectors.comparison_choices import Choice, Link, choices, members_of, shifted
from documents.selectors.comparison_options import Options
from documents.selectors.records import adoption_of
from documents.selectors.references import Found, FoundPair
from documents.selectors.shown_texts import ShownText, shown_text


@dataclass(frozen=True, slots=True)
class SideHead:
    """One side: the record, and the text of it that is shown; None where none is held.

    ``number`` is the version's, where both sides are versions of one document.
    """

    name: str
    title: str
    symbol: str
    href: str
    date: str
    place: str
    adoption: str
    reference: str
    text: ShownText | None
    number: int | None = None

    @property
    def caption(self) -> str:
        """What the side is called where room is short: its date, else its symbol or key."""
        called = self.date or self.symbol or self.reference
        return f"{called}, version {self.number}" if self.number else called


@dataclass(frozen=True, slots=True)
class ComparisonHead:
    """Both sides, the pickers for either, and the neighbouring pairs.

    ``interval`` is the time between the two in words; ``is_reversed`` says that
    the old side is the later one by date.
    """

    series: str
    series_title: str
    is_fictional: bool
    old: SideHead
    new: SideHead
    interval: str
    is_reversed: bool
    old_choices: Sequence[Choice]
    new_choices: Sequence[Choice]
    swapped: str
    before: Link | None
    after: Link | None

    @property
    def sides(self) -> tuple[SideHead, SideHead]:
        return self.old, self.new


def comparison_head(pair: FoundPair, options: Options) -> ComparisonHead:
    """Two queries: the documents of the series, and their languages."""
    old, new = pair.old, pair.new
    series = new.document.series
    members = members_of(series)
    is_one = old.document.pk == new.document.pk
    return ComparisonHead(
        series=series.slug,
        series_title=series.title,
        is_fictional=series.is_fictional or old.document.series.is_fictional,
        old=_side("old", old, is_one=is_one),
        new=_side("new", new, is_one=is_one),
        interval=_interval(old.document, new.document),
        is_reversed=_is_reversed(old.document, new.document),
        old_choices=choices(members, old, new.reference.language),
        new_choices=choices(members, new, old.reference.language),
        swapped=comparison_address(new.reference, old.reference) + options.query,
        before=shifted(members, pair, -1, options),
        after=shifted(members, pair, +1, options),
    )


def _side(name: str, found: Found, *, is_one: bool) -> SideHead:
    document, meeting = found.document, found.document.meeting
    date = document.adopted or document.issued or (meeting.dates if meeting else None)
    return SideHead(
        name=name,
        title=document.title,
        symbol=document.symbol,
        href=document_address(found.reference.without_clause()),
        date=date.label if date else "",
        place=meeting.place if meeting else "",
        adoption=adoption_of(document),
        reference=str(found.reference.without_clause()),
        text=shown_text(found.version) if found.version else None,
        number=found.version.number if is_one and found.version else None,
    )


def _is_reversed(old: Document, new: Document) -> bool:
    return bool(old.adopted and new.adopted and new.adopted.start < old.adopted.start)


def _interval(old: Document, new: Document) -> str:
    """Time between two days of adoption; empty unless both are known to the day."""
    if not (old.adopted and new.adopted) or old.pk == new.pk:
        return ""
    if {old.adopted.precision, new.adopted.precision} != {"day"}:
        return ""
    days = abs((new.adopted.start - old.adopted.start).days)
    return f"{days} day apart" if days == 1 else f"{days} days apart"
