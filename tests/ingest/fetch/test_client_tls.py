"""A connection over TLS is held against the name that was asked for, not the number."""

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Iterator

import pytest
import trustme

from documents.ingest.fetch.client import Fetcher
from documents.ingest.fetch.faults import FetchFailed
from documents.ingest.fetch.limits import Limits
from tests.ingest.fetch.test_client import Names
from tests.web import Page, site

PAGE = b"<html><body><p>Calls upon all parties.</p></body></html>"
NAMES = Names(strait_example="127.0.0.1", other_example="127.0.0.1")


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def served_by(authority: trustme.CA) -> ssl.SSLContext:
    """A host with a certificate in the name of strait.example."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("strait.example").configure_cert(context)
    return context


@pytest.fixture
def trusting(authority: trustme.CA) -> Fetcher:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return Fetcher(allows_loopback=True, resolve=NAMES, context=context)


def test_the_certificate_is_checked_by_the_name(
    trusting: Fetcher, served_by: ssl.SSLContext
) -> None:
    named: list[str | None] = []
    served_by.sni_callback = lambda _socket, name, _context: named.append(name)
    with site({"/": Page(PAGE)}, served_by) as web:
        assert trusting.get(web.address("/", "strait.example")).content == PAGE
        assert named == ["strait.example"]
        with pytest.raises(FetchFailed, match="hostname mismatch") as failed:
            trusting.get(web.address("/", "other.example"))
    assert failed.value.kind == "tls"
    assert web.asked == [(f"strait.example:{web.port}", "/", web.asked[0][2])]


def test_an_authority_that_nobody_knows(served_by: ssl.SSLContext) -> None:
    with site({"/": Page(PAGE)}, served_by) as web, pytest.raises(FetchFailed) as failed:
        Fetcher(allows_loopback=True, resolve=NAMES).get(web.address("/", "strait.example"))
    assert failed.value.kind == "tls"
    assert "unable to get local issuer certificate" in str(failed.value)
    assert web.asked == []


def test_a_host_that_speaks_no_tls(trusting: Fetcher) -> None:
    with site({"/": Page(PAGE)}) as web, pytest.raises(FetchFailed) as failed:
        trusting.get(web.address("/", "strait.example").replace("http:", "https:"))
    assert failed.value.kind == "tls"


def test_the_program_itself_trusts_only_what_the_system_trusts() -> None:
    context = Fetcher().context
    assert context.verify_mode == ssl.CERT_REQUIRED
    assert context.check_hostname
    assert context.minimum_version >= ssl.TLSVersion.TLSv1_2


def test_a_greeting_that_drips_ends_in_time(trusting: Fetcher) -> None:
    """A record of TLS that never comes to its end, a byte every twentieth of a second."""
    limits = Limits(connect=0.5, read=20, total=20)
    fetcher = Fetcher(limits, allows_loopback=True, resolve=NAMES, context=trusting.context)
    started = time.monotonic()
    with dripping(b"\x16\x03\x03\x40\x00", b"\x02") as port, pytest.raises(FetchFailed) as failed:
        fetcher.get(f"https://strait.example:{port}/")
    assert failed.value.kind == "timeout"
    assert time.monotonic() - started < 15


@contextlib.contextmanager
def dripping(head: bytes, piece: bytes) -> Iterator[int]:
    """A port of loopback where one caller gets a head, then a piece again and again."""
    stopping = threading.Event()

    def answer() -> None:
        with contextlib.suppress(OSError), listening.accept()[0] as caller:
            caller.sendall(head)
            while not stopping.wait(0.05):
                caller.sendall(piece)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=answer)
        thread.start()
        try:
            yield listening.getsockname()[1]
        finally:
            stopping.set()
            thread.join()
