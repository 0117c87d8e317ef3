"""Which addresses may be asked for at all, before any name is looked up."""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit

from django.utils.encoding import iri_to_uri

from documents.ingest.fetch.faults import FetchFailed

MAX_LENGTH = 2000
PORTS = {"http": 80, "https": 443}

# What urlsplit would strip or browsers would read otherwise than Python does.
_UNSAFE = re.compile(r"[\x00-\x20\x7f\\]")


@dataclass(frozen=True, slots=True)
class Target:
    """Where to ask: ``host`` in ASCII, ``path`` with the query, both ready to be sent."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def address(self) -> str:
        return f"{self.scheme}://{self.host_header}{self.path}"

    @property
    def host_header(self) -> str:
        """The host as it stands in addresses and in the Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def is_usual_port(self) -> bool:
        return self.port in PORTS.values()


def target_of(address: str, base: str = "") -> Target:
    """Read an address, as it stands in a record or, upon ``base``, in a redirect.

    The fragment is dropped. Raises FetchFailed for what is no plain http(s) address.
    """
    if len(address) > MAX_LENGTH:
        raise FetchFailed("address", f"The address has more than {MAX_LENGTH:,} characters.")
    if _UNSAFE.search(address):
        raise FetchFailed("address", f"{address!r} holds a space, a control sign or a backslash.")
    try:
        parts = urlsplit(urljoin(base, address))
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except ValueError as error:
        raise FetchFailed("address", f"{address!r} is no address: {error}.") from error
    _check(address, parts, host)
    path = iri_to_uri(parts.path or "/") + (f"?{iri_to_uri(parts.query)}" if parts.query else "")
    return Target(parts.scheme, host, port or PORTS[parts.scheme], path)


def _check(address: str, parts: SplitResult, host: str) -> None:
    if parts.scheme not in PORTS:
        raise FetchFailed("address", f"{address!r} is not http or https.")
    if not host:
        raise FetchFailed("address", f"{address!r} names no host.")
    if parts.username is not None or parts.password is not None:
        raise FetchFailed("address", "The address holds a user name; give it without.")
