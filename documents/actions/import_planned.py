"""What the files of one document of an import say, and where it goes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from documents.ingest.reading import Metadata

# The language whose title a document takes where its languages differ, and which is
# taken for its original: the first of these that the import holds, else by code.
LANGUAGES = ("en", "fr")

Identity = tuple[str, str]


class Keyed(Protocol):
    """A record with a key, or which will have one."""

    @property
    def key(self) -> str: ...


@dataclass(slots=True)
class Planned:
    """A document to be. ``said`` is the first file's facts in each language; ``key`` is empty
    until keys are settled. ``of_day``: see Placement.
    """

    identity: Identity
    said: dict[str, Metadata]
    body_name: str = ""
    series: str = ""
    series_title: str = ""
    is_sequence: bool = False
    is_held: bool = False
    key: str = ""
    of_day: Sequence[Keyed] = field(default_factory=tuple)

    @property
    def original(self) -> str:
        return min(self.said, key=language_rank)

    @property
    def first(self) -> Metadata:
        return self.said[self.original]

    @property
    def adopted(self) -> str:
        """The first date that one of the languages gives: one of them may lack it."""
        dates = [self.said[it].adopted for it in sorted(self.said, key=language_rank)]
        return next((date for date in dates if date), "")


def language_rank(language: str) -> tuple[int, str]:
    """The order of languages in which one speaks for a document."""
    return (LANGUAGES.index(language) if language in LANGUAGES else len(LANGUAGES), language)
