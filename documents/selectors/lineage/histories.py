"""From a row of a comparison to the history of its clause, found when it is asked for."""

from dataclasses import dataclass

from django.urls import reverse

from documents.models import Document
from documents.selectors.lineage.options import TimeOptions
from documents.selectors.references import Found, FoundPair

_HERE = "*"


@dataclass(frozen=True, slots=True)
class Histories:
    """Where histories stand: an address that a clause's reference and ``/`` complete, for the
    old side and the new; empty for a text that is not its series' current one.
    """

    old: str
    new: str
    query: str

    def address(self, clause: str, *, is_old: bool) -> str:
        """The address for a clause by its reference; empty for a text without histories."""
        start = self.old if is_old else self.new
        return f"{start}{clause}/{self.query}" if start else ""


NO_HISTORIES = Histories("", "", "")


def histories_of(pair: FoundPair, *, is_machine_read: bool) -> Histories:
    """The addresses for both sides of a comparison. Queries nothing."""
    language = pair.new.reference.language
    options = TimeOptions(machine=is_machine_read, language=language)
    return Histories(_address(pair.old), _address(pair.new), options.query)


def _address(found: Found) -> str:
    document: Document = found.document
    is_followed = document.is_in_sequence and document.series.is_sequence
    if not is_followed or found.reference.number is not None:
        return ""
    clause = f"{document.key};{_HERE}"
    path = reverse("documents:thread", args=(document.series.slug, clause))
    return path.partition(_HERE)[0]
