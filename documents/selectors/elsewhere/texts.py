"""The texts in which earlier uses are looked for: of one language, dated before, told by no
layer of ages.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from documents.dates import DateSpan
from documents.models import Document, Version
from documents.selectors.texts_in_scope import Scope, held_texts

_Place = tuple[DateSpan, str, str]


@dataclass(frozen=True, slots=True)
class EarlierTexts:
    """``versions`` by primary key, by date; of one day by series and key. ``left_out``: how
    many more are machine-read and were not asked for.
    """

    versions: Sequence[int]
    left_out: int


def earlier_texts(version: Version, *, with_machine: bool) -> EarlierTexts:
    """The texts that were certainly issued before a version's document, elsewhere.

    Of other series, and documents of its own that stand in no sequence. Fiction is looked
    for in fiction only. None for a document without a date. Four queries.
    """
    own = version.expression.document
    date = own.adopted or own.issued
    if date is None:
        return EarlierTexts((), 0)
    scope = Scope(
        language=version.expression.language,
        with_machine=with_machine,
        is_fictional=own.series.is_fictional,
    )
    held = held_texts(scope)
    places: dict[int, _Place] = {}
    left_out = 0
    for document, place in _before(own, date).items():
        one = held.chosen.get(document)
        if one is not None and held.is_asked(one):
            places[one.pk] = place
        elif one is not None:
            left_out += 1
    return EarlierTexts(sorted(places, key=places.__getitem__), left_out)


def _before(own: Document, date: DateSpan) -> dict[int, _Place]:
    """Documents elsewhere that are dated wholly before a date."""
    rows = (
        Document.objects.filter(series__is_fictional=own.series.is_fictional)
        .exclude(series=own.series_id, is_in_sequence=True)
        .order_by()
        .values_list("pk", "adopted", "issued", "series__slug", "key")
    )
    dated = ((pk, adopted or issued, series, key) for pk, adopted, issued, series, key in rows)
    return {
        pk: (day, series, key)
        for pk, day, series, key in dated
        if day is not None and day.end < date.start
    }
