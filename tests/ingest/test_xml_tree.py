"""XML without entities, without access to anything outside, bounded, or refused in a line."""

import pytest

from documents.ingest.reading import UnreadableFile
from documents.ingest.xml_tree import parse_xml


def refused(content: bytes) -> str:
    with pytest.raises(UnreadableFile) as caught:
        parse_xml(content)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_comments_and_instructions_leave_the_text_whole() -> None:
    root = parse_xml(b"<a>The <!-- not --> Council<?page 2?> decides</a>")
    assert root.text == "The  Council decides"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<a>\n<b></a>", "line 2"),
        (b"<a:b/>", "prefix a"),
        (b"<a>\xff</a>", "encoding"),
        (b"", "empty"),
        (b"<a/><b/>", "line 1"),
        (b"<a>\n\0</a>", "line 2"),
        (b'<?xml version="1.0" encoding="nonsense"?><a/>', "nsupported encoding"),
        (b"<b>" * 5000, "depth"),
    ],
)
def test_what_is_not_well_formed_is_refused_with_its_line(content: bytes, said: str) -> None:
    assert said in refused(content)


def test_entities_are_refused_and_never_read() -> None:
    laughs = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 20))
    bomb = f'<!DOCTYPE a [<!ENTITY l0 "ha">{laughs}]><a>&l19;</a>'
    assert "entit" in refused(bomb.encode()).lower()
    file = b'<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/hostname">]><a>&f;</a>'
    assert "entit" in refused(file)
    assert "entity &f;" in refused(b'<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a>&f;</a>')


def test_a_doctype_without_entities_does_no_harm() -> None:
    assert parse_xml(b'<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a>x</a>').text == "x"
