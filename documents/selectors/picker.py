"""Choosing two documents of a series to compare, with the likeliest pair chosen beforehand."""

from collections.abc import Sequence
from dataclasses import dataclass

from documents.models import Document
from documents.selectors.choice_names import choice_name
from documents.selectors.records import by_date, state_of, with_state
from documents.selectors.series_list import SeriesLine


@dataclass(frozen=True, slots=True)
class Choice:
    """One document to choose: ``value`` is its reference."""

    value: str
    name: str


@dataclass(frozen=True, slots=True)
class Picker:
    """The series to choose from, the one that is open, its documents newest first.

    ``old`` and ``new`` are the references chosen beforehand: the two newest
    texts held in sequence; where fewer are held, the newest text, or else the
    newest record, and the record before it.
    """

    real: tuple[SeriesLine, ...]
    fictional: tuple[SeriesLine, ...]
    chosen: SeriesLine
    choices: tuple[Choice, ...]
    old: str
    new: str

    @property
    def has_choice(self) -> bool:
        """Whether there is more than one series to choose from."""
        return len(self.real) + len(self.fictional) > 1


def picker_of(series: Sequence[SeriesLine], chosen: str = "") -> Picker | None:
    """A picker on the series of slug ``chosen``, else on the first; None where no series has two.

    Residual series are left out: they may hold thousands, and nothing in them
    recurs. One query.
    """
    comparable = tuple(line for line in series if line.is_sequence and line.records > 1)
    if not comparable:
        return None
    line = next((line for line in comparable if line.slug == chosen), comparable[0])
    documents = list(
        with_state(Document.objects.filter(series__slug=line.slug))
        .select_related("meeting")
        .order_by(*by_date(newest_first=True))
    )
    old, new = _likeliest(documents)
    return Picker(
        real=tuple(line for line in comparable if not line.is_fictional),
        fictional=tuple(line for line in comparable if line.is_fictional),
        chosen=line,
        choices=tuple(
            Choice(f"{line.slug}/{document.key}", choice_name(document)) for document in documents
        ),
        old=f"{line.slug}/{old.key}",
        new=f"{line.slug}/{new.key}",
    )


def _likeliest(documents: Sequence[Document]) -> tuple[Document, Document]:
    """Old and new, from at least two documents, newest first."""
    in_sequence = [document for document in documents if document.is_in_sequence]
    candidates = in_sequence if len(in_sequence) > 1 else documents
    held = [document for document in candidates if state_of(document) == "held"]
    if len(held) > 1:
        return held[1], held[0]
    new = held[0] if held and held[0] is not candidates[-1] else candidates[0]
    return candidates[list(candidates).index(new) + 1], new
