"""One connection to one address that was checked, cut off when its time is over."""

import socket
import ssl
import threading
from types import TracebackType
from typing import Self

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.response import BaseHTTPResponse

from documents.ingest.fetch.addresses import Target
from documents.ingest.fetch.hosts import IPAddress
from documents.ingest.fetch.limits import Deadline, Limits


class Watch:
    """Shuts a socket down at the deadline, whatever waits on it.

    A socket's own time limit holds for each piece that comes in, so whoever sends a
    byte now and then, in the header too, would keep it for ever.
    """

    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        self._sock = sock
        self._timer = threading.Timer(deadline.left(deadline.seconds), self._shut)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._timer.cancel()
        self._timer.join()

    def _shut(self) -> None:
        try:
            # Past TLS, whose goodbye would wait for the other side.
            socket.socket.shutdown(self._sock, socket.SHUT_RDWR)
        except OSError:
            # It is closed already: nothing waits on it any more.
            return


def connect(
    target: Target,
    address: IPAddress,
    limits: Limits,
    deadline: Deadline,
    context: ssl.SSLContext,
) -> HTTPConnection:
    """A connection to the address, no name being looked up again; TLS is held against the
    target's name. Raises urllib3's HTTPError and OSError.
    """
    timeout = deadline.left(limits.connect)
    connection = (
        HTTPSConnection(
            str(address),
            target.port,
            timeout=timeout,
            ssl_context=context,
            server_hostname=target.host,
        )
        if target.scheme == "https"
        else HTTPConnection(str(address), target.port, timeout=timeout)
    )
    connection.connect()
    return connection


def ask(
    connection: HTTPConnection,
    target: Target,
    headers: dict[str, str],
    limits: Limits,
    deadline: Deadline,
) -> BaseHTTPResponse:
    """Send the request and read the answer's header; the body is for whoever asked."""
    connection.timeout = deadline.left(limits.read)
    connection.request(
        "GET",
        target.path,
        headers={"Host": target.host_header, **headers},
        preload_content=False,
        decode_content=True,
    )
    return connection.getresponse()
