"""A file on its way into the archive: read, its facts completed, its text cut."""

import hashlib
import re
from dataclasses import dataclass, replace

from documents.dates import DateError, DateSpan
from documents.engine.cuts import Clause, Cut, text_sha256
from documents.engine.lexicon import LANGUAGES
from documents.engine.lookups import Lookups, lookups_of
from documents.engine.segmentation import segment
from documents.engine.segmentation.blocks import paragraph_blocks
from documents.engine.segmentation.languages import guess_language
from documents.ingest import akn
from documents.ingest.formats import format_of, read_file
from documents.ingest.reading import Doubt, File, Metadata, Reading

# "2031-05-03.en.txt", "2031-05-03_LC-13.xml", "2031-05.txt"
_NAMED = re.compile(r"(\d{4}(?:-\d{2}){0,2})(?![\d-]).*?(?:\.([a-z]{2,3}))?\.[^.]+", re.IGNORECASE)
_EXTENSIONS = frozenset({"tar", "min", "htm", "utf"})


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file that was read. Digests are SHA-256 in hexadecimal.

    ``lookups`` is what the text will be looked through by, for one to be published.
    """

    name: str
    file: File
    reading: Reading
    cut: Cut
    cut_digest: str
    text_sha256: str
    content_sha256: str
    lookups: Lookups | None = None


def take(name: str, file: File, language: str = "", *, is_to_publish: bool = False) -> Incoming:
    """Read a file wholly. ``language`` is what somebody says of it, if anybody does.

    Raises UnreadableFile.
    """
    reading = completed(read_file(file), file.name, language)
    cut = _cut(reading)
    return Incoming(
        name=name,
        file=file,
        reading=replace(reading, cut=cut),
        cut=cut,
        cut_digest=cut.digest,
        text_sha256=text_sha256(reading.text),
        content_sha256=hashlib.sha256(file.content).hexdigest(),
        lookups=lookups_of(cut, reading.metadata.symbol) if is_to_publish else None,
    )


def completed(reading: Reading, name: str, language: str = "") -> Reading:
    """The reading with a date and a language, from the file's name where it says none itself.

    A language that nobody says is guessed, which is a doubt.
    """
    date, named = told_by_name(name)
    metadata = reading.metadata
    if not metadata.adopted and date:
        metadata = replace(metadata, adopted=date)
    code = language or metadata.language or named
    doubts = reading.doubts
    if not code:
        code = guess_language(reading.text)
        message = f"Nothing says in which language this is; it was taken for “{code}”."
        doubts = (*doubts, Doubt("language", message))
    return replace(reading, metadata=replace(metadata, language=code), doubts=doubts)


def told_by_name(name: str) -> tuple[str, str]:
    """The date and the language by which a file is named, each empty where it is not."""
    found = _NAMED.fullmatch(name)
    if found is None:
        return "", ""
    language = (found[2] or "").lower()
    date = found[1] if _is_entered(found[1]) else ""
    return date, "" if language in _EXTENSIONS else language


def _is_entered(written: str) -> bool:
    """Whether a date in its written form is one, and stands for itself."""
    try:
        return DateSpan.parse(written).is_entered
    except DateError:
        return False


def _cut(reading: Reading) -> Cut:
    """The cut that markup gave, else the segmenter's; for a language that the engine does not
    know, each paragraph as it stands.
    """
    language = reading.metadata.language
    if reading.cut is not None and reading.cut.language == language:
        return reading.cut
    if language in LANGUAGES:
        return segment(reading.text, language=language)
    clauses = tuple(
        Clause(
            position=index,
            ref=f"c{index + 1}",
            kind="narrative",
            label="",
            depth=0,
            parent=None,
            verb=None,
            verbs=(),
            governing_verb=None,
            text=reading.text[block.start : block.end],
            start=block.start,
            end=block.end,
            label_start=block.start,
        )
        for index, block in enumerate(paragraph_blocks(reading.text))
    )
    return Cut(text=reading.text, language=language, title="", clauses=clauses)


def facts_only(file: File, language: str = "") -> Metadata:
    """What a file says of which document it is, as quickly as its format allows: what an
    import is planned by. Lists are left out, for a plan holds the facts of every file.

    Raises UnreadableFile.
    """
    metadata = _said(file, language)
    return replace(metadata, sponsors=(), subjects=(), agenda=())


def _said(file: File, language: str) -> Metadata:
    if format_of(file) == akn.NAME:
        metadata = akn.read_metadata(file)
        if metadata.language or language:
            return completed(Reading(akn.NAME, "", metadata), file.name, language).metadata
    return completed(read_file(file), file.name, language).metadata
