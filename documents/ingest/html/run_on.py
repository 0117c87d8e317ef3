"""Clauses that a page runs on in one paragraph, as newspapers set communiqués to save space."""

import re

from documents.ingest.reading import Doubt

# A semicolon ends a clause where a number or a capital follows; one or two may be a list of
# names, three are a text.
_LEAST = 3
_PARAGRAPH = re.compile(r"[^\n]+")
_CLAUSE_END = re.compile(r"[;؛](?:\s+(?:and|et|و))?\s+(?:\(?[0-9a-z]{1,3}[.)]\s|[^\W\d_a-z])")
_MESSAGE = (
    "Several clauses seem to run on here in one paragraph; cut it before the words with which "
    "each begins."
)


def run_on_doubts(text: str) -> tuple[Doubt, ...]:
    """A doubt for each paragraph that seems to hold several clauses."""
    return tuple(
        Doubt("run-on", _MESSAGE, found.start(), found.end())
        for found in _PARAGRAPH.finditer(text)
        if len(_CLAUSE_END.findall(found[0])) >= _LEAST
    )
