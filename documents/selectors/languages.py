"""Names of languages, for pages and forms."""

from django.conf.locale import LANG_INFO

# Django knows Chinese by its scripts only, and texts come under the bare code.
_NAMES = {"zh": "Chinese"}


def language_name(code: str) -> str:
    """The English name of an ISO 639 code; the code itself where no name is known."""
    return _NAMES.get(code) or LANG_INFO.get(code, {}).get("name") or code
