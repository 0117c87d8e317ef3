"""What a text is looked through by: the things it cites, and its words by their keys."""

from dataclasses import dataclass

from documents.engine.cuts import Cut
from documents.engine.phrases import keyed_text
from documents.engine.references import citations, organ_of


@dataclass(frozen=True, slots=True)
class Lookups:
    """``keys`` as engine.phrases writes them; ``citations``: reference of the clause, kind and
    target, each once.
    """

    keys: str
    citations: frozenset[tuple[str, str, str]]


def lookups_of(cut: Cut, symbol: str) -> Lookups:
    """What the clauses of a cut cite and say; ``symbol`` is the document's own."""
    own = organ_of(symbol)
    return Lookups(
        keys=keyed_text(clause.text for clause in cut.clauses),
        citations=frozenset(
            (clause.ref, found.kind, found.target)
            for clause in cut.clauses
            for found in citations(clause.text, cut.language, own)
        ),
    )
