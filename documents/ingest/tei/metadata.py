"""What a TEI header says of its document."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from documents.dates import DateError, DateSpan
from documents.ingest.languages import language_code
from documents.ingest.local_names import XML_LANG
from documents.ingest.reading import Metadata
from documents.ingest.symbols import tidy_symbol


def metadata_of(document: Element) -> Metadata:
    """The header's facts; what it says in prose only is left to people."""
    text = document.find("text")
    return Metadata(
        title=_title(document),
        symbol=tidy_symbol(_first(document, ".//idno[@type='symbol']")),
        language=_language(document, text),
        body=_first(
            document,
            "teiHeader/fileDesc/titleStmt/author",
            "teiHeader/fileDesc/publicationStmt/authority",
        ),
        instrument_type="" if text is None else (text.get("type") or "").strip(),
        adopted=_date(document, "teiHeader/profileDesc/creation/date"),
        issued=_date(document, "teiHeader/fileDesc/sourceDesc//date"),
        subjects=tuple(_texts(document, "teiHeader/profileDesc/textClass/keywords//term")),
        publisher=_first(document, "teiHeader/fileDesc/publicationStmt/publisher"),
        address=_address(document),
        published=_date(document, "teiHeader/fileDesc/publicationStmt/date"),
    )


def _texts(document: Element, path: str) -> Iterator[str]:
    for element in document.iterfind(path):
        text = " ".join("".join(element.itertext()).split())
        if text:
            yield text


def _first(document: Element, *paths: str) -> str:
    return next((text for path in paths for text in _texts(document, path)), "")


def _title(document: Element) -> str:
    statement = "teiHeader/fileDesc/titleStmt/title"
    return _first(document, f"{statement}[@type='main']", statement)


def _language(document: Element, text: Element | None) -> str:
    named = ["" if text is None else text.get(XML_LANG)]
    named += [it.get("ident") for it in document.iterfind(".//langUsage/language")]
    named.append(document.get(XML_LANG))
    return next((code for code in map(language_code, filter(None, named)) if code), "")


def _date(document: Element, path: str) -> str:
    """The first date that is given in figures (``when``), as the archive writes it."""
    for element in document.iterfind(path):
        written = (element.get("when") or element.get("when-iso") or "")[:10]
        if written:
            try:
                date = DateSpan.parse(written)
            except DateError:
                continue
            if date.is_entered:
                return str(date)
    return ""


def _address(document: Element) -> str:
    for element in document.iterfind("teiHeader/fileDesc/sourceDesc//ref"):
        target = element.get("target") or ""
        if target.startswith(("http://", "https://")):
            return str(target)
    return ""
