"""What can go wrong with a source on the web, each by its name and in one line."""

import ssl
from http.client import HTTPException
from typing import Literal

from urllib3.exceptions import (
    ConnectTimeoutError,
    DecodeError,
    HTTPError,
    NewConnectionError,
    ReadTimeoutError,
    SSLError,
)

Kind = Literal[
    "address",
    "dns",
    "refused",
    "tls",
    "timeout",
    "redirects",
    "status",
    "soft-404",
    "too-large",
    "not-a-text",
    "broken-off",
]


class FetchFailed(Exception):
    """No page was had; the message is one line, and ``kind`` its slug.

    ``status`` is the HTTP status of the answer that was refused, if there was one,
    and ``address`` the hop at which it ended.
    """

    def __init__(
        self, kind: Kind, message: str, *, address: str = "", status: int | None = None
    ) -> None:
        super().__init__(message)
        self.kind = kind
        self.address = address
        self.status = status


def connecting_failed(error: HTTPError | OSError) -> FetchFailed:
    """What kept a connection from being made."""
    if isinstance(error, SSLError | ssl.SSLError):
        return FetchFailed("tls", f"The connection is not safe: {_tls_reason(error)}.")
    # urllib3's NewConnectionError is one of its time-outs, by its history only.
    is_late = isinstance(error, ConnectTimeoutError) and not isinstance(error, NewConnectionError)
    if is_late or isinstance(error, TimeoutError):
        return FetchFailed("timeout", "The host did not take the connection in time.")
    return FetchFailed("refused", f"The host did not take the connection: {_os_reason(error)}.")


def answering_failed(error: HTTPError | HTTPException | OSError) -> FetchFailed:
    """What went wrong once there was a connection."""
    if isinstance(error, ReadTimeoutError | TimeoutError):
        return FetchFailed("timeout", "The host stopped answering.")
    if isinstance(error, DecodeError):
        return FetchFailed("broken-off", "The answer cannot be unpacked as its header says.")
    return FetchFailed("broken-off", "The answer broke off, or is not HTTP.")


def _tls_reason(error: Exception) -> str:
    inner = _innermost(error)
    said = getattr(inner, "verify_message", "") or getattr(inner, "reason", "")
    return str(said or type(inner).__name__).replace("_", " ").lower()


def _os_reason(error: Exception) -> str:
    inner = _innermost(error)
    return getattr(inner, "strerror", "") or type(inner).__name__


def _innermost(error: BaseException) -> BaseException:
    """The error that the library wrapped in its own ones."""
    while (inner := error.__cause__ or error.__context__) is not None:
        error = inner
    return error
