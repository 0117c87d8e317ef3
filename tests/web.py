"""A real HTTP server on loopback that answers as hosts of the web do, well or badly.

with site({"/page": Page(b"<html>…")}) as web: web.address("/page"); web.asked
"""

import contextlib
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

# What writes the whole answer itself, header and all.
Raw = Callable[[BaseHTTPRequestHandler], None]


@dataclass(frozen=True, slots=True)
class Page:
    """An answer; ``headers`` go before what is worked out from the body."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    media_type: str = "text/html; charset=utf-8"


def redirect(to: str, status: int = 302) -> Page:
    return Page(status=status, headers={"Location": to})


@dataclass(slots=True)
class Site:
    """What is served, which tests may change, and each request as (host, path, headers)."""

    port: int
    scheme: str
    pages: dict[str, Page | Raw]
    asked: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)

    def address(self, path: str, host: str = "127.0.0.1") -> str:
        return f"{self.scheme}://{host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        return [path for _, path, _ in self.asked]


@contextlib.contextmanager
def site(pages: Mapping[str, Page | Raw], context: ssl.SSLContext | None = None) -> Iterator[Site]:
    """Serve the pages until the block ends; over TLS with a context."""
    server = _Server(("127.0.0.1", 0), _Handler)
    server.site = Site(server.server_port, "https" if context else "http", dict(pages))
    if context is not None:
        server.socket = context.wrap_socket(
            server.socket, server_side=True, do_handshake_on_connect=False
        )
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield server.site
    finally:
        server.stopping.set()
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    site: Site

    def __init__(self, *args: object) -> None:
        super().__init__(*args)
        self.stopping = threading.Event()

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is what many tests are about."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        pages = self.server.site.pages
        self.server.site.asked.append((self.headers["Host"], self.path, dict(self.headers.items())))
        page = pages.get(self.path, Page(b"<h1>Not found</h1>", 404))
        if isinstance(page, Page):
            self._send(page)
        else:
            page(self)

    def _send(self, page: Page) -> None:
        self.send_response(page.status)
        headers = {"Content-Type": page.media_type, "Content-Length": str(len(page.body))}
        for name, value in (headers | dict(page.headers)).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(page.body)

    def log_message(self, *args: object) -> None:
        """Nothing on the terminal."""


def drip(piece: bytes, seconds: float, head: bytes = b"HTTP/1.1 200 OK\r\n\r\n") -> Raw:
    """Endlessly one piece after another, with a pause between; until the server is stopped."""

    def write(handler: BaseHTTPRequestHandler) -> None:
        stopping: threading.Event = handler.server.stopping  # type: ignore[attr-defined]  # the server above
        handler.wfile.write(head)
        while not stopping.wait(seconds):
            handler.wfile.write(piece)
            handler.wfile.flush()

    return write
