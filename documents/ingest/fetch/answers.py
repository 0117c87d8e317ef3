"""What an answer's header must say, before its body is read."""

from http import HTTPStatus

from urllib3.response import BaseHTTPResponse

from documents.ingest.fetch.faults import FetchFailed

REDIRECTS = frozenset({301, 302, 303, 307, 308})
# 203 is a page too, which a proxy on the way has changed.
PAGES = frozenset({200, 203})
GONE = frozenset({404, 410})
ENCODINGS = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})

# What nobody can read a text from; all else is for the readers, which go by the bytes.
_NO_TEXT = ("image/", "audio/", "video/", "font/", "multipart/")
_NO_TEXT_AT_ALL = frozenset({"text/css", "text/javascript", "application/javascript"})
_JSON = ("application/json", "application/ld+json")


def redirect_of(response: BaseHTTPResponse) -> str | None:
    """Where the answer redirects to; None where it does not. Raises FetchFailed."""
    if response.status not in REDIRECTS:
        return None
    location = response.headers.get("location", "").strip()
    if not location:
        raise FetchFailed("redirects", "It redirects without saying where.", status=response.status)
    # The header comes as Latin-1, whatever the server wrote.
    return location.encode("latin-1", errors="replace").decode("utf-8", errors="replace")


def check_status(response: BaseHTTPResponse) -> None:
    """Raise FetchFailed unless the answer is a page."""
    if response.status in PAGES:
        return
    said = f"{response.status} {_phrase(response.status)}".strip()
    if response.status in GONE:
        message = f"The page is not there: the host answered {said}."
    elif response.status in {401, 403, 429, 503}:
        message = f"The host does not give the page to programs: it answered {said}."
    else:
        message = f"The host answered {said}."
    raise FetchFailed("status", message, status=response.status)


def check_header(response: BaseHTTPResponse, size: int) -> None:
    """Raise FetchFailed for what is said to be too large, packed otherwise or no text."""
    length = response.headers.get("content-length", "")
    if length.isdecimal() and int(length) > size:
        raise FetchFailed(
            "too-large",
            f"The page has {int(length):,} bytes, and {size:,} is the most that is fetched.",
            status=response.status,
        )
    encoding = response.headers.get("content-encoding", "").strip().lower()
    if encoding not in ENCODINGS:
        raise FetchFailed(
            "broken-off",
            f"The answer is packed as {encoding[:40]!r}, which was not asked for.",
            status=response.status,
        )
    media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type.startswith(_NO_TEXT) or media_type in _NO_TEXT_AT_ALL or media_type in _JSON:
        raise FetchFailed(
            "not-a-text",
            f"The host sends {media_type[:60]}, not a page with a text.",
            status=response.status,
        )


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""
