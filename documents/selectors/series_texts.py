"""The texts of a series in one language, in order: what its lineage is drawn from."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from documents.engine.cuts import digest_of
from documents.models import Decision, Document, Series, Version, VersionEvent
from documents.selectors.records import by_date

# "machine-read": a text is held, and nobody yet held it against a source.
State = Literal["held", "machine-read", "not held"]


@dataclass(frozen=True, slots=True)
class SeriesText:
    """One document of the sequence. ``version`` is its current one, without text and cut."""

    document: Document
    version: Version | None
    state: State

    @property
    def key(self) -> str:
        return self.document.key

    @property
    def date(self) -> str:
        """The day by which it is named, else its key."""
        date = self.document.adopted or self.document.issued
        return str(date) if date else self.document.key


@dataclass(frozen=True, slots=True)
class SeriesTexts:
    """A sequence in one language. ``with_machine_read``: such texts count as held.

    ``asked_language`` is what an address has to say of it: None where most is held in it.
    ``decisions`` is the digest of all that people decided on links within it, and
    ``held_in`` counts the texts held by language, the most first.
    """

    series: Series
    language: str
    asked_language: str | None
    with_machine_read: bool
    texts: Sequence[SeriesText]
    decisions: str
    held_in: Mapping[str, int]

    def is_used(self, text: SeriesText) -> bool:
        """Whether claims are built on a text."""
        return text.state == "held" or (self.with_machine_read and text.state == "machine-read")

    @property
    def used(self) -> int:
        """How many texts claims are built on."""
        return sum(self.is_used(text) for text in self.texts)

    @property
    def machine_read(self) -> int:
        """How many are held and machine-read."""
        return sum(text.state == "machine-read" for text in self.texts)

    @property
    def parts(self) -> list[list[str]]:
        """What stands in the address for each text: key, state, the cut's digest."""
        return [
            [it.key, it.state, it.version.cut_digest if it.version else ""] for it in self.texts
        ]


def series_texts(
    series: Series, language: str | None = None, *, with_machine_read: bool = False
) -> SeriesTexts:
    """The sequence of a series; without a language, in that in which most is held.

    Five queries. A text that was withdrawn or sealed counts as not held.
    """
    documents = list(Document.objects.in_sequence().filter(series=series).order_by(*by_date()))
    versions = _current(series)
    held_in = _held_in(versions)
    most_held = next(iter(held_in), "en")
    chosen = language or most_held
    by_document = {
        it.expression.document_id: it for it in versions if it.expression.language == chosen
    }
    return SeriesTexts(
        series=series,
        language=chosen,
        asked_language=None if chosen == most_held else chosen,
        with_machine_read=with_machine_read,
        texts=[_text(document, by_document.get(document.pk)) for document in documents],
        decisions=_decisions(series, chosen),
        held_in=held_in,
    )


def _current(series: Series) -> list[Version]:
    """The current version of each expression; the highest number comes last and stays."""
    current = (
        Version.objects.current()
        .filter(expression__document__series=series, expression__document__is_in_sequence=True)
        .select_related("expression")
        .prefetch_related("events")
        .defer("text", "cut", "departures", "metadata")
        .order_by("expression", "number")
    )
    return list({version.expression_id: version for version in current}.values())


def _held_in(versions: Sequence[Version]) -> Mapping[str, int]:
    counts = Counter(version.expression.language for version in versions)
    order = sorted(counts, key=lambda code: (-counts[code], code != "en", code))
    return {code: counts[code] for code in order}


def _text(document: Document, version: Version | None) -> SeriesText:
    if version is None:
        return SeriesText(document, None, "not held")
    checked = version.attestation
    is_read = checked is None or (checked.attestation == VersionEvent.Attestation.MACHINE_READ)
    return SeriesText(document, version, "machine-read" if is_read else "held")


def _decisions(series: Series, language: str) -> str:
    made = (
        Decision.objects.filter(
            old_document__series=series, new_document__series=series, language=language
        )
        .prefetch_related("events")
        .order_by("pk")
    )
    return digest_of(
        [
            [
                [it.old_document_id, it.new_document_id, it.verdict],
                [it.old_clauses, it.new_clauses],
                [[event.kind, event.old_version, event.new_version] for event in it.events.all()],
            ]
            for it in made
        ]
    )
