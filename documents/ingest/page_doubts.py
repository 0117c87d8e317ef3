"""Whether a page fetched for a record is that record's text, and in which language it is."""

import re
from dataclasses import replace

from documents.engine.segmentation.languages import guess_language
from documents.folding import fold
from documents.ingest.reading import Doubt, Reading

OTHER_DOCUMENT = "other-document"

# Of a title's words with five letters and more, so many have to be on the page. Titles
# of a series share what is common to it, so this tells a page on something else (a list
# of news, a sign-in) and never one meeting's communiqué from another's.
LEAST_SHARE = 0.5
_WORD = re.compile(r"[^\W\d_]{5,}")
_TOLD_APART = frozenset({"en", "fr", "ar"})


def settled(reading: Reading, title: str) -> Reading:
    """The reading with a language, and with doubts where it hardly is what the title names."""
    reading = _with_language(reading)
    if reading.metadata.language != guess_language(title):
        # A title in another language shares no words with the text.
        return reading
    words = set(_WORD.findall(fold(title)))
    seen = fold(f"{reading.metadata.title}\n{reading.text}")
    found = {word for word in words if word in seen}
    if len(found) >= LEAST_SHARE * len(words):
        return reading
    return _doubted(
        reading,
        OTHER_DOCUMENT,
        f"The page may be another: it has {len(found)} of the {len(words)} longer words of the "
        f"title “{title}”.",
    )


def _with_language(reading: Reading) -> Reading:
    """What the page says of its language, unless its very letters and words say otherwise."""
    said, guessed = reading.metadata.language, guess_language(reading.text)
    if said == guessed or (said and said not in _TOLD_APART):
        return reading
    message = (
        f"The page says that it is in “{said}”, and its words are of “{guessed}”."
        if said
        else f"The page does not say its language; by its words it is “{guessed}”."
    )
    metadata = replace(reading.metadata, language=guessed)
    return _doubted(replace(reading, metadata=metadata), "language", message)


def _doubted(reading: Reading, kind: str, message: str) -> Reading:
    return replace(reading, doubts=(Doubt(kind, message), *reading.doubts))
