"""What a reader may ask of a figure. Hostile until read: every value is bounded or listed."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict

from documents.engine.phrases import keyed

MOST_TERMS = 4
LONGEST_TERM = 80


@dataclass(frozen=True, slots=True)
class FigureOptions:
    """``has_machine``: machine-read texts are counted too. ``language``: empty for the one
    in which most is held. ``terms``: phrases, for the figure of a term.
    """

    has_machine: bool = False
    language: str = ""
    terms: tuple[str, ...] = ()

    @classmethod
    def read(cls, query: QueryDict) -> "FigureOptions":
        """Take what can be used of a query and drop the rest."""
        language = query.get("lang", "")
        is_code = language.isascii() and language.isalpha() and len(language) in (2, 3)
        return cls(
            has_machine=query.get("machine") == "1",
            language=language.lower() if is_code else "",
            terms=read_terms(query.getlist("term")),
        )

    @property
    def query(self) -> str:
        """The one written form, without its question mark."""
        pairs: list[tuple[str, str]] = [("machine", "1")] if self.has_machine else []
        pairs += [("lang", self.language)] if self.language else []
        return urlencode([*pairs, *(("term", term) for term in self.terms)])

    def written_for(self, name: str) -> str:
        """The query that bears on one figure: terms are no other's business."""
        if name == "term":
            return self.query
        return FigureOptions(self.has_machine, self.language).query


def read_terms(asked: list[str]) -> tuple[str, ...]:
    """Phrases with a word in them, their white space single, none twice by its words."""
    found: Mapping[str, str] = {}
    for one in asked:
        term = " ".join("".join(c if c.isprintable() else " " for c in one).split())
        key = keyed(term[:LONGEST_TERM])
        if key and key not in found:
            found = {**found, key: term[:LONGEST_TERM]}
    return tuple(found.values())[:MOST_TERMS]
