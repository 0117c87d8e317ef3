"""Language codes of files: three letters (ISO 639-2, 639-3) or tags (BCP 47) to what is kept."""

import re

# The codes of three letters whose languages have one of two, for official languages.
_SHORT = {
    "ara": "ar",
    "chi": "zh",
    "deu": "de",
    "eng": "en",
    "fas": "fa",
    "fra": "fr",
    "fre": "fr",
    "ger": "de",
    "ita": "it",
    "per": "fa",
    "por": "pt",
    "rus": "ru",
    "spa": "es",
    "tur": "tr",
    "zho": "zh",
}
_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_].*)?")


def language_code(written: str) -> str:
    """The ISO 639 code in lower case, of two letters where there is one; empty for no code."""
    found = _TAG.fullmatch(written.strip())
    if found is None:
        return ""
    code = found.group(1).lower()
    return _SHORT.get(code, code)
