"""How a reader asked to see a series through time: every state has an address of its own."""

import re
from dataclasses import dataclass, replace
from typing import Literal, Protocol
from urllib.parse import urlencode

Sort = Literal["place", "first"]

# Histories that the matrix filters by, and their names.
HISTORIES = {
    "throughout": "in every text held",
    "newest": "first attested in the latest",
    "gone": "no longer attested",
    "returned": "returned",
    "reworded": "reworded at least once",
    "moved": "moved or changed part",
    "split": "split or merged",
}
# Of the filter by kind: lines, too, that only name a text and are left out unless asked for.
EVERY_KIND = "every"
_MOST_WORDS = 100
_LANGUAGE = re.compile(r"[a-z]{2,3}")


class Query(Protocol):
    """A query string as Django reads it."""

    def get(self, name: str) -> str | None: ...


@dataclass(frozen=True, slots=True)
class TimeOptions:
    """The state of a page; defaults are left out of addresses.

    ``machine``: machine-read texts count too. ``language`` is a code, None for that in
    which most is held.
    """

    machine: bool = False
    language: str | None = None
    sort: Sort = "place"
    kind: str = ""
    verb: str = ""
    history: str = ""
    words: str = ""

    @classmethod
    def read(cls, query: Query) -> "TimeOptions":
        """From a query string. A value nobody knows counts as not given."""
        language = query.get("lang") or ""
        history = query.get("history") or ""
        return cls(
            machine=query.get("machine") == "1",
            language=language if _LANGUAGE.fullmatch(language) else None,
            sort="first" if query.get("sort") == "first" else "place",
            kind=query.get("kind") or "",
            verb=query.get("verb") or "",
            history=history if history in HISTORIES else "",
            words=" ".join((query.get("words") or "").replace("\0", "").split())[:_MOST_WORDS],
        )

    @property
    def query(self) -> str:
        """``?machine=1&sort=first``, or the empty string where all is as by default."""
        pairs = [
            ("machine", "1" if self.machine else ""),
            ("lang", self.language or ""),
            ("sort", "first" if self.sort == "first" else ""),
            ("kind", self.kind),
            ("verb", self.verb),
            ("history", self.history),
            ("words", self.words),
        ]
        given = [(name, value) for name, value in pairs if value]
        return f"?{urlencode(given)}" if given else ""

    @property
    def link(self) -> str:
        """The query as a link on the same page; an empty one would keep the query as it is."""
        return self.query or "./"

    @property
    def only_reading(self) -> "TimeOptions":
        """Without sorting and filters: which texts are read, and nothing else."""
        return TimeOptions(machine=self.machine, language=self.language)

    @property
    def other_reading(self) -> "TimeOptions":
        """With machine-read texts where they are left out, and the other way round."""
        return replace(self, machine=not self.machine)

    @property
    def is_filtered(self) -> bool:
        return bool(self.kind or self.verb or self.history or self.words)
