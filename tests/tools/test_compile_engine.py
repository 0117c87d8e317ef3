"""`make compile`: what is compiled, and what is said where that cannot be."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from documents.engine._form import MARKER, PYTHON, SUFFIX
from documents.engine.source import ENGINE, ENGINE_VERSION
from tools import compile_engine
from tools.compile_engine import FORSAKEN, NOT_COMPILED, ROOT, is_compiled, main


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the compiled engine would go; nothing is there yet, and nothing is missing."""
    folders = tmp_path / "engine"
    monkeypatch.setattr(compile_engine, "FOLDERS", folders)
    monkeypatch.setattr(
        compile_engine,
        "compiled_folder",
        lambda version=ENGINE_VERSION: folders / f"{version}-{PYTHON}",
    )
    monkeypatch.setattr(compile_engine, "missing", lambda: None)
    return folders / f"{ENGINE_VERSION}-{PYTHON}"


def a_compiler(monkeypatch: pytest.MonkeyPatch, status: int = 0, said: str = "") -> None:
    """Put one in the compiler's place that makes a module, or fails."""

    def run(command: list[str], *, cwd: Path, **_: object) -> subprocess.CompletedProcess[str]:
        if not status:
            (cwd / "../made").mkdir()
            (cwd / f"../made/tokens{SUFFIX}").touch()
        return subprocess.CompletedProcess(command, status, said)

    monkeypatch.setattr(compile_engine, "modules", lambda _: ["documents/engine/tokens.py"])
    monkeypatch.setattr(compile_engine.subprocess, "run", run)


def test_what_comparisons_and_imports_run_through_is_compiled_and_no_more() -> None:
    chosen = compile_engine.modules()
    assert {"documents/engine/comparison.py", "documents/engine/words/edits.py"} <= set(chosen)
    assert {"documents/engine/winnowing.py", "documents/engine/phrases.py"} <= set(chosen)
    assert [path for path in chosen if path.endswith("__init__.py")] == []
    assert "documents/engine/lineage/weaving.py" not in chosen
    # mypyc takes a cached property for a plain one.
    texts = {path: (ROOT / path).read_text("utf-8") for path in chosen}
    assert [path for path, text in texts.items() if "cached_property" in text] == []


def test_what_is_left_out_is_there() -> None:
    assert all((ENGINE / f"{name.replace('.', '/')}.py").is_file() for name in NOT_COMPILED)


def test_it_is_compiled_once(target: Path, capsys, monkeypatch) -> None:
    a_compiler(monkeypatch)
    assert main({}) == 0
    assert (target / f"tokens{SUFFIX}").is_file()
    assert "Compiling" in capsys.readouterr().out
    a_compiler(monkeypatch, 1)
    assert main({}) == 0
    assert capsys.readouterr().out == ""


def test_half_a_folder_and_one_of_another_recipe_are_made_anew(target: Path, monkeypatch) -> None:
    a_compiler(monkeypatch)
    target.mkdir(parents=True)
    assert main({}) == 0
    assert is_compiled(target)
    (target / MARKER).write_text("another")
    (target / f"stray{SUFFIX}").touch()
    assert main({}) == 0
    assert is_compiled(target)
    assert not (target / f"stray{SUFFIX}").exists()


def test_it_is_named_by_what_was_compiled_and_not_by_what_the_source_was(
    target: Path, tmp_path: Path, monkeypatch
) -> None:
    a_compiler(monkeypatch)
    changed = tmp_path / "changed"
    shutil.copytree(ENGINE, changed, ignore=shutil.ignore_patterns("__pycache__"))
    (changed / "bounds.py").write_text("RACED = 1\n")
    monkeypatch.setattr(compile_engine, "ENGINE", changed)
    made = compile_engine.compile_engine()
    assert made != target
    assert (is_compiled(made), target.exists()) == (True, False)


def test_what_is_old_goes_and_the_latest_stays(target: Path, monkeypatch) -> None:
    a_compiler(monkeypatch)
    ages = {f"1-aa-{PYTHON}": 9, f"1-bb-{PYTHON}": 5, "1-cc-cpython-399-mips": 9}
    ages |= {"making-left": 2 * FORSAKEN, "making-now": 0}
    for name, age in ages.items():
        folder = target.with_name(name)
        folder.mkdir(parents=True)
        then = folder.stat().st_mtime - age
        os.utime(folder, (then, then))
    compile_engine.compile_engine()
    left = {folder.name for folder in target.parent.iterdir()}
    assert left == {target.name, f"1-bb-{PYTHON}", "1-cc-cpython-399-mips", "making-now"}


def test_a_compiler_that_fails_is_heard_and_leaves_nothing(
    target: Path, capsys, monkeypatch
) -> None:
    a_compiler(monkeypatch, 1, "tokens.py:3: error: no")
    assert main({}) == 1
    assert "tokens.py:3: error: no" in capsys.readouterr().out
    assert list(target.parent.iterdir()) == []
    assert main({}, ["--optional"]) == 0
    assert main({"ENGINE_FORM": "compiled"}, ["--optional"]) == 1


def test_where_nothing_can_be_written_the_source_runs(target: Path, capsys, monkeypatch) -> None:
    a_compiler(monkeypatch)
    target.parent.write_text("in the way")
    assert main({}) == 0
    assert "cannot be kept" in capsys.readouterr().out


@pytest.mark.parametrize("form", ["", "compiled"])
def test_what_is_missing_is_said(form: str, target: Path, capsys, monkeypatch) -> None:
    monkeypatch.setattr(compile_engine, "missing", lambda: "there is no C compiler")
    assert main({"ENGINE_FORM": form}) == (form == "compiled")
    assert "since there is no C compiler." in capsys.readouterr().out
    assert not target.exists()


def test_nothing_is_compiled_where_the_source_is_asked_for(target: Path, capsys) -> None:
    assert main({"ENGINE_FORM": "interpreted"}) == 0
    assert capsys.readouterr().out == ""
    assert not target.exists()


def test_a_compiler_the_headers_and_mypyc_are_needed(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(compile_engine, "find_spec", lambda _: None)
    monkeypatch.setattr(compile_engine.sysconfig, "get_path", lambda _: str(tmp_path))
    monkeypatch.setattr(compile_engine.shutil, "which", lambda _: None)
    assert "no C compiler" in str(compile_engine.missing())
    monkeypatch.setattr(compile_engine.shutil, "which", lambda _: "/usr/bin/cc")
    assert "no headers of Python" in str(compile_engine.missing())
    (tmp_path / "Python.h").touch()
    assert "requirements-compile.txt" in str(compile_engine.missing())
