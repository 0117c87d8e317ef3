"""A clause known again by its wording, whatever the engine and wherever it stands.

What people decide about clauses hangs on this, so it follows from the wording
alone, by rules of its own that never change: a better tokenizer must not make the
archive forget. Another rule would be another format, beside this one.
"""

import unicodedata

from documents.engine.cuts import digest_of

FINGERPRINT_FORMAT = 1

# Letters and numbers with their marks; all else only divides.
_KEPT = frozenset("LNM")


def fingerprint(wording: str) -> str:
    """SHA-256, in hexadecimal, of a wording without case, punctuation and spacing.

    A wording with neither letter nor number, a row of asterisks, stands as it is.
    """
    return digest_of({"fingerprint": FINGERPRINT_FORMAT, "words": _words(wording)})


def _words(wording: str) -> str:
    folded = unicodedata.normalize("NFKC", wording).casefold()
    kept = "".join(
        sign if unicodedata.category(sign)[0] in _KEPT else " "
        for sign in unicodedata.normalize("NFKC", folded)
        # A soft hyphen or a mark of direction stands inside a word and is not seen.
        if unicodedata.category(sign) != "Cf"
    )
    return " ".join(kept.split()) or " ".join(wording.split())
