"""What came of a source that was fetched: one result for command, admin and log alike."""

from dataclasses import dataclass
from typing import Literal

from documents.models import Capture, Source, Version, Witness

Outcome = Literal["published", "draft", "witness", "unchanged", "skipped", "failed"]
OUTCOMES: tuple[Outcome, ...] = ("published", "draft", "witness", "unchanged", "skipped", "failed")


@dataclass(frozen=True, slots=True)
class FetchResult:
    """``note`` is one line: what the page gave or, where it failed or was not asked for, why.

    ``capture`` is what was had, new or held; ``version`` the draft or the published
    version that came of the witness now, or waited for it.
    """

    source: Source
    outcome: Outcome
    note: str
    capture: Capture | None = None
    witness: Witness | None = None
    version: Version | None = None


def in_words(witness: Witness) -> str:
    """A witness in a few words: its siglum, language and number of doubts."""
    count = len(witness.doubts)
    doubts = f", {count} doubt{'s' * (count > 1)}" if count else ""
    return f"witness {witness.siglum} ({witness.language}{doubts})"
