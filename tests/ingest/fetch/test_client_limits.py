"""No answer takes longer, is larger or is anything else than a page."""

import gzip
import time
import tracemalloc

import pytest

from documents.ingest.fetch.client import Fetcher
from documents.ingest.fetch.faults import FetchFailed
from documents.ingest.fetch.limits import Limits
from tests.web import Page, Raw, drip, site

PAGE = b"<html><body><p>Calls upon all parties.</p></body></html>"
QUICK = Limits(connect=5, read=20, total=1.5, size=100_000)
# What a loaded machine may take beyond the limits above.
SLACK = 10


def failure(page: Page | Raw, limits: Limits = QUICK) -> FetchFailed:
    with site({"/": page}) as web, pytest.raises(FetchFailed) as failed:
        Fetcher(limits, allows_loopback=True).get(web.address("/"))
    assert "\n" not in str(failed.value)
    return failed.value


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(drip(b"<p>", 0.05), id="body"),
        pytest.param(drip(b"x", 0.05, head=b"HTTP/1.1 200 OK\r\nX-Slow: "), id="header"),
        pytest.param(drip(b"x", 0.05, head=b""), id="first line"),
        pytest.param(
            drip(
                b"1\r\nx\r\n", 0.05, head=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
            ),
            id="chunks",
        ),
    ],
)
def test_a_slow_drip_ends_with_the_time_for_the_whole(page: Raw) -> None:
    started = time.monotonic()
    failed = failure(page)
    assert (failed.kind, str(failed)) == ("timeout", "It was not there after 1.5 seconds.")
    assert time.monotonic() - started < QUICK.total + SLACK


@pytest.mark.parametrize("head", [b"", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_a_host_that_falls_silent(head: bytes) -> None:
    failed = failure(drip(b"never", 30, head), Limits(read=0.2, total=20))
    assert (failed.kind, str(failed)) == ("timeout", "The host stopped answering.")


def test_a_body_without_end_is_cut_off_at_its_size() -> None:
    failed = failure(drip(b"<p>" * 20_000, 0), Limits(size=100_000))
    assert (failed.kind, str(failed)) == ("too-large", "The page is larger than 100,000 bytes.")


def test_a_page_that_says_it_is_too_large_is_not_read() -> None:
    failed = failure(Page(b"<p>", headers={"Content-Length": "100001"}))
    assert "has 100,001 bytes, and 100,000 is the most" in str(failed)


def test_a_gzip_bomb_is_not_unpacked() -> None:
    """300 MB of nothing, sent as 300 kB."""
    bomb = gzip.compress(bytes(300_000_000), 9)
    page = Page(bomb, headers={"Content-Encoding": "gzip"})
    tracemalloc.start()
    try:
        failed = failure(page, Limits(size=1_000_000))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert failed.kind == "too-large"
    assert peak < 10_000_000


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(Page(PAGE, headers={"Content-Length": "5000"}), id="longer than it is"),
        pytest.param(Page(PAGE, headers={"Content-Encoding": "gzip"}), id="not packed"),
        pytest.param(
            lambda handler: handler.wfile.write(
                b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<html"
            ),
            id="chunk missing",
        ),
        pytest.param(lambda handler: handler.wfile.write(b"SSH-2.0-OpenSSH_9.2\r\n"), id="no HTTP"),
        pytest.param(lambda handler: None, id="nothing"),
        pytest.param(
            lambda handler: handler.wfile.write(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200),
            id="a hundred headers and more",
        ),
    ],
)
def test_an_answer_that_is_none(page: Page | Raw) -> None:
    assert failure(page).kind == "broken-off"


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (404, "The page is not there: the host answered 404 Not Found."),
        (410, "The page is not there: the host answered 410 Gone."),
        (403, "The host does not give the page to programs: it answered 403 Forbidden."),
        (500, "The host answered 500 Internal Server Error."),
        (204, "The host answered 204 No Content."),
        (299, "The host answered 299."),
    ],
)
def test_an_answer_that_is_no_page(status: int, said: str) -> None:
    failed = failure(Page(PAGE if status != 204 else b"", status))
    assert (failed.kind, failed.status, str(failed)) == ("status", status, said)


@pytest.mark.parametrize("media_type", ["image/jpeg", "video/mp4", "application/json; x=1"])
def test_what_is_no_text(media_type: str) -> None:
    failed = failure(Page(b"...", media_type=media_type))
    assert failed.kind == "not-a-text"
    assert media_type.partition(";")[0] in str(failed)
