"""What an Akoma Ntoso file says of its document, from ``meta`` and from the printed front."""

import re
from collections.abc import Iterable, Iterator

from lxml import etree
from lxml.etree import _Element as Element

from documents.dates import DateError, DateSpan
from documents.ingest.akn.bodies import issuer_of
from documents.ingest.akn.front import title_rank
from documents.ingest.akn.layout import DIALECT
from documents.ingest.languages import language_code
from documents.ingest.reading import Doubt, Metadata, Vote
from documents.ingest.runs import read_line
from documents.ingest.symbols import SYMBOL_DOUBT, tidy_symbol

_TALLY = ("inFavour", "against", "abstaining")
_WITHOUT_VOTE = re.compile(r"without ?(?:a )?vote|acclamation|consensus", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_WORD_EDGE = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SUBMITTED = re.compile(r"^submitted by\b", re.IGNORECASE)
# The last of a list follows "and", which also stands inside these names.
_LISTED = re.compile(r",\s*(?:and\s+)?")
_LAST = re.compile(
    r"(?<!Antigua)(?<!Bosnia)(?<!Trinidad)(?<!Kitts)(?<!Vincent)(?<!Tome)(?<!Britain)\s+and\s+"
)


class Facts:
    """The elements of one document that say something of it, looked up once."""

    def __init__(self, document: Element) -> None:
        self.document = document
        meta = document.find("meta")
        self.meta = etree.Element("meta") if meta is None else meta
        self.front = [part for part in document if part.tag in {"coverPage", "preface"}]
        self.doubts: list[Doubt] = []

    def metadata(self) -> Metadata:
        """All that is said; ``doubts`` then holds what was said wrongly."""
        vote = self._vote()
        self._doubt_symbol()
        return Metadata(
            title=self._title(),
            symbol=tidy_symbol(self._printed("docNumber", "#symbol")),
            language=language_code(self._first("FRBRExpression/FRBRlanguage", "language")),
            body=self._body(),
            instrument_type=self._instrument(),
            adopted=self._adopted(),
            issued=self._issued(),
            vote=vote,
            adoption=self._adoption(vote),
            sponsors=tuple(self._sponsors()),
            subjects=_once(self._keywords(None)),
            agenda=_once(self._keywords("agenda")),
            publisher=self._printed("docAuthority", "#publisher"),
        )

    def _first(self, path: str, attribute: str, **having: str) -> str:
        for element in self.meta.iterfind(f"identification/{path}"):
            if all(element.get(name) == value for name, value in having.items()):
                return (element.get(attribute) or "").strip()
        return ""

    def _elements(self, tag: str, refers_to: str) -> list[Element]:
        return [
            element
            for part in self.front
            for element in part.iter(tag)
            if element.get("refersTo") == refers_to
        ]

    def _printed(self, tag: str, refers_to: str) -> str:
        for element in self._elements(tag, refers_to):
            text = read_line(element, DIALECT).text
            if text:
                return text
        return ""

    def _title(self) -> str:
        """The catalogue's title, else the printed one, of which a lettered part is a piece."""
        catalogue = next(self._keywords("title"), "")
        if catalogue:
            return catalogue
        lettered = self._elements("docTitle", "#resolutionTitle")
        if lettered:
            return " – ".join(read_line(title, DIALECT).text for title in lettered)
        titles = list(self.document.iter("docTitle"))
        titles.sort(key=title_rank, reverse=True)
        return read_line(titles[0], DIALECT).text if titles else ""

    def _keywords(self, refers_to: str | None) -> Iterator[str]:
        for keyword in self.meta.iterfind("classification/keyword"):
            if keyword.get("refersTo") == refers_to:
                shown = keyword.get("showAs") or keyword.get("value") or ""
                if shown.strip():
                    yield " ".join(shown.split())

    def _doubt_symbol(self) -> None:
        """A doubt where the number over the title is not the symbol's, or the symbol is of
        another sort of document: in published files both come from the file that was copied.
        """
        symbol = tidy_symbol(self._printed("docNumber", "#symbol"))
        numbered = [*self._elements("docTitle", "#resolutionNumber"), *self._numbers()]
        for printed in (read_line(element, DIALECT).text for element in numbered):
            if not set(_NUMBER.findall(printed)) <= set(_NUMBER.findall(symbol)):
                message = f"It bears the symbol {symbol} and is headed “{printed}”."
                self.doubts.append(Doubt(SYMBOL_DOUBT, message))
        if "statement" in self._instrument() and "/RES/" in symbol:
            message = f"It bears the symbol {symbol} of a resolution and is a statement."
            self.doubts.append(Doubt(SYMBOL_DOUBT, message))

    def _numbers(self) -> list[Element]:
        """The number that the preface prints before the title."""
        prefaces = (part for part in self.front if part.tag == "preface")
        return [
            number
            for part in prefaces
            for number in part.iter("docNumber")
            if not number.get("refersTo")
        ]

    def _body(self) -> str:
        """The issuer's slug by the work's address, else its printed name."""
        slug = issuer_of(self._first("FRBRWork/FRBRuri", "value"))
        printed = self._printed("docAuthority", "#subsidiaryBody")
        return slug or printed or self._printed("docAuthority", "#issuingBody")

    def _instrument(self) -> str:
        """What the document's element is named: "presidentialStatement" is two words."""
        name = self.document.get("name") or self.document.tag
        return _WORD_EDGE.sub(" ", name).lower()

    def _adopted(self) -> str:
        """The date of adoption: of the record, of the printed front, of the last step."""
        steps = [self._step("adopted", "date")]
        printed = [
            element.get("date") or ""
            for element in self.document.iter("docDate")
            if element.get("refersTo") == "#adoptionDate"
        ]
        recorded = self._first("FRBRWork/FRBRdate", "date", name="adoption")
        return self._date("adoption", recorded, *printed, *steps)

    def _issued(self) -> str:
        printed = [e.get("date") or "" for e in self._elements("docDate", "#dateOfIssuance")]
        recorded = self._first("FRBRExpression/FRBRdate", "date", name="publication")
        return self._date("publication", recorded, *printed)

    def _date(self, name: str, *candidates: str) -> str:
        """The first that is a date; those before it become doubts."""
        for candidate in candidates:
            written = candidate.strip()
            try:
                is_date = bool(written) and DateSpan.parse(written).is_entered
            except DateError:
                is_date = False
            if is_date:
                return written
            if written:
                said = f"The file gives {written!r} as the date of {name}, which is none"
                doubt = Doubt("date", f"{said}; see what the text says.")
                self.doubts += [doubt] * (doubt not in self.doubts)
        return ""

    def _step(self, outcome: str, attribute: str) -> str:
        for step in self.meta.iterfind("workflow/step"):
            if step.get("outcome") == outcome:
                return step.get(attribute) or ""
        return ""

    def _vote(self) -> Vote | None:
        """The tally, where the file counts; what it does not count nobody cast."""
        counts = self._counts()
        if counts.get("inFavour") is None:
            return None
        return Vote(*(counts.get(name) or 0 for name in _TALLY))

    def _counts(self) -> dict[str, int | None]:
        found: dict[str, int | None] = {}
        for count in self.meta.iter("count"):
            found[(count.get("refersTo") or "").lstrip("#")] = _number(count.get("value") or "")
        return found

    def _adoption(self, vote: Vote | None) -> str:
        """How it was adopted, as Document.Adoption names it; empty where nothing says."""
        voting = self.meta.find("analysis/parliamentary/voting")
        outcome = "" if voting is None else voting.get("outcome") or ""
        said = f"{outcome} {self._step('adopted', 'as')}"
        if vote is not None:
            return "vote"
        if "statement" in self._instrument():
            return "statement"
        return "consensus" if _WITHOUT_VOTE.search(said) else ""

    def _sponsors(self) -> list[str]:
        found: list[str] = []
        for outcome in ("draftResolution", "draftResolutionAdditionalSponsors"):
            listed = " ".join(self._step(outcome, "by").split())
            if not listed or _SUBMITTED.match(listed):
                continue
            *names, last = _LISTED.split(listed)
            found += [*names, *_LAST.split(last)]
        return list(_once(name.strip(" .;") for name in found))


def _number(written: str) -> int | None:
    return int(written) if written.isdecimal() else None


def _once(names: Iterable[str]) -> tuple[str, ...]:
    """The names in their order, each once whatever its case; empty ones left out."""
    kept: dict[str, str] = {}
    for name in names:
        if name:
            kept.setdefault(name.casefold(), name)
    return tuple(kept.values())
