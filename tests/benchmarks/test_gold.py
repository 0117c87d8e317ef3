"""Reading labelled pairs from a directory."""

import json
from pathlib import Path

import pytest

from tests.benchmarks.gold import BadGold, read_gold

PILOTS = "Welcomes the training of pilots by the Maritime Academy;"
FERRY = "Calls upon the coastal States to\nresume the ferry service;"


def _write(folder: Path, rows: list[dict[str, object]]) -> None:
    folder.mkdir()
    (folder / "old.txt").write_text(f"{PILOTS}\n\n{FERRY}\n", "utf-8")
    (folder / "new.txt").write_text(f"{FERRY}\n \n{PILOTS}", "utf-8")
    (folder / "labels.json").write_text(json.dumps({"rows": rows}), "utf-8")


def test_pairs_are_read_and_split_by_name(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [
        {"old": [1], "new": [0], "label": "same"},
        {"old": [0], "new": [1], "label": "edited", "doubt": True},
    ]
    _write(tmp_path / "03", rows)
    _write(tmp_path / "11", rows)
    developed, reported = read_gold(tmp_path)
    assert [pair.name for pair in developed] == ["03"]
    assert [pair.name for pair in reported] == ["11"]
    assert developed[0].old[1] == FERRY.replace("\n", " ")
    assert [(row.label, row.doubt) for row in developed[0].answers] == [
        ("same", False),
        ("reworded", True),
    ]


def test_which_row_moved_follows_from_the_indexes(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [
        {"old": [1], "new": [0], "label": "same"},
        {"old": [0], "new": [1], "label": "same"},
    ]
    _write(tmp_path / "01", rows)
    (pair,), _ = read_gold(tmp_path)
    assert [row.moved for row in pair.answers] == [False, True]


def test_labels_that_leave_a_paragraph_out_are_refused(tmp_path: Path) -> None:
    _write(tmp_path / "01", [{"old": [1], "new": [0], "label": "same"}])
    with pytest.raises(BadGold, match="01: the rows do not account for the old"):
        read_gold(tmp_path)


def test_an_empty_directory_is_said_to_be_one(tmp_path: Path) -> None:
    with pytest.raises(BadGold, match="holds no folder"):
        read_gold(tmp_path)
