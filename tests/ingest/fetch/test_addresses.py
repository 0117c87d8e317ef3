"""Which addresses are asked for at all."""

import pytest

from documents.ingest.fetch.addresses import target_of
from documents.ingest.fetch.faults import FetchFailed


@pytest.mark.parametrize(
    ("address", "sent"),
    [
        ("https://strait.example/communique", "https://strait.example/communique"),
        ("http://strait.example", "http://strait.example/"),
        ("HTTPS://Strait.Example:443/?p=136724#more", "https://strait.example/?p=136724"),
        ("http://strait.example:8080/a", "http://strait.example:8080/a"),
        ("https://[2a00:1450:4001::65]/a", "https://[2a00:1450:4001::65]/a"),
        (
            "https://détroit.example/communiqué?n=é",
            "https://xn--dtroit-bva.example/communiqu%C3%A9?n=%C3%A9",
        ),
        ("https://strait.example/a%20b", "https://strait.example/a%20b"),
    ],
)
def test_plain_addresses_are_read_as_they_will_be_sent(address: str, sent: str) -> None:
    assert target_of(address).address == sent


@pytest.mark.parametrize(
    ("location", "sent"),
    [
        ("/other", "https://strait.example/other"),
        ("other?x=1", "https://strait.example/news/other?x=1"),
        ("//elsewhere.example/", "https://elsewhere.example/"),
        ("http://strait.example/plain", "http://strait.example/plain"),
    ],
)
def test_redirects_are_read_upon_the_page_they_come_from(location: str, sent: str) -> None:
    assert target_of(location, base="https://strait.example/news/page").address == sent


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("file:///etc/passwd", "not http or https"),
        ("ftp://strait.example/a", "not http or https"),
        ("gopher://strait.example:70/1", "not http or https"),
        ("data:text/html,hello", "not http or https"),
        ("", "not http or https"),
        ("communique.html", "not http or https"),
        ("https:///communique", "names no host"),
        ("https://clerk@strait.example/", "user name"),
        ("https://clerk:secret@strait.example/", "user name"),
        ("https://strait.example\\@10.0.0.1/", "backslash"),
        ("https://strait.example/a b", "space"),
        ("https://strait.example/a\r\nHost: other", "control"),
        ("https://strait.example/\0", "control"),
        ("https://strait.example:70000/", "is no address"),
        ("https://strait.example:http/", "is no address"),
        ("https://[::1/", "is no address"),
        ("https://" + "a" * 70 + ".example/", "is no address"),
        ("https://strait.example/" + "a" * 2000, "more than 2,000"),
    ],
)
def test_all_else_is_refused_in_one_line(address: str, why: str) -> None:
    with pytest.raises(FetchFailed, match=why) as failed:
        target_of(address)
    assert failed.value.kind == "address"
    assert "\n" not in str(failed.value)
    assert "secret" not in str(failed.value)
