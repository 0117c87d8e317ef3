"""The engine's version follows from its source, so that no stored result outlives it."""

import re
from pathlib import Path

from documents.engine import compare
from documents.engine.release import ENGINE_VERSION
from documents.engine.source import engine_version


def a_source(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_it_is_short_and_stands_in_every_comparison() -> None:
    assert re.fullmatch(r"[0-9]+-[0-9a-f]{8}", ENGINE_VERSION)
    done = compare("Calls upon all parties to meet.", "Urges all parties to meet.")
    assert done.engine == ENGINE_VERSION == engine_version()


def test_any_change_of_the_source_changes_it(tmp_path: Path) -> None:
    a_source(tmp_path, "rows.py", "MOST = 3\n")
    a_source(tmp_path, "words/edits.py", "LEAST = 1\n")
    versions = [engine_version(tmp_path)]
    a_source(tmp_path, "words/edits.py", "LEAST = 2\n")
    versions.append(engine_version(tmp_path))
    (tmp_path / "words" / "edits.py").rename(tmp_path / "words" / "joins.py")
    versions.append(engine_version(tmp_path))
    (tmp_path / "words" / "joins.py").unlink()
    versions.append(engine_version(tmp_path))
    assert len(set(versions)) == 4
    a_source(tmp_path, "words/edits.py", "LEAST = 1\n")
    assert engine_version(tmp_path) == versions[0]


def test_what_is_no_source_has_no_say(tmp_path: Path) -> None:
    a_source(tmp_path, "rows.py", "MOST = 3\n")
    before = engine_version(tmp_path)
    a_source(tmp_path, "__pycache__/rows.cpython-311.pyc", "compiled")
    a_source(tmp_path, "notes.md", "Notes.\n")
    assert engine_version(tmp_path) == before
