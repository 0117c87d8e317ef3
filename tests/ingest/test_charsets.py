"""Bytes into characters: what declares itself, what declares itself wrongly, what is no text."""

import pytest

from documents.ingest.charsets import declared_charset, decode
from documents.ingest.reading import UnreadableFile

FRENCH = (
    "L’Assemblée générale, réaffirmant sa résolution, décide de rester saisie de la question.\n"
)
ARABIC = "إن الجمعية العامة، إذ تؤكد من جديد قرارها، تقرر أن تبقي المسألة قيد نظرها.\n"
RUSSIAN = "Генеральная Ассамблея постановляет продолжить рассмотрение этого вопроса.\n"
CHINESE = "大会，重申其以往决议，决定继续处理此案。\n"


def kinds(content: bytes, declared: str = "") -> list[str]:
    return [doubt.kind for doubt in decode(content, declared).doubts]


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_what_marks_itself_is_read_without_doubt(charset: str) -> None:
    decoded = decode(FRENCH.encode(charset))
    assert (decoded.text, decoded.doubts) == (FRENCH, ())


@pytest.mark.parametrize(
    ("text", "charset", "declared"),
    [
        (FRENCH, "windows-1252", "ISO-8859-1"),
        (FRENCH, "windows-1252", "windows-1252"),
        (ARABIC, "windows-1256", "windows-1256"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (CHINESE, "gb18030", "gb18030"),
    ],
)
def test_a_true_declaration_is_believed(text: str, charset: str, declared: str) -> None:
    decoded = decode(text.encode(charset), declared)
    assert (decoded.text, decoded.doubts) == (text, ())


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        (FRENCH, "windows-1252"),
        (FRENCH, "utf-16-le"),
        (ARABIC, "windows-1256"),
        (ARABIC, "iso8859-6"),
        (ARABIC, "utf-16-be"),
        (RUSSIAN, "windows-1251"),
        (RUSSIAN, "koi8-r"),
        (CHINESE, "gb18030"),
    ],
)
@pytest.mark.parametrize("declared", ["", "utf-8"])
def test_what_says_nothing_or_wrongly_utf8_is_found_out_and_doubted(
    text: str, charset: str, declared: str
) -> None:
    decoded = decode((text * 3).encode(charset), declared)
    assert decoded.text == text * 3
    assert [doubt.kind for doubt in decoded.doubts] == ["charset"]


@pytest.mark.parametrize("text", [ARABIC, RUSSIAN])
@pytest.mark.parametrize("charset", ["utf-8", "legacy"])
def test_a_latin_declaration_over_other_letters_is_contradicted(text: str, charset: str) -> None:
    legacy = "windows-1256" if text == ARABIC else "windows-1251"
    decoded = decode(text.encode(legacy if charset == "legacy" else charset), "iso-8859-1")
    assert decoded.text == text
    assert "iso-8859-1" in decoded.doubts[0].message


def test_a_charset_that_does_not_exist_is_doubted() -> None:
    assert kinds(FRENCH.encode(), "x-nonsense") == ["charset"]
    assert kinds(b"Plain ASCII.\n", "x-nonsense") == []


def test_codecs_that_are_no_charsets_are_not_run() -> None:
    assert decode(b"n guvat\n", "rot13").text == "n guvat\n"


def test_a_broken_byte_spoils_itself_only() -> None:
    content = FRENCH.encode().replace("résolution".encode(), b"r\xe9solution")
    decoded = decode(content, "utf-8")
    assert decoded.text == FRENCH.replace("résolution", "r\ufffdsolution")
    (doubt,) = decoded.doubts
    assert doubt.kind == "lost-byte"
    assert decoded.text[doubt.start : doubt.end] == "\ufffd"


def test_a_stray_control_character_is_marked() -> None:
    (doubt,) = decode(b"Decides\x02 to remain seized of the matter.\n").doubts
    assert (doubt.kind, doubt.start) == ("control", 7)


@pytest.mark.parametrize(
    "content",
    [b"\0" * 40, b"text\0with NUL\n", bytes(range(256)) * 4, bytes(range(1, 9)) * 20],
    ids=["zeros", "one NUL", "every byte", "controls"],
)
def test_bytes_that_are_no_text_are_refused(content: bytes) -> None:
    with pytest.raises(UnreadableFile, match="no text"):
        decode(content)


def test_the_charset_of_a_media_type() -> None:
    assert declared_charset('text/html; Charset="windows-1256"') == "windows-1256"
    assert declared_charset("text/plain") == ""
