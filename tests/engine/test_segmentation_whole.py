"""Whole texts as people paste them, each line with its kind and depth, cut checked by eye.

A line of ``tests/golden/cuts`` is "kind depth | the line as printed".
"""

from pathlib import Path

import pytest

from documents.engine.cuts import check_cut
from documents.engine.segmentation import segment

TEXTS = sorted((Path(__file__).parent.parent / "golden" / "cuts").glob("*.txt"))


@pytest.mark.parametrize("line_break", ["\n", "\n\n"], ids=["tight", "apart"])
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_every_line_is_what_it_is(path: Path, line_break: str) -> None:
    rows = [row.split(" | ", 1) for row in path.read_text("utf-8").splitlines()]
    cut = segment(line_break.join(line for _, line in rows))

    check_cut(cut)
    assert cut.language == path.stem[:2]
    printed = [f"{clause.label} {clause.text}".strip() for clause in cut.clauses]
    found = [
        [f"{clause.kind} {clause.depth}", line]
        for clause, line in zip(cut.clauses, printed, strict=True)
    ]
    assert found == rows


def test_there_are_texts_in_each_language() -> None:
    assert {path.stem[:2] for path in TEXTS} == {"en", "fr", "ar"}
