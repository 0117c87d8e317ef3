"""What a reader may ask of a figure. Hostile until read: every value is bounded or listed."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict

from documents.engine.phrases import keyed
from documents.selectors.terms_query import LONGEST_PHRASE

# As many as a figure has colours and signs for.
MOST_TERMS = 5
# As long as the terms page takes them: a phrase cut short would be another one.
LONGEST_TERM = LONGEST_PHRASE


@dataclass(frozen=True, slots=True)
class FigureOptions:
    """``has_machine``: machine-read texts are counted too. ``language``: empty for the one
    in which most is held. ``terms``: phrases, for the figure of a term, and ``is_exact``:
    as printed.
    """

    has_machine: bool = False
    language: str = ""
    terms: tuple[str, ...] = ()
    is_exact: bool = False

    @classmethod
    def read(cls, query: QueryDict) -> "FigureOptions":
        """Take what can be used of a query and drop the rest."""
        language = query.get("lang", "")
        is_exact = query.get("match") == "exact"
        is_code = language.isascii() and language.isalpha() and len(language) in (2, 3)
        return cls(
            has_machine=query.get("machine") == "1",
            language=language.lower() if is_code else "",
            terms=read_terms(query.getlist("term"), is_exact=is_exact),
            is_exact=is_exact,
        )

    @property
    def query(self) -> str:
        """The one written form, without its question mark."""
        pairs: list[tuple[str, str]] = [("machine", "1")] if self.has_machine else []
        pairs += [("lang", self.language)] if self.language else []
        pairs += [("match", "exact")] if self.is_exact else []
        return urlencode([*pairs, *(("term", term) for term in self.terms)])

    def written_for(self, name: str) -> str:
        """The query that bears on one figure: terms are no other's business."""
        if name == "term":
            return self.query
        return FigureOptions(self.has_machine, self.language).query


def read_terms(asked: Sequence[str], *, is_exact: bool = False) -> tuple[str, ...]:
    """Phrases with a word in them, their white space single, none twice by its words, or
    as printed; longer ones than are looked for are left out.
    """
    found: dict[str, str] = {}
    for one in asked:
        term = " ".join("".join(c if c.isprintable() else " " for c in one).split())
        key = keyed(term) if len(term) <= LONGEST_TERM else ""
        if key:
            found.setdefault(term if is_exact else key, term)
    return tuple(found.values())[:MOST_TERMS]
