"""Reading the key of kinds of edits beside the texts it was made on."""

import json
from pathlib import Path

import pytest

from tests.benchmarks import gold
from tests.benchmarks.edit_class_key import (
    KEY,
    KINDS,
    BadKey,
    LabelledRow,
    Wording,
    digest,
    labelled_row,
    read_rows,
)

CLAUSE = "Requests the ferry companies to report by 4 May 2031"
PARAGRAPH = f"12. {CLAUSE}"


def _entry(text: str, kind: str = "date") -> dict[str, object]:
    span = [text.index("by ") + 3, len(text), kind]
    return {
        "file": "pairs/91/old.txt",
        "paragraph": 0,
        "digest": digest(text),
        "start": 4,
        "spans": [span],
    }


def _key(kind: str = "date") -> dict[str, object]:
    side = _entry(PARAGRAPH, kind)
    return {"language": "en", "body": "unga", "old": side, "new": side}


def test_positions_of_the_paragraph_become_those_of_the_clause() -> None:
    row = labelled_row(_key(), {"pairs/91/old.txt": (PARAGRAPH,)})
    assert row.old.clause == CLAUSE
    (span,) = row.old.spans
    assert CLAUSE[span.start : span.end] == "4 May 2031"
    assert labelled_row(_key("any"), {"pairs/91/old.txt": (PARAGRAPH,)}).old.spans[0].kinds == ()


@pytest.mark.parametrize("texts", [(), (PARAGRAPH + " at the latest",)])
def test_a_changed_or_missing_paragraph_is_refused(texts: tuple[str, ...]) -> None:
    with pytest.raises(BadKey, match=r"pairs/91/old.txt, paragraph 0: not the text"):
        labelled_row(_key(), {"pairs/91/old.txt": texts})


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(BadKey, match="adverb"):
        labelled_row(_key("adverb"), {"pairs/91/old.txt": (PARAGRAPH,)})


def test_rows_are_read_from_the_directories_given(tmp_path: Path) -> None:
    (tmp_path / "pairs" / "91").mkdir(parents=True)
    (tmp_path / "pairs" / "91" / "old.txt").write_text(PARAGRAPH, "utf-8")
    key = tmp_path / "key.json"
    key.write_text(json.dumps({"rows": [_key()]}), "utf-8")
    assert [row.old.clause for row in read_rows(tmp_path, None, key)] == [CLAUSE]
    assert read_rows(None, tmp_path, key) == []


def _row(old: str, new: str) -> LabelledRow:
    return LabelledRow("en", "unga", *(Wording(file, 0, 0, CLAUSE, ()) for file in (old, new)))


def test_a_labelled_pair_keeps_its_part_and_others_are_halved() -> None:
    for name in ("08", "09"):
        row = _row(f"gold/{name}/old.txt", f"gold/{name}/new.txt")
        assert row.is_developed_on == (name in gold.DEVELOPMENT)
    halves = [_row(f"pairs/{at}/old.txt", f"pairs/{at}/new.txt") for at in range(100)]
    assert 30 < sum(row.is_developed_on for row in halves) < 70


def test_the_key_holds_positions_and_kinds_only() -> None:
    rows = json.loads(KEY.read_text("utf-8"))["rows"]
    for side in (row[name] for row in rows for name in ("old", "new")):
        assert set(side) == {"file", "paragraph", "digest", "start", "spans"}
        assert all({*kinds.split("|")} <= {*KINDS, "any"} for _, _, kinds in side["spans"])
        ends = [at for start, end, _ in side["spans"] for at in (start, end)]
        assert ends == sorted(ends)
