"""What a text is looked through by: what it cites, its words by their keys, fingerprints."""

from dataclasses import dataclass

from documents.engine.cuts import Cut
from documents.engine.phrases import keyed_text
from documents.engine.references import citations, organ_of
from documents.engine.winnowing import fingerprints


@dataclass(frozen=True)
class Lookups:
    """``keys`` as engine.phrases writes them, and ``fingerprints`` as engine.winnowing does;
    ``citations``: reference of the clause, kind and target, each once.
    """

    keys: str
    fingerprints: bytes
    citations: frozenset[tuple[str, str, str]]


def lookups_of(cut: Cut, symbol: str) -> Lookups:
    """What the clauses of a cut cite and say; ``symbol`` is the document's own."""
    own = organ_of(symbol)
    keys = keyed_text(clause.text for clause in cut.clauses)
    return Lookups(
        keys=keys,
        fingerprints=fingerprints(keys),
        citations=frozenset(
            (clause.ref, found.kind, found.target)
            for clause in cut.clauses
            for found in citations(clause.text, cut.language, own)
        ),
    )
