"""What a page's markup says of its text: title, publisher, date, language, address, charset."""

import re
from typing import Any

from trafilatura.metadata import extract_metadata

from documents.dates import DateError, DateSpan
from documents.ingest.reading import File, Metadata

# Where HTML's own rules look for it, and a little further; in bytes.
_MARKUP_HEAD = 4096
_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?=[-_]|$)")
_DOCUMENT = re.compile(
    r"\b(?:communi(?:qu[eé]|cation)|declaration|statement|resolution|decision|outcome|"
    r"conclusions|text of|agreement|memorandum|action plan|plan of action|protocol|"
    r"d[eé]claration|r[eé]solution|d[eé]cision|conclusions|texte|accord|plan d['’]action)\b"
    r"|بيان|البيان|إعلان|الإعلان|قرار|القرار|بلاغ",
    re.IGNORECASE,
)


def charset_in_markup(content: bytes) -> str:
    """The charset that a page's own head names, or empty."""
    found = _CHARSET.search(content[:_MARKUP_HEAD])
    return found[1].decode("ascii", errors="replace") if found else ""


def names_document(headline: str) -> bool:
    """Whether a headline names a document, as "Joint Communiqué of …" does, and no event."""
    return bool(_DOCUMENT.search(headline))


def metadata_of(page: str, root: Any, headings: list[Any], file: File) -> Metadata:
    """What is said in the markup; dates only where they are marked as such."""
    found = extract_metadata(
        page,
        default_url=file.address or None,
        date_config={"extensive_search": False, "original_date": True},
    )
    only_heading = " ".join(headings[0].text_content().split()) if len(headings) == 1 else ""
    return Metadata(
        title=only_heading or _plain(found.title),
        language=_language(root),
        publisher=_plain(found.sitename),
        address=file.address or _plain(found.url),
        published=_date(_plain(found.date)),
    )


def _language(root: Any) -> str:
    meta = {
        (one.get("property") or one.get("http-equiv") or "").lower(): one.get("content") or ""
        for one in root.iter("meta")
    }
    for said in (root.get("lang"), meta.get("og:locale"), meta.get("content-language")):
        if found := _LANGUAGE.match((said or "").strip()):
            return found[0].lower()
    return ""


def _plain(said: str | None) -> str:
    return " ".join((said or "").split())


def _date(said: str) -> str:
    try:
        return str(DateSpan.parse(said)) if said else ""
    except DateError:
        return ""
