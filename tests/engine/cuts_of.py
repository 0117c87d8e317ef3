"""Cuts of given clauses for tests of the comparison, with no segmenter in between."""

from collections.abc import Sequence
from dataclasses import replace

from documents.engine.cuts import Clause, Cut


def cut_of(*wordings: str, labels: Sequence[str] = (), kind: str = "operative") -> Cut:
    """A cut of clauses on a line each, with the labels printed before them."""
    text = ""
    clauses = []
    for index, wording in enumerate(wordings):
        label = labels[index] if labels else ""
        label_start = len(text)
        text += f"{label} " if label else ""
        clauses.append(
            clause_of(index, wording, start=len(text), label=label, kind=kind, at=label_start)
        )
        text += wording + "\n"
    return Cut(text=text, language="en", title="", clauses=tuple(clauses))


def cut_of_kinds(*clauses: tuple[str, str]) -> Cut:
    """A cut of wordings with their kinds, on a line each."""
    made = cut_of(*[wording for wording, _ in clauses])
    kinds = [kind for _, kind in clauses]
    return replace(
        made,
        clauses=tuple(it._replace(kind=kind) for it, kind in zip(made.clauses, kinds, strict=True)),
    )


def clause_of(
    index: int,
    wording: str,
    *,
    start: int = 0,
    label: str = "",
    kind: str = "operative",
    at: int = 0,
) -> Clause:
    """One clause without verbs."""
    return Clause(
        position=index,
        ref=f"c{index + 1}",
        kind=kind,
        label=label,
        depth=0,
        parent=None,
        verb=None,
        verbs=(),
        governing_verb=None,
        text=wording,
        start=start,
        end=start + len(wording),
        label_start=at,
    )
