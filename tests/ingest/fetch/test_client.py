"""A page is had from the very address that was checked, redirects and all."""

import datetime as dt
import gzip
import ipaddress
import os
import zlib
from collections.abc import Callable

import pytest

from documents.ingest.fetch.client import Fetcher
from documents.ingest.fetch.faults import FetchFailed
from documents.ingest.fetch.hosts import IPAddress
from tests.web import Page, redirect, site

PAGE = "<html><body><p>Calls upon all parties…</p></body></html>".encode()
LOOPBACK = Fetcher(allows_loopback=True)


class Names:
    """A resolver with a table of its own; ``asked`` counts look-ups by name."""

    def __init__(self, **table: str) -> None:
        self.table = {name.replace("_", "."): written for name, written in table.items()}
        self.asked: list[str] = []

    def __call__(self, host: str, port: int, seconds: float) -> tuple[IPAddress, ...]:
        self.asked.append(host)
        return tuple(map(ipaddress.ip_address, self.table.get(host, host).split()))


def failure(fetcher: Fetcher, address: str) -> FetchFailed:
    with pytest.raises(FetchFailed) as failed:
        fetcher.get(address)
    assert "\n" not in str(failed.value)
    return failed.value


def test_a_page_comes_as_it_is_with_how_it_came() -> None:
    with site({"/page?p=1": Page(PAGE)}) as web:
        found = LOOPBACK.get(web.address("/page?p=1#more"))
    assert (found.content, found.status) == (PAGE, 200)
    assert found.media_type == "text/html; charset=utf-8"
    assert found.final_address == web.address("/page?p=1")
    assert dt.datetime.now(dt.UTC) - found.at < dt.timedelta(minutes=1)
    host, _, headers = web.asked[0]
    assert host == f"127.0.0.1:{web.port}"
    assert headers["User-Agent"].startswith("AgreedLanguage/")
    assert not {"Cookie", "Authorization", "Referer"} & set(headers)


@pytest.mark.parametrize(
    ("pack", "encoding"),
    [(gzip.compress, "gzip"), (zlib.compress, "deflate"), (bytes, "identity")],
    ids=["gzip", "deflate", "identity"],
)
def test_a_packed_page_is_unpacked(pack: Callable[[bytes], bytes], encoding: str) -> None:
    with site({"/": Page(pack(PAGE), headers={"Content-Encoding": encoding})}) as web:
        assert LOOPBACK.get(web.address("/")).content == PAGE


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "x" * 500])
def test_packed_as_was_not_asked_for(encoding: str) -> None:
    with site({"/": Page(PAGE, headers={"Content-Encoding": encoding})}) as web:
        failed = failure(LOOPBACK, web.address("/"))
    assert (failed.kind, failed.status) == ("broken-off", 200)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed_and_where_they_led_is_kept(status: int) -> None:
    with site({"/old": redirect("new/?a=é", status), "/new/?a=%C3%A9": Page(PAGE)}) as web:
        web.pages["/old"] = redirect("new/?a=é".encode().decode("latin-1"), status)
        found = LOOPBACK.get(web.address("/old"))
    assert found.content == PAGE
    assert (found.address, found.final_address) == (
        web.address("/old"),
        web.address("/new/?a=%C3%A9"),
    )


def test_redirects_in_a_circle_and_without_end() -> None:
    pages = {"/a": redirect("/b"), "/b": redirect("/a")}
    pages |= {f"/{n}": redirect(f"/{n + 1}") for n in range(9)}
    with site(pages) as web:
        circle = failure(LOOPBACK, web.address("/a"))
        assert (circle.kind, str(circle)) == ("redirects", "The redirects run in a circle.")
        web.asked.clear()
        assert "more than 5 times" in str(failure(LOOPBACK, web.address("/0")))
        assert web.paths == ["/0", "/1", "/2", "/3", "/4", "/5"]
        web.pages["/nowhere"] = Page(status=302)
        assert "without saying where" in str(failure(LOOPBACK, web.address("/nowhere")))


@pytest.mark.parametrize(
    ("to", "why"),
    [
        ("http://10.0.0.1/admin", "10.0.0.1 is not a public address."),
        ("http://169.254.169.254/latest/meta-data/", "not a public address"),
        ("http://[::ffff:127.0.0.1]/", "not a public address"),
        ("http://intranet.example/", "192.168.7.7, which is not a public address"),
        ("file:///etc/passwd", "not http or https"),
        ("https://clerk:secret@strait.example/", "user name"),
        ("http://8.8.8.8:25/", "Port 25"),
    ],
)
def test_each_hop_is_checked(to: str, why: str) -> None:
    names = Names(intranet_example="192.168.7.7")
    with site({"/": redirect(to)}) as web:
        failed = failure(Fetcher(allows_loopback=True, resolve=names), web.address("/"))
    assert failed.kind == "address"
    assert why in str(failed)


def test_loopback_is_refused_and_not_even_asked() -> None:
    with site({"/": Page(PAGE)}) as web:
        failed = failure(Fetcher(), web.address("/"))
        assert "not a public address" in str(failed)
        named = Fetcher(resolve=Names(strait_example="127.0.0.1"))
        assert failure(named, web.address("/", "strait.example")).kind == "address"
        assert web.asked == []


def test_the_address_that_was_checked_is_the_one_connected_to() -> None:
    """The name is looked up once a hop: its owner cannot give another address after the check."""
    names = Names(strait_example="127.0.0.1")
    with site({"/": redirect("/page"), "/page": Page(PAGE)}) as web:
        found = Fetcher(allows_loopback=True, resolve=names).get(web.address("/", "strait.example"))
    assert found.content == PAGE
    assert names.asked == ["strait.example"] * 2
    assert [host for host, _, _ in web.asked] == [f"strait.example:{web.port}"] * 2


def test_the_next_address_is_tried_where_one_refuses() -> None:
    names = Names(strait_example="::1 127.0.0.1")
    with site({"/": Page(PAGE)}) as web:
        address = web.address("/", "strait.example")
        assert Fetcher(allows_loopback=True, resolve=names).get(address).content == PAGE
    failed = failure(LOOPBACK, address.replace("strait.example", "127.0.0.1"))
    assert (failed.kind, str(failed)) == (
        "refused",
        "The host did not take the connection: Connection refused.",
    )


def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setitem(os.environ, name, "http://127.0.0.1:9")
    with site({"/": Page(PAGE)}) as web:
        assert LOOPBACK.get(web.address("/")).content == PAGE
