"""The folded form of a name or title, for filters that are blind to case and accents.

Neither SQLite nor PostgreSQL in a C locale folds É, so the folded form is a
column of its own, made here and nowhere else.
"""

import unicodedata


def fold(text: str) -> str:
    """Case folded, without combining marks, with single spaces."""
    # Folded again afterwards: № and its like come apart into capitals.
    decomposed = unicodedata.normalize("NFKD", text.casefold()).casefold()
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return " ".join(bare.split())
