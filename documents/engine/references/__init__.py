"""What a clause refers to: meetings by date, resolutions, documents, reports, laws, judgments.

Found in English, French and Arabic as spans with a kind and a normalised target, by
rules over the wording alone. Which record a target is, and whether there is one, is
looked up elsewhere. A date counts only after a noun that says of what ("the meetings
held on …"); a number only after "resolution". Symbols are read in any language.
"""

import re

from documents.engine.references.citations import Citation, Kind
from documents.engine.references.dated import dated
from documents.engine.references.laws import laws
from documents.engine.references.resolutions import resolutions
from documents.engine.references.symbols import normal_symbol, organ_of, symbols
from documents.engine.references.words import levelled

_DIGIT = re.compile(r"\d")

__all__ = ["Citation", "Kind", "citations", "normal_symbol", "organ_of"]


def citations(wording: str, language: str, own: str = "A/RES") -> tuple[Citation, ...]:
    """What a clause's wording cites, in order and without overlaps.

    ``own`` opens the symbols of resolutions that go by number alone and name no issuer
    (``organ_of`` tells it from the text's own symbol).
    """
    if not wording:
        return ()
    text = levelled(wording)
    found = list(laws(text, language))
    if _DIGIT.search(text):
        found = [
            *symbols(text),
            *resolutions(text, language, own),
            *dated(text, language),
            *found,
        ]
    kept: list[Citation] = []
    # Where two overlap the earlier finder is the surer one; sorting keeps their order.
    for citation in sorted(found, key=lambda citation: citation.start):
        if not kept or citation.start >= kept[-1].end:
            kept.append(citation)
    return tuple(kept)
