"""Which form of the engine runs, and that both are one engine."""

from pathlib import Path

import pytest

from documents.engine import FORM, tokens
from documents.engine._form import MARKER, PYTHON, SUFFIX, CompiledModules, compiled_folder, form_of
from documents.engine.source import ENGINE, ENGINE_VERSION


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of compiled modules: one of a package, one of the engine itself, one beside it."""
    for name in ("documents/engine/words/runs", "documents/engine/tokens", "ab12__mypyc"):
        path = tmp_path / f"{name}{SUFFIX}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (tmp_path / "documents/engine/notes.txt").touch()
    (tmp_path / MARKER).touch()
    return tmp_path


def test_the_form_that_is_named_is_the_form_that_runs() -> None:
    home, suffix = (compiled_folder(), SUFFIX) if FORM == "compiled" else (ENGINE, ".py")
    assert Path(tokens.__file__).is_relative_to(home)
    assert tokens.__file__.endswith(suffix)


def test_what_was_compiled_from_another_source_or_for_another_python_is_not_looked_at() -> None:
    assert compiled_folder().name == f"{ENGINE_VERSION}-{PYTHON}"
    assert compiled_folder("1-00000000") != compiled_folder()
    assert PYTHON in SUFFIX


def test_compiled_modules_are_found_by_their_names(folder: Path) -> None:
    found = CompiledModules(folder)
    assert len(found) == 3
    spec = found.find_spec("documents.engine.words.runs", None)
    assert spec is not None
    assert spec.origin == str(folder / f"documents/engine/words/runs{SUFFIX}")
    assert found.find_spec("ab12__mypyc", None) is not None


@pytest.mark.parametrize(
    "name", ["documents.engine.words", "documents.engine.notes", "documents.engine.rows", "tokens"]
)
def test_packages_and_what_was_not_compiled_are_left_to_others(folder: Path, name: str) -> None:
    assert CompiledModules(folder).find_spec(name, None) is None


def test_without_a_folder_there_are_none_and_half_a_folder_is_none(
    tmp_path: Path, folder: Path
) -> None:
    assert len(CompiledModules(tmp_path / "none")) == 0
    (folder / MARKER).unlink()
    assert len(CompiledModules(folder)) == 0


@pytest.mark.parametrize(
    ("wanted", "compiled", "form"),
    [
        ("", 0, "interpreted"),
        ("", 3, "compiled"),
        ("interpreted", 3, "interpreted"),
        ("interpreted", 0, "interpreted"),
        ("compiled", 3, "compiled"),
    ],
)
def test_the_environment_may_choose(wanted: str, compiled: int, form: str) -> None:
    assert form_of({"ENGINE_FORM": wanted}, compiled) == form
    if not wanted:
        assert form_of({}, compiled) == form


def test_a_form_that_is_not_there_or_is_none_is_an_error() -> None:
    with pytest.raises(ImportError, match="make compile"):
        form_of({"ENGINE_FORM": "compiled"}, 0)
    with pytest.raises(ImportError, match="ENGINE_FORM=quick"):
        form_of({"ENGINE_FORM": "quick"}, 3)
