"""The segment command: its contract, its exit statuses, one line for each bad file."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

TEXT = """Final Communiqué of the Contact Group

Recalling its earlier statements,

1. Requests the Secretariat:

(a) to report; and

(b) to publish the report.
"""


def _run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """The command as a user runs it, with a database address that leads nowhere."""
    return subprocess.run(
        [sys.executable, "manage.py", "segment", *map(str, arguments)],
        capture_output=True,
        check=False,
        cwd=settings.BASE_DIR,
        encoding="utf-8",
        env=os.environ
        | {"DATABASE_URL": "postgres://nobody@127.0.0.1:1/nowhere", "PYTHONUTF8": "1"},
    )


@pytest.fixture
def text_file(tmp_path: Path) -> Path:
    path = tmp_path / "communiqué.txt"
    path.write_bytes(TEXT.encode("utf-8"))
    return path


def test_one_json_object_a_file_on_one_line(text_file: Path) -> None:
    done = _run(text_file, text_file, "--format", "json")

    assert (done.returncode, done.stderr) == (0, "")
    first, second = map(json.loads, done.stdout.splitlines())
    assert first == second
    assert list(first) == ["contract", "path", "title", "language", "clauses"]
    assert (first["contract"], first["path"], first["language"]) == (1, str(text_file), "en")
    for clause in first["clauses"]:
        assert clause["text"] == TEXT[clause["start"] : clause["end"]]
    assert first["clauses"][-1] == {
        "index": 4,
        "ref": "op1.b",
        "kind": "operative",
        "label": "(b)",
        "depth": 1,
        "parent": 2,
        "verb": None,
        "verbs": [],
        "governing_verb": "request",
        "text": "to publish the report.",
        "start": TEXT.index("to publish"),
        "end": len(TEXT) - 1,
    }


def test_text_shows_a_line_a_clause(text_file: Path) -> None:
    done = _run(text_file)

    assert [line.split()[0] for line in done.stdout.splitlines()] == [
        "c1",
        "pp1",
        "op1",
        "op1.a",
        "op1.b",
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"one\ntwo \xff three", "line 2 is not UTF-8 (byte 9)"),
        (b"one \0 two", "Line 1 holds a NUL character"),
        (b"one\n\n\xed\xa0\x80", "line 3 holds a lone surrogate"),
        (b"a" * 5_000_001, "is larger than 5,000,000 bytes"),
        (None, "cannot be read: No such file or directory"),
    ],
)
def test_a_bad_file_gets_one_line_and_the_others_are_cut(
    text_file: Path, tmp_path: Path, content: bytes | None, said: str
) -> None:
    bad = tmp_path / "bad.txt"
    if content is not None:
        bad.write_bytes(content)

    done = _run(bad, text_file, "--format", "json")

    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    message, summary = done.stderr.splitlines()
    assert message.startswith(f"{bad}: {said}")
    assert summary == "CommandError: 1 of 2 files not cut"


def test_a_folder_is_no_text(tmp_path: Path) -> None:
    done = _run(tmp_path)

    assert done.returncode == 1
    assert done.stderr.splitlines()[0] == f"{tmp_path}: cannot be read: Is a directory"


def test_wrong_usage_is_status_2() -> None:
    assert _run().returncode == 2
    assert _run("--format", "yaml", "x").returncode == 2
