"""The 2024 communiqué, clause by clause, against a cut checked by eye."""

import json
from pathlib import Path
from typing import Any

import pytest

from documents.engine.cuts import Clause, check_cut
from documents.engine.segmentation import paragraphs, segment

GOLDEN = Path(__file__).parent.parent / "golden"
TEXT = (GOLDEN / "oic-jk-2024-09-25.txt").read_bytes().decode("utf-8")
EXPECTED: dict[str, Any] = json.loads((GOLDEN / "oic-jk-2024-09-25.json").read_text("utf-8"))


def _row(clause: Clause) -> dict[str, Any]:
    return {
        "ref": clause.ref,
        "kind": clause.kind,
        "label": clause.label,
        "label_start": clause.label_start,
        "start": clause.start,
        "end": clause.end,
        "depth": clause.depth,
        "parent": clause.parent,
        "verbs": list(clause.verbs),
        "governing_verb": clause.governing_verb,
        "opens": clause.text[:24],
        "closes": clause.text[-12:],
    }


@pytest.mark.parametrize("expected", EXPECTED["clauses"], ids=lambda row: row["ref"])
def test_every_clause_of_2024(expected: dict[str, Any]) -> None:
    clauses = {clause.ref: clause for clause in segment(TEXT).clauses}

    assert _row(clauses[expected["ref"]]) == expected


def test_2024_has_these_clauses_in_this_order_and_no_others() -> None:
    cut = segment(TEXT)

    check_cut(cut)
    assert [clause.ref for clause in cut.clauses] == [row["ref"] for row in EXPECTED["clauses"]]
    assert (cut.title, cut.language) == (EXPECTED["title"], EXPECTED["language"])


def test_the_lead_verb_is_the_first_of_the_verbs() -> None:
    for clause in segment(TEXT).clauses:
        assert clause.verb == (clause.verbs[0] if clause.verbs else None)


def test_2024_by_blank_lines_joins_the_chapeau_that_follows_and() -> None:
    cut = paragraphs(TEXT)

    assert len(cut.clauses) == len(TEXT.strip().split("\n\n"))
    joined = next(clause for clause in cut.clauses if "Demanded that India" in clause.text)
    assert joined.text.startswith("Directed the OIC Observer Missions")
