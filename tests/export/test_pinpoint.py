"""Clauses named as diplomats name them, with the archive's own numbers in brackets."""

import pytest

from documents.engine.cuts import Clause
from documents.export.pinpoint import pinpoint
from tests.hand_comparisons import clauses


def chain(*steps: tuple[str, str]) -> tuple[Clause, ...]:
    """A clause, an item of it, an item of that, from references and printed labels."""
    return tuple(
        clauses((ref, "text"), label=label, parent=index - 1 if index else None)[0]
        for index, (ref, label) in enumerate(steps)
    )


@pytest.mark.parametrize(
    ("steps", "name"),
    [
        ([("op8", "8.")], "operative para. 8"),
        ([("op8", "")], "operative para. [8]"),
        ([("op8", "7.")], "operative para. [8]"),
        ([("op8bis", "8 bis.")], "operative para. 8bis"),
        ([("op8-b", "8.")], "operative para. [8-b]"),
        ([("pp3", "")], "preambular para. [3]"),
        ([("c12", "")], "clause [12]"),
        ([("op16", ""), ("op16.iv", "iv.")], "operative para. [16] (iv)"),
        ([("op16", "16."), ("op16.4", "•")], "operative para. 16 [4]"),
        ([("op1", "1."), ("op1.a", "(a)"), ("op1.a.ii", "(ii)")], "operative para. 1 (a) (ii)"),
        ([("op1", "1."), ("c2", "")], "clause [2]"),
        ([("annex-1", "")], "annex-1"),
    ],
)
def test_a_clause_is_named(steps: list[tuple[str, str]], name: str) -> None:
    assert pinpoint(chain(*steps), len(steps) - 1) == name
