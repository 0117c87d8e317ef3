"""One page from the web: asked for, followed through redirects, read up to the limits."""

import contextlib
import datetime as dt
import ssl
from dataclasses import dataclass, field, replace
from http.client import HTTPException

from urllib3.connection import HTTPConnection
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

from documents.ingest.fetch.addresses import Target, target_of
from documents.ingest.fetch.answers import check_header, check_status, redirect_of
from documents.ingest.fetch.connections import Watch, ask, connect
from documents.ingest.fetch.faults import FetchFailed, answering_failed, connecting_failed
from documents.ingest.fetch.hosts import IPAddress, Resolver, all_loopback, checked, resolve
from documents.ingest.fetch.limits import Deadline, Limits

USER_AGENT = "AgreedLanguage/0.1 (archive of diplomatic documents; fetches single pages)"
PIECE = 64 * 1024


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came: ``content`` unpacked, ``media_type`` as the server names it.

    ``address`` is the one that was asked for, and ``final_address`` where it led.
    """

    content: bytes
    media_type: str
    status: int
    address: str
    final_address: str
    at: dt.datetime


def system_trust() -> ssl.SSLContext:
    """What the system trusts, over TLS 1.2 at least, which not every system asks for itself."""
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


@dataclass(frozen=True, slots=True)
class Fetcher:
    """Asks for pages. Proxies that the environment names are not used: one that looks
    names up itself would lead around the check of addresses.
    """

    limits: Limits = field(default_factory=Limits)
    allows_loopback: bool = False
    user_agent: str = USER_AGENT
    resolve: Resolver = resolve
    context: ssl.SSLContext = field(default_factory=system_trust)

    def get(self, address: str) -> Fetched:
        """The page at an address, by GET. Raises FetchFailed, which names the hop."""
        deadline = Deadline(self.limits.total)
        seen: list[str] = []
        target = target_of(address)
        while True:
            if target.address in seen:
                raise FetchFailed(
                    "redirects", "The redirects run in a circle.", address=target.address
                )
            if len(seen) > self.limits.redirects:
                raise FetchFailed(
                    "redirects",
                    f"It redirects more than {self.limits.redirects} times.",
                    address=target.address,
                )
            seen.append(target.address)
            try:
                found = self._hop(target, deadline)
                if isinstance(found, Fetched):
                    return replace(found, address=address)
                target = target_of(found, base=target.address)
            except FetchFailed as failed:
                failed.address = failed.address or target.address
                raise

    def _hop(self, target: Target, deadline: Deadline) -> Fetched | str:
        """The page, or where it redirects to."""
        addresses = checked(
            target.host,
            self.resolve(target.host, target.port, deadline.left(self.limits.connect)),
            allows_loopback=self.allows_loopback,
        )
        if not (target.is_usual_port or all_loopback(addresses)):
            raise FetchFailed("address", f"Port {target.port} is not one of pages: 80 and 443 are.")
        connection = self._connected(target, addresses, deadline)
        try:
            with Watch(connection.sock, deadline):
                return self._answer(connection, target, deadline)
        except (HTTPError, HTTPException, OSError) as error:
            raise _timeout(deadline) if deadline.is_over else answering_failed(error) from error
        finally:
            connection.close()

    def _connected(
        self, target: Target, addresses: tuple[IPAddress, ...], deadline: Deadline
    ) -> HTTPConnection:
        """To the first of the addresses that takes the connection."""
        failed = FetchFailed("dns", f"No host is known by the name {target.host}.")
        for address in addresses:
            if deadline.is_over:
                raise _timeout(deadline)
            try:
                return connect(target, address, self.limits, deadline, self.context)
            except (HTTPError, OSError) as error:
                failed = connecting_failed(error)
        raise failed

    def _answer(
        self, connection: HTTPConnection, target: Target, deadline: Deadline
    ) -> Fetched | str:
        headers = {
            "User-Agent": self.user_agent,
            "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5",
            "Accept-Encoding": "gzip, deflate",
            "Connection": "close",
        }
        with contextlib.closing(
            ask(connection, target, headers, self.limits, deadline)
        ) as response:
            at = dt.datetime.now(dt.UTC)
            location = redirect_of(response)
            if location is not None:
                return location
            check_status(response)
            check_header(response, self.limits.size)
            content = self._body(response, deadline)
            media_type = response.headers.get("content-type", "")
            return Fetched(content, media_type, response.status, target.address, target.address, at)

    def _body(self, response: BaseHTTPResponse, deadline: Deadline) -> bytes:
        pieces, size = [], 0
        while piece := response.read(PIECE):
            size += len(piece)
            if size > self.limits.size:
                raise FetchFailed(
                    "too-large",
                    f"The page is larger than {self.limits.size:,} bytes.",
                    status=response.status,
                )
            pieces.append(piece)
        if deadline.is_over:
            # A body without a stated length ends like this when it is cut off.
            raise _timeout(deadline)
        return b"".join(pieces)


def _timeout(deadline: Deadline) -> FetchFailed:
    return FetchFailed("timeout", f"It was not there after {deadline.seconds:g} seconds.")
