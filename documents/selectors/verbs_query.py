"""What a reader asked of the verbs page: every state of it has an address of its own."""

from dataclasses import dataclass, replace
from typing import Protocol
from urllib.parse import urlencode

from documents.selectors.comparison_options import read_slug

# The sorts of change that a reader may ask for alone.
SORTS = ("lead", "governing", "inner")


class Query(Protocol):
    """A query string as Django reads it."""

    def get(self, name: str) -> str | None: ...


@dataclass(frozen=True, slots=True)
class VerbsQuery:
    """``series`` by slug; ``scale`` the one chosen, empty for none; ``sort`` of changes, empty
    for all; ``with_machine``: texts, too, that nobody has held against a source.
    """

    series: str = ""
    scale: str = ""
    sort: str = ""
    with_machine: bool = False

    @classmethod
    def read(cls, query: Query) -> "VerbsQuery":
        """From a query string. A value nobody knows counts as not given, but for a series."""
        sort = query.get("change") or ""
        return cls(
            series=(query.get("series") or "")[:80],
            scale=read_slug(query.get("scale")),
            sort=sort if sort in SORTS else "",
            with_machine=query.get("machine") == "1",
        )

    @property
    def link(self) -> str:
        """The query as a link on the same page; what is as by default is left out."""
        said = {
            "series": self.series,
            "scale": self.scale,
            "change": self.sort,
            "machine": "1" if self.with_machine else "",
        }
        return f"?{urlencode({name: value for name, value in said.items() if value})}"

    @property
    def with_machine_link(self) -> str:
        return replace(self, with_machine=True).link
