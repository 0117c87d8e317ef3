"""Since when each phrase of each text is attested in its sequence.

Every word carries the place of the earliest text that has it, along the edits of the
steps between clauses: through rewording, moves, splits, merges and returns. What came
new is looked for in earlier wordings of its clause and in other clauses. A date is a
bound: it says which held text attests the phrase first, and what is not held before it.
"""

from collections.abc import Sequence

from documents.engine.lineage import Lineage, Text, bound, held_before
from documents.engine.provenance.ages import Age, Phrase, Provenance, State
from documents.engine.provenance.config import DEFAULT, ProvenanceConfig
from documents.engine.provenance.tracing import Tracer

__all__ = ["Age", "Phrase", "Provenance", "ProvenanceConfig", "State", "provenance"]


def provenance(traced: Lineage, config: ProvenanceConfig = DEFAULT) -> Provenance:
    """The provenance of every phrase of every text held, from the lineage of the sequence."""
    tracer = Tracer(traced, config)
    texts = traced.texts
    return Provenance(
        texts=tuple(
            [
                Age(_state(texts, at), tracer.trace(at) if text.is_held else ())
                for at, text in enumerate(texts)
            ]
        ),
        since=tuple(
            [
                bound(texts, held_before(texts, at), at) if text.is_held else None
                for at, text in enumerate(texts)
            ]
        ),
    )


def _state(texts: Sequence[Text], at: int) -> State:
    if not texts[at].is_held:
        return "left out" if texts[at].is_left_out else "not held"
    if at == 0:
        return "earliest"
    return "known" if texts[at - 1].is_held else "off"
