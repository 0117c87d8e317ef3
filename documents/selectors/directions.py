"""Which way a language's usual script runs."""

# Arabic, Hebrew, Thaana and N'Ko scripts (Unicode's right-to-left scripts in
# present use), by the ISO 639 codes of the languages that are usually set in them.
_RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "prs", "sd", "ug", "ur", "yi"}
)


def direction(language: str) -> str:
    """``rtl`` or ``ltr``, as HTML's ``dir`` has it, for an ISO 639 code."""
    return "rtl" if language in _RIGHT_TO_LEFT else "ltr"
