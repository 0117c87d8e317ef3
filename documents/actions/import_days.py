"""The records of its day to which a text without symbol may go: held, or planned beside it.

Both alike, so that it comes to the same whether a document was there before, comes with
the same import, or came with one that was stopped in mid-way.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from documents.actions.import_planned import Identity, Keyed, Planned, language_rank
from documents.ingest.symbols import symbol_key
from documents.models import Document

_Day = tuple[str, str]


@dataclass(slots=True)
class _Record:
    """A record of a day and the languages whose text it has or is about to have."""

    record: Keyed
    title: str
    languages: set[str]

    def may_be(self, planned: Planned) -> bool:
        is_alike = planned.is_sequence or self.title == planned.first.title
        return is_alike and (not self.languages or planned.original in self.languages)


def join_days(planned: Iterable[Planned]) -> None:
    """Give each document that bears no symbol the records of its day that it may be.

    A record without any text is that of the first language alone that asks for it.
    """
    everything = list(planned)
    waiting = [it for it in everything if not it.first.symbol and it.adopted]
    if not waiting:
        return
    days = _records(everything, {it.series for it in waiting})
    for one in sorted(waiting, key=lambda it: (language_rank(it.original), it.identity)):
        alike = [it for it in days.get((one.series, one.adopted), ()) if it.may_be(one)]
        one.of_day = [it.record for it in alike]
        if len(alike) == 1:
            alike[0].languages.add(one.original)


def _records(planned: Iterable[Planned], series: set[str]) -> Mapping[_Day, list[_Record]]:
    days: defaultdict[_Day, list[_Record]] = defaultdict(list)
    coming: dict[Identity, Planned] = {}
    for it in planned:
        if not it.first.symbol:
            continue
        coming[it.identity] = it
        if it.series in series and not it.is_held and it.adopted:
            days[it.series, it.adopted].append(_Record(it, it.first.title, set(it.said)))
    held = (
        Document.objects.filter(series__slug__in=series, adopted__isnull=False)
        .select_related("series__body")
        .prefetch_related("expressions")
    )
    for document in held.order_by("pk"):
        languages = {expression.language for expression in document.expressions.all()}
        same = coming.get((document.series.body.slug, symbol_key(document.symbol)))
        languages.update(same.said if same is not None else ())
        day = document.series.slug, str(document.adopted)
        days[day].append(_Record(document, document.title, languages))
    return days
