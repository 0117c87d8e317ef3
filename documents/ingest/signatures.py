"""Formats told by the first bytes of a file, so that a wrong file is refused by its name.

The signatures are those of the formats' own specifications, as the ``file``
program's magic lists them.
"""

from documents.ingest.reading import UnreadableFile

_PICTURE = "a picture; give the text itself, or recognise it with OCR first"
_ARCHIVE = "a packed archive; give it to import_documents, which unpacks it, or unpack it first"
_KNOWN: tuple[tuple[bytes, str], ...] = (
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        (
            "an old Word file (.doc) or one locked with a password; "
            "open it in Word and save it as .docx without one"
        ),
    ),
    (b"{\\rtf", "a rich text file (RTF); open it in a word processor and save it as .docx"),
    (b"\x89PNG\r\n", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"II*\0", _PICTURE),
    (b"MM\0*", _PICTURE),
    (b"\x1f\x8b", _ARCHIVE),
    (b"\xfd7zXZ\0", _ARCHIVE),
    (b"BZh", _ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"Rar!\x1a\x07", _ARCHIVE),
    (b"\x7fELF", "a program; give the document itself"),
    (b"MZ\x90\0", "a program; give the document itself"),
    (b"SQLite format 3\0", "a database; give the document itself"),
)
# The header may stand behind some bytes of a mail or a server, as readers of PDF allow.
_PDF_WITHIN = 1024


def starts_pdf(content: bytes) -> bool:
    """Whether the bytes open as a PDF does."""
    return b"%PDF-" in content[:_PDF_WITHIN]


def starts_zip(content: bytes) -> bool:
    """Whether the bytes open as a ZIP archive does, which a .docx is."""
    return content.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def refuse_known_others(content: bytes) -> None:
    """Raise UnreadableFile, by the format's name, for what is known and not read here."""
    for signature, called in _KNOWN:
        if content.startswith(signature):
            raise UnreadableFile(f"This is {called}.")
    head = content[:4096].lower()
    if b"mime-version:" in head and b"multipart/" in head:
        raise UnreadableFile(
            "This is a web page saved with its pictures (MHTML) or a mail; "
            "save the page as HTML only."
        )
