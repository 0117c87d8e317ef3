"""What a reader gives: the text of a capture, what it says of itself, and what is doubtful."""

from dataclasses import dataclass, field

from documents.engine.cuts import Cut


class UnreadableFile(ValueError):
    """A file that gives no text; the message is one line: what is wrong and what to do.

    It names no path: whoever reports it knows which file it was.
    """


@dataclass(frozen=True, slots=True)
class File:
    """Bytes as they came, under the last part of the name they came by.

    ``media_type`` is what the sender said, with its charset if one was named, or
    empty; readers trust the bytes before it.
    """

    name: str
    content: bytes
    media_type: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something a person should look at; ``start`` and ``end`` are offsets into the text.

    Both are None where the doubt is about the whole. ``kind`` is a short slug.
    """

    kind: str
    message: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Vote:
    """A tally as the source prints it."""

    votes_for: int
    against: int
    abstentions: int


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says about its document; empty means not said, never none.

    ``adopted`` and ``issued`` are written dates (``documents.dates``). ``language``
    is an ISO 639 code. ``body`` is the issuer's name as the file gives it, or the
    slug its markup stands for.
    """

    title: str = ""
    symbol: str = ""
    language: str = ""
    body: str = ""
    instrument_type: str = ""
    adopted: str = ""
    issued: str = ""
    vote: Vote | None = None
    adoption: str = ""
    sponsors: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    agenda: tuple[str, ...] = ()
    publisher: str = ""
    address: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """One file, read: lines end in ``\\n`` and nothing else about the text was mended.

    ``cut`` is what the markup itself says of clauses; None leaves cutting to the
    segmenter. ``reader`` names the format.
    """

    reader: str
    text: str
    metadata: Metadata = field(default_factory=Metadata)
    doubts: tuple[Doubt, ...] = ()
    cut: Cut | None = None
