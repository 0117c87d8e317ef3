"""The small fixture tests/ingest/strait.yaml, whole or with something changed in it.

path = strait(tmp_path, ("kind: follows", "kind: precedes"))
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import transaction

from documents.actions.actor import Actor
from documents.actions.fixture_results import ImportResult
from documents.actions.import_fixture import import_fixture
from documents.engine.cuts import text_sha256
from documents.ingest.fixture_faults import BadFixture, Fault

STRAIT = Path(__file__).resolve().parent / "ingest" / "strait.yaml"
WRITTEN = STRAIT.read_text("utf-8")
FIXTURE = Actor.system("fixture")

# What the file's witness and version say.
TEXT = """\
Joint Statement of the Contact Group on the Strait of Meridia

1. The Ministers reaffirmed that passage through the Strait is free.

2. They called upon all parties:

(a) to keep the lights;

(b) to give notice of closures.
"""

Change = tuple[str, str]


def strait(folder: Path, *changes: Change, name: str = "strait.yaml") -> Path:
    """The small fixture as a file, with each old wording replaced by the new throughout."""
    written = WRITTEN
    for old, new in changes:
        assert old in written, old
        written = written.replace(old, new)
    return a_file(folder, written, name)


def a_file(folder: Path, written: str, name: str = "strait.yaml") -> Path:
    """A file with exactly these characters."""
    path = folder / name
    path.write_bytes(written.encode("utf-8"))
    return path


def with_text(text: str) -> tuple[Change, Change]:
    """The changes that give the fixture's version and witness another text, of whole lines."""
    return (
        (_block(TEXT), _block(text)),
        (text_sha256(TEXT), text_sha256(text)),
    )


def taken(*paths: Path, is_dry: bool = False, actor: Actor = FIXTURE) -> ImportResult:
    """What came of importing the files."""
    return import_fixture(actor, paths, is_dry=is_dry)


def fault_in(*paths: Path) -> Fault:
    """The one fault for which the files are refused, leaving the archive as it was."""
    before = all_rows()
    with pytest.raises(BadFixture) as refused:
        taken(*paths)
    assert all_rows() == before
    assert len(refused.value.faults) == 1, str(refused.value)
    return refused.value.faults[0]


def all_rows() -> dict[str, list[dict[str, Any]]]:
    """Everything that the archive holds, by model."""
    return {
        model._meta.label: list(model._base_manager.order_by("pk").values())
        for model in apps.get_app_config("documents").get_models(include_auto_created=True)
    }


def line_of(path: Path, wording: str) -> int:
    """The line on which a wording first stands in a file, from 1."""
    return path.read_text("utf-8").split(wording)[0].count("\n") + 1


def _block(text: str) -> str:
    return "".join(f"      {line}".rstrip(" ") + "\n" for line in text.splitlines())


@contextmanager
def another_archive() -> Iterator[None]:
    """What is written inside is gone afterwards, as if it had been another archive."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
