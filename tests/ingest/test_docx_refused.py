"""Word files that give no text: one line each, by name, with what to do."""

import io
import zipfile

import pytest

from documents.ingest.formats import read_file
from documents.ingest.reading import File, UnreadableFile
from tests.word_files import paragraph, word_file, zip_file

WORD = word_file(paragraph("The Council decides to meet again."))


def refused(content: bytes) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read_file(File("text.docx", content))
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_an_empty_file() -> None:
    assert refused(b"") == "The file is empty; fetch or save it again."


def test_a_file_cut_short() -> None:
    assert "cut short" in refused(WORD[: len(WORD) // 2])


def test_a_member_damaged_inside() -> None:
    damaged = bytearray(WORD)
    at = WORD.index(b"word/document.xml") + 40
    damaged[at : at + 20] = b"\xff" * 20
    assert "broken" in refused(bytes(damaged))


def test_a_bomb_is_left_when_it_grows_too_much() -> None:
    bomb = zip_file({"word/document.xml": b"<a>" + b" " * 30_000_000 + b"</a>"})
    assert len(bomb) < 50_000
    assert "bomb" in refused(bomb)


def test_a_bomb_that_lies_about_its_size() -> None:
    bomb = bytearray(zip_file({"word/document.xml": b" " * 30_000_000}))
    true_size = (30_000_000).to_bytes(4, "little")
    assert bomb.count(true_size) == 2
    honest = bytes(bomb).replace(true_size, (10).to_bytes(4, "little"))
    assert "broken" in refused(honest)


def test_a_zip_with_too_many_members() -> None:
    assert "members" in refused(zip_file({f"word/{at}.xml": b"" for at in range(4_001)}))


@pytest.mark.parametrize(
    ("member", "called"),
    [
        ("xl/workbook.xml", "Excel"),
        ("ppt/presentation.xml", "PowerPoint"),
        ("content.xml", "OpenDocument"),
        ("other.txt", "ZIP archive and no Word file"),
    ],
)
def test_other_packages_are_refused_by_name(member: str, called: str) -> None:
    assert called in refused(zip_file({member: "text"}))


def test_an_old_or_locked_word_file() -> None:
    assert "old Word file" in refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)


def test_a_locked_member() -> None:
    packed = bytearray(WORD)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = packed.find(signature)
        while at >= 0:
            packed[at + offset] |= 1
            at = packed.find(signature, at + 4)
    assert "password" in refused(bytes(packed))


def test_parts_that_are_missing_or_not_well_formed() -> None:
    parts = {name: zipfile.ZipFile(io.BytesIO(WORD)).read(name) for name in _names()}
    without = {name: part for name, part in parts.items() if name != "[Content_Types].xml"}
    assert "damaged" in refused(zip_file(without))
    assert "damaged" in refused(zip_file(parts | {"word/document.xml": b"<w:document>"}))
    bare = parts["word/document.xml"].replace(b"w:body", b"w:other")
    assert "damaged" in refused(zip_file(parts | {"word/document.xml": bare}))


def test_entities_are_not_followed() -> None:
    parts = {name: zipfile.ZipFile(io.BytesIO(WORD)).read(name) for name in _names()}
    document = parts["word/document.xml"].replace(b"The Council", b"&secret;")
    declared = b'<!DOCTYPE d [<!ENTITY secret SYSTEM "file:///etc/passwd">]>' + document
    assert "entit" in refused(zip_file(parts | {"word/document.xml": declared}))


def test_the_strict_form_is_named() -> None:
    with zipfile.ZipFile(io.BytesIO(WORD)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    transitional = b"schemas.openxmlformats.org/officeDocument/2006"
    strict = {
        name: part.replace(transitional, b"purl.oclc.org/ooxml/officeDocument")
        for name, part in parts.items()
    }
    assert "Strict" in refused(zip_file(strict))


def test_a_file_of_pictures() -> None:
    pict = '<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata/></w:pict></w:r>'
    assert "pictures" in refused(word_file(f"{pict}</w:p>"))


def test_a_file_without_any_text() -> None:
    assert "no text" in refused(word_file(paragraph("")))


def _names() -> list[str]:
    return zipfile.ZipFile(io.BytesIO(WORD)).namelist()
