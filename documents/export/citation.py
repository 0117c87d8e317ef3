"""How to cite what the archive holds: in words, and for reference managers."""

from dataclasses import dataclass

from documents.dates import DateSpan

ARCHIVE = "Agreed Language"


@dataclass(frozen=True, slots=True)
class Citation:
    """What a citation is made of; an empty field is left out.

    ``text`` says which text is cited ("English text, version 1"), ``mark`` what
    a reader must know of it ("machine-read"); ``address`` is absolute and names
    the same version for ever.
    """

    key: str
    authors: tuple[str, ...]
    title: str
    symbol: str
    date: DateSpan | None
    place: str
    language: str
    number: int | None
    text: str
    mark: str
    address: str

    @property
    def note(self) -> str:
        """The text and its mark in one phrase."""
        return f"{self.text} ({self.mark})" if self.text and self.mark else self.text or self.mark

    def formatted(self) -> str:
        """One line of prose: who, what, where and when, which text, and the address."""
        about = [
            ", ".join(self.authors),
            f"“{one_line(self.title)}”",
            self.symbol,
            self.place,
            self.date.label if self.date else "",
        ]
        sentences = [", ".join(part for part in about if part), self.note, ARCHIVE]
        return ". ".join(part for part in sentences if part) + f", {self.address}"


def one_line(text: str) -> str:
    """Text with every stretch of white space, line ends too, as one space."""
    return " ".join(text.split())
