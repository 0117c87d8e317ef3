"""What a reader asked of the terms page: every state of it has an address of its own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol
from urllib.parse import urlencode

from documents.engine.phrases import keyed

# More phrases than a table shows side by side; each costs a pass over the texts.
MOST_PHRASES = 6
# Longer ones are passages, which search and comparison are for.
LONGEST_PHRASE = 120
MOST_WORDS = 15
MOST_PAGES = 100_000

_SPACE = re.compile(r"[\s\x00-\x1f\x7f\ud800-\udfff]+")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_PAGE = re.compile(r"[1-9][0-9]{0,5}", re.ASCII)


class Query(Protocol):
    """A query string as Django reads it."""

    def get(self, name: str) -> str | None: ...

    def getlist(self, name: str) -> Sequence[str]: ...


@dataclass(frozen=True, slots=True)
class TermsQuery:
    """Phrases, where and how to look for them. ``refused`` says what was not taken and why.

    ``is_exact``: as printed, else by the words' keys. ``with_machine``: in texts, too,
    that nobody has held against a source.
    """

    phrases: tuple[str, ...] = ()
    series: str = ""
    language: str = ""
    is_exact: bool = False
    with_machine: bool = False
    page: int = 1
    refused: tuple[str, ...] = ()

    @classmethod
    def read(cls, query: Query) -> "TermsQuery":
        """From a query string; what cannot be looked for is left out and said."""
        asked = [_SPACE.sub(" ", phrase).strip() for phrase in query.getlist("q")]
        asked = list(dict.fromkeys(phrase for phrase in asked if phrase))
        taken = [phrase for phrase in asked if not _fault(phrase)]
        refused = [fault for phrase in asked if (fault := _fault(phrase))]
        if len(taken) > MOST_PHRASES:
            refused.append(
                f"{len(taken)} phrases are more than a table holds; "
                f"the first {MOST_PHRASES} are shown."
            )
        language, page = query.get("language") or "", query.get("page") or ""
        return cls(
            phrases=tuple(taken[:MOST_PHRASES]),
            series=(query.get("series") or "")[:80],
            language=language if _LANGUAGE.fullmatch(language) else "",
            is_exact=query.get("match") == "exact",
            with_machine=query.get("machine") == "1",
            page=int(page) if _PAGE.fullmatch(page) else 1,
            refused=tuple(refused),
        )

    @property
    def query(self) -> str:
        """The query string, without a question mark; what is as by default is left out."""
        pairs = [("q", phrase) for phrase in self.phrases]
        said = {
            "series": self.series,
            "language": self.language,
            "match": "exact" if self.is_exact else "",
            "machine": "1" if self.with_machine else "",
            "page": str(self.page) if self.page > 1 else "",
        }
        return urlencode(pairs + [(name, value) for name, value in said.items() if value])

    @property
    def link(self) -> str:
        """The query as a link on the same page."""
        return f"?{self.query}"

    def on_page(self, page: int) -> "TermsQuery":
        return replace(self, page=page)


def _fault(phrase: str) -> str:
    """Why a phrase is not looked for; empty where it is."""
    shown = f"“{phrase[:40]}…”" if len(phrase) > 40 else f"“{phrase}”"
    if len(phrase) > LONGEST_PHRASE:
        return f"{shown} is longer than {LONGEST_PHRASE} characters and was left out."
    words = len(keyed(phrase).split())
    if words > MOST_WORDS:
        return f"{shown} has more than {MOST_WORDS} words and was left out."
    return "" if words else f"{shown} holds no word and was left out."
