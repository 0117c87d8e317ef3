"""Akoma Ntoso that cannot be read: one line, with the place and what to do."""

import pytest

from documents.ingest.formats import read_file
from documents.ingest.reading import File, UnreadableFile
from tests.ingest.akn_files import resolution

_WHOLE = resolution()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (_WHOLE.replace(b"<preamble>", b"<preamble><un:x/>"), r"line \d+.*prefix un"),
        (_WHOLE.replace(b"</mainBody>", b""), r"line \d+.*mainBody"),
        (_WHOLE.replace(b"Dredging", b"Dredg\xffng", 1), r"line \d+"),
        (_WHOLE.replace(b"Dredging", b"Dredg\0ng", 1), r"line \d+"),
        (_WHOLE + b"stray", r"line \d+.*[Ee]xtra content"),
        (b"stray " + _WHOLE, "before its first element"),
        (_WHOLE[: len(_WHOLE) // 2], r"line \d+"),
        (_WHOLE.replace(b"<akomaNtoso", b'<!DOCTYPE a [<!ENTITY e "x">]><akomaNtoso'), "entities"),
        (b'<akomaNtoso xmlns="x"/>', "no document"),
        (b'<akomaNtoso xmlns="x"><act><meta/><body/></act></akomaNtoso>', "no text"),
    ],
)
def test_it_says_what_is_wrong_on_one_line(content: bytes, said: str) -> None:
    with pytest.raises(UnreadableFile, match=said) as refused:
        read_file(File("resolution.xml", content))
    assert "\n" not in str(refused.value)
    assert ";" in str(refused.value)


def test_a_deep_nest_is_refused_and_not_walked() -> None:
    nest = "<container>" * 2_000 + "</container>" * 2_000
    with pytest.raises(UnreadableFile, match="depth"):
        read_file(File("resolution.xml", resolution(body=nest)))
