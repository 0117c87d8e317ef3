"""Which addresses are the open Internet's, and what a name stands for."""

import ipaddress
import socket
import threading

import pytest

from documents.ingest.fetch.faults import FetchFailed
from documents.ingest.fetch.hosts import checked, is_public, resolve

PUBLIC = ("8.8.8.8", "193.0.6.139", "2a00:1450:4001:82a::200e", "2606:4700::1111")
LOOPBACK = ("127.0.0.1", "127.8.9.1", "::1")
CLOSED = (
    *("0.1.2.3", "10.1.2.3", "100.64.0.1", "169.254.169.254", "172.16.0.1", "192.168.1.1"),
    *("168.63.129.16", "192.0.0.9", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255"),
    *("::", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1"),
    *("64:ff9b::7f00:1", "64:ff9b:1::a00:1", "2002:7f00:1::", "2001:0:7f00:1::"),
    *("fd00:ec2::254", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "2001:db8::1"),
)


def ips(*written: str) -> tuple[ipaddress.IPv4Address | ipaddress.IPv6Address, ...]:
    return tuple(map(ipaddress.ip_address, written))


@pytest.mark.parametrize("written", PUBLIC)
def test_public_addresses(written: str) -> None:
    assert is_public(*ips(written))


@pytest.mark.parametrize("written", LOOPBACK + CLOSED)
def test_all_others_are_closed(written: str) -> None:
    assert not is_public(*ips(written))


@pytest.mark.parametrize("written", CLOSED)
def test_where_loopback_is_allowed_nothing_else_is(written: str) -> None:
    with pytest.raises(FetchFailed, match="not a public address"):
        checked("strait.example", ips(written), allows_loopback=True)


@pytest.mark.parametrize("written", LOOPBACK)
def test_loopback_only_where_it_is_allowed(written: str) -> None:
    assert checked("strait.example", ips(written), allows_loopback=True) == ips(written)
    with pytest.raises(FetchFailed, match="not a public address"):
        checked("strait.example", ips(written), allows_loopback=False)


def test_one_closed_address_closes_the_name() -> None:
    with pytest.raises(FetchFailed, match=r"10\.0\.0\.1"):
        checked("strait.example", ips("8.8.8.8", "10.0.0.1"), allows_loopback=False)


@pytest.mark.parametrize("host", ["127.0.0.1", "0x7f.1", "2130706433", "127.1", "localhost"])
def test_however_loopback_is_written_it_is_known(host: str) -> None:
    with pytest.raises(FetchFailed) as failed:
        checked(host, resolve(host, 80, 5), allows_loopback=False)
    assert failed.value.kind in {"address", "dns"}


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (socket.EAI_NONAME, "No host is known by the name nobody.invalid."),
        (socket.EAI_AGAIN, "nobody.invalid could not be looked up: no name server answers."),
    ],
)
def test_a_name_that_nobody_has(monkeypatch: pytest.MonkeyPatch, error: int, said: str) -> None:
    def unknown(*_args: object, **_named: object) -> None:
        raise socket.gaierror(error, "as the system puts it")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(FetchFailed) as failed:
        resolve("nobody.invalid", 80, 5)
    assert (failed.value.kind, str(failed.value)) == ("dns", said)


def test_a_resolver_that_does_not_answer_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    release = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_named: release.wait(20) and [])
    with pytest.raises(FetchFailed, match="in time"):
        resolve("strait.example", 80, 0.05)
    release.set()
