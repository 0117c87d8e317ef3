"""Whether a text is that of the record it is for, and in which language a page is."""

import re
from collections.abc import Iterable
from dataclasses import replace

from documents.engine.lexicon import LANGUAGES
from documents.engine.segmentation.languages import guess_language
from documents.folding import fold
from documents.ingest.reading import Doubt, Reading

OTHER_DOCUMENT = "other-document"

# Of a title's words with five letters and more, so many have to be on the page. Titles
# of a series share what is common to it, so this tells a page on something else (a list
# of news, a sign-in) and never one meeting's communiqué from another's.
LEAST_SHARE = 0.5
# Of such words of the shorter of two texts, so many have to be in the other. Of the
# labelled pairs of consecutive documents none shares less than 0.73, of resolutions taken
# at random nine in ten do.
LEAST_SHARE_OF_TEXT = 0.6
_WORD = re.compile(r"[^\W\d_]{5,}")
# What is written without spaces has no words that a pattern finds.
_UNSPACED = frozenset({"ja", "km", "lo", "my", "th", "zh"})


def doubted_by_title(reading: Reading, title: str, language: str) -> Reading:
    """The reading, with a doubt where it hardly is what the title names."""
    if language != guess_language(title):
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
        f"It may be another document’s: it has {len(found)} of the {len(words)} longer words of "
        f"the title “{title}”.",
    )


def doubted_beside(reading: Reading, held: Iterable[str], language: str) -> Reading:
    """The reading, with a doubt where it is like none of the texts held in its language."""
    if language in _UNSPACED:
        return reading
    words = set(_WORD.findall(fold(reading.text)))
    likest: tuple[float, int, int] | None = None
    for text in held:
        others = set(_WORD.findall(fold(text)))
        shorter, shared = min(len(words), len(others)), len(words & others)
        if shorter:
            likest = max(likest or (0.0, 0, shorter), (shared / shorter, shared, shorter))
    if likest is None or likest[0] >= LEAST_SHARE_OF_TEXT:
        return reading
    return _doubted(
        reading,
        OTHER_DOCUMENT,
        f"It may be another document’s: of {likest[2]} longer words of the shorter text it "
        f"shares {likest[1]} with the text held.",
    )


def with_language(reading: Reading) -> Reading:
    """The reading with what the page says of its language, unless its very letters and words
    say otherwise.
    """
    said, guessed = reading.metadata.language, guess_language(reading.text)
    if said == guessed or (said and said not in LANGUAGES):
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
