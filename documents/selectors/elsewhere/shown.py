"""Earlier uses elsewhere as the page of a document shows them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from documents.engine.winnowing import RUN
from documents.models import Clause, EarlierUses, LineageText, Version, VersionEvent
from documents.references import Reference
from documents.selectors.addresses import document_address
from documents.selectors.document_text import EarlierMark
from documents.selectors.elsewhere.search import Use
from documents.selectors.lineage.text_in_time import TextInTime
from documents.selectors.references import Found


class Look(Protocol):
    """How what is stored of a text is come by, actions.store_earlier_uses."""

    def __call__(
        self, version: Version, aged: LineageText, at: int, *, with_machine: bool
    ) -> EarlierUses: ...


@dataclass(frozen=True, slots=True)
class EarlierLine:
    """One use. ``number`` counts from 1; ``words`` stand in the clause ``ref`` of this text,
    where they end at ``end``, and in the clause ``there`` of the document at ``href``.
    """

    number: int
    ref: str
    words: str
    end: int
    href: str
    there: str
    title: str
    date: str
    is_machine_read: bool

    @property
    def mark(self) -> EarlierMark:
        read = ", machine-read" if self.is_machine_read else ""
        spoken = f"used earlier elsewhere: {self.title}, {self.date}, {self.there}{read}"
        return EarlierMark(self.number, self.end, spoken)


@dataclass(frozen=True, slots=True)
class UsedElsewhere:
    """The list of a page, and what it rests on. ``run``: words in a row that are looked for."""

    lines: Sequence[EarlierLine]
    looked_through: int
    left_out: int
    is_fictional: bool
    run: int = RUN

    @property
    def marks(self) -> Mapping[str, Sequence[EarlierMark]]:
        """The marks of each clause of the text, by its reference."""
        found: dict[str, list[EarlierMark]] = {}
        for line in self.lines:
            found.setdefault(line.ref, []).append(line.mark)
        return found


def used_elsewhere(found: Found, told: TextInTime | None, look: Look) -> UsedElsewhere | None:
    """Earlier uses elsewhere of what a text brought; None where no layer of ages is shown.

    Four queries and those of ``look``.
    """
    version = found.version
    if version is None or told is None or not told.has_layer or told.aged is None:
        return None
    stored = look(version, told.aged, told.place, with_machine=told.options.machine)
    uses = [Use(**row) for row in stored.uses]
    wordings = {clause.ref: clause.text for clause in version.read_cut().clauses}
    return UsedElsewhere(
        lines=list(_lines(uses, wordings)),
        looked_through=stored.looked_through,
        left_out=stored.left_out,
        is_fictional=found.document.series.is_fictional,
    )


def _lines(uses: Sequence[Use], wordings: Mapping[str, str]) -> Iterator[EarlierLine]:
    """The lines, numbered, but for texts that may no longer be shown."""
    versions = _current(uses)
    refs = _refs(uses)
    shown = [it for it in uses if it.version in versions and (it.version, it.clause) in refs]
    for number, use in enumerate(shown, 1):
        version = versions[use.version]
        document, there = version.expression.document, refs[use.version, use.clause]
        date = document.adopted or document.issued
        reference = Reference(
            document.series.slug, document.key, version.expression.language, clause=there
        )
        yield EarlierLine(
            number=number,
            ref=use.ref,
            words=" ".join(wordings[use.ref][use.start : use.end].split()),
            end=use.end,
            href=document_address(reference),
            there=there,
            title=document.title,
            date=date.label if date else "",
            is_machine_read=_is_machine_read(version),
        )


def _current(uses: Iterable[Use]) -> Mapping[int, Version]:
    """The versions used, as far as they still stand."""
    current = (
        Version.objects.current()
        .filter(pk__in={use.version for use in uses})
        .select_related("expression__document__series")
        .prefetch_related("events")
        .defer("text", "cut", "departures", "metadata")
    )
    return {version.pk: version for version in current}


def _is_machine_read(version: Version) -> bool:
    """Whether nobody held it against a source; its witness need not be fetched for that."""
    checked = version.attestation
    return checked is None or checked.attestation == VersionEvent.Attestation.MACHINE_READ


def _refs(uses: Iterable[Use]) -> Mapping[tuple[int, int], str]:
    """How the clauses used are cited, by version and index."""
    places = {(use.version, use.clause) for use in uses}
    rows = Clause.objects.filter(
        version__in={version for version, _ in places}, index__in={index for _, index in places}
    ).order_by()
    return {
        (version, index): ref
        for version, index, ref in rows.values_list("version", "index", "ref")
        if (version, index) in places
    }
