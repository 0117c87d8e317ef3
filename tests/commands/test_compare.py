"""The compare command: its contract, its exit statuses, one line for bad input."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

OLD = """Final Communiqué of the Contact Group

Recalling its earlier statements,

1. Requests the Secretariat to report within twelve months;
"""
NEW = OLD.replace("twelve", "six").replace("1.", "4.")


def _run(*arguments: str | Path, database: str = "") -> subprocess.CompletedProcess[str]:
    """The command as a user runs it, with a database address that leads nowhere."""
    nowhere = "postgres://nobody@127.0.0.1:1/nowhere"
    return subprocess.run(
        [sys.executable, "manage.py", "compare", *map(str, arguments)],
        capture_output=True,
        check=False,
        cwd=settings.BASE_DIR,
        encoding="utf-8",
        env=os.environ | {"DATABASE_URL": database or nowhere, "PYTHONUTF8": "1"},
    )


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    paths = tmp_path / "old.txt", tmp_path / "new.txt"
    for path, text in zip(paths, (OLD, NEW), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_json_is_the_contract(files: tuple[Path, Path]) -> None:
    done = _run(*files, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert list(found) == ["contract", "engine", "lexicon", "old", "new", "rows", "summary"]
    assert found["contract"] == 1
    assert list(found["old"]) == ["ref", "digest", "clauses"]
    assert found["old"]["ref"] == str(files[0])
    row = found["rows"][2]
    assert list(row) == [
        *("status", "old", "new", "moved", "cosmetic", "similarity", "confidence", "labels"),
        *("part_change", "verb_change", "governing_verb_change", "nearest", "edits"),
    ]
    assert (row["status"], row["old"], row["new"]) == ("reworded", [2], [2])
    assert row["labels"] == {"old": "1.", "new": "4."}
    assert row["edits"][1] == {
        "op": "replace",
        "class": "number",
        "group": 0,
        "old": "twelve",
        "new": "six",
    }
    assert found["summary"]["unchanged"] == 2


def test_text_shows_rows_and_edits(files: tuple[Path, Path]) -> None:
    done = _run(*files)
    assert done.returncode == 0
    assert "2 unchanged, 1 reworded" in done.stdout.splitlines()[0]
    assert "number: -[twelve] +[six]" in done.stdout


def test_edits_shown_as_one_are_a_line_with_all_their_kinds(tmp_path: Path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text("The crews of Esker report to the wardens.", encoding="utf-8")
    new.write_text("The crews of Esker report by 5 May 2031 to all harbours.", encoding="utf-8")
    lines = _run(old, new, "--paragraphs").stdout.splitlines()
    assert [line.strip() for line in lines[2:]] == [
        "word, date, qualifier: -[to the wardens] +[by 5 May 2031 to all harbours]"
    ]


def test_paragraphs_are_those_set_apart_by_blank_lines(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("Decides:\n(a) one;\n(b) two.\n\nDecides again.\n", encoding="utf-8")
    found = json.loads(_run(path, path, "--paragraphs", "--format", "json").stdout)
    assert len(found["old"]["clauses"]) == 2


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nosuch.txt", "no such file"),
        ("ref:nosuch", "not a reference"),
        pytest.param("n" * 5_000, "File name too long", id="a name no file can have"),
        ("oic-jk/2024-09-25", "the archive cannot be read"),
    ],
)
def test_bad_input_gets_one_line_and_status_1(
    files: tuple[Path, Path], name: str, message: str
) -> None:
    done = _run(files[0], name)
    assert (done.returncode, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert name in line
    assert message in line


def test_a_file_that_is_no_utf8_is_named(files: tuple[Path, Path]) -> None:
    files[1].write_bytes(b"Requests\xff")
    done = _run(*files)
    assert done.returncode == 1
    assert str(files[1]) in done.stderr


def test_wrong_usage_has_status_2(files: tuple[Path, Path]) -> None:
    assert _run(files[0]).returncode == 2
