"""How a reader asked to see a comparison: every state has an address of its own."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, Protocol
from urllib.parse import urlencode

View = Literal["side", "inline"]
Show = Literal["changes", "all"]

# What a chip may ask for: the six statuses of a row, and "moved", which a row
# of any status may be besides.
STATUSES = ("reworded", "moved", "split", "merged", "added", "removed", "unchanged")

# Classes of edits that each switch hides; nothing else is ever hidden.
LAYOUT_CLASSES = frozenset({"space"})
SPELLING_CLASSES = frozenset({"case", "punctuation", "spelling"})


_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_SLUG = 80


class Query(Protocol):
    """A query string as Django reads it."""

    def get(self, name: str) -> str | None: ...

    def getlist(self, name: str) -> Sequence[str]: ...


@dataclass(frozen=True, slots=True)
class Options:
    """The state of the page's switches; the defaults are left out of addresses.

    ``numbering`` and ``spelling`` say whether changes of that sort are shown;
    ``marks`` whether the archive says what changed at all. ``scale`` is the slug of the
    scale on which changes of verbs are placed; empty by default.
    """

    view: View = "side"
    show: Show = "changes"
    statuses: tuple[str, ...] = ()
    numbering: bool = True
    spelling: bool = True
    marks: bool = True
    scale: str = ""

    @classmethod
    def read(cls, query: Query) -> "Options":
        """From a query string. A value nobody knows counts as not given."""
        asked = set(query.getlist("status"))
        return cls(
            view="inline" if query.get("view") == "inline" else "side",
            show="all" if query.get("show") == "all" else "changes",
            statuses=tuple(status for status in STATUSES if status in asked),
            numbering=query.get("numbering") != "off",
            spelling=query.get("spelling") != "off",
            marks=query.get("marks") != "off",
            scale=read_slug(query.get("scale")),
        )

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Names and values that differ from the defaults, in a fixed order."""
        found = [("status", status) for status in self.statuses]
        if self.view != "side":
            found.append(("view", self.view))
        if self.show != "changes":
            found.append(("show", self.show))
        switches: Mapping[str, bool] = {
            "numbering": self.numbering,
            "spelling": self.spelling,
            "marks": self.marks,
        }
        found += [(name, "off") for name, is_on in switches.items() if not is_on]
        found += [("scale", self.scale)] if self.scale else []
        return tuple(found)

    @property
    def query(self) -> str:
        """``?view=inline&show=all``, or the empty string where all is as by default."""
        return f"?{urlencode(self.pairs)}" if self.pairs else ""

    @property
    def link(self) -> str:
        """The query as a link on the same page; an empty one would keep the query as it is."""
        return self.query or "./"

    @property
    def hidden_classes(self) -> frozenset[str]:
        """Classes of edits that are not to be marked."""
        hidden: frozenset[str] = frozenset()
        if not self.numbering:
            hidden |= LAYOUT_CLASSES
        if not self.spelling:
            hidden |= SPELLING_CLASSES
        return hidden

    @property
    def without_statuses(self) -> "Options":
        return replace(self, statuses=())

    @property
    def as_shown(self) -> "Options":
        """Without marks there is nothing to filter by, to fold or to strike out."""
        return self if self.marks else replace(self, view="side", show="all", statuses=())

    def toggled(self, status: str) -> "Options":
        """With one status asked for, or no longer."""
        asked = set(self.statuses) ^ {status}
        return replace(self, statuses=tuple(s for s in STATUSES if s in asked))


def read_slug(written: str | None) -> str:
    """A slug from a query string; empty for what could be none."""
    slug = (written or "")[: _LONGEST_SLUG + 1]
    return slug if len(slug) <= _LONGEST_SLUG and _SLUG.fullmatch(slug) else ""
