"""export_fixture on the command line, and the way back by import_fixture and by loaddata."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from documents.actions.actor import Actor
from documents.actions.erase_text import erase_text
from documents.actions.save_draft import save_draft
from documents.actions.seal_version import seal_version
from documents.models import Expression, Version, VersionEvent
from tests.cast import make_cast
from tests.fixture_files import STRAIT, TEXT, a_file, all_rows, another_archive, taken

pytestmark = pytest.mark.django_db

# What no fixture holds: its own audit, notes, rows that rebuild makes.
NOT_IN_FIXTURES = {
    f"documents.{name}"
    for name in (
        "Event",
        "ImportedRecord",
        "Clause",
        "Comparison",
        "Citation",
        "KeyedText",
        "Fingerprints",
    )
}


def exported(series: str = "strait") -> str:
    out = io.StringIO()
    call_command("export_fixture", series, stdout=out)
    return out.getvalue()


def loaded(*paths: Path) -> None:
    call_command("loaddata", *map(str, paths), verbosity=0)


def records() -> dict[str, list[dict[str, object]]]:
    """What a fixture says of the archive, without row numbers and folded columns."""
    return {
        label: [{name: value for name, value in row.items() if _is_said(name)} for row in rows]
        for label, rows in all_rows().items()
        if label not in NOT_IN_FIXTURES and rows
    }


def _is_said(column: str) -> bool:
    return column != "id" and not column.endswith(("_id", "_folded", "_key"))


@pytest.fixture
def exported_file(tmp_path: Path) -> Path:
    with another_archive():
        taken(STRAIT)
        return a_file(tmp_path, exported(), "exported.yaml")


def test_an_export_of_an_import_of_an_export_is_the_same(exported_file: Path) -> None:
    taken(exported_file)
    assert exported() == exported_file.read_text("utf-8")


def test_loaddata_gives_the_same_archive_as_import(exported_file: Path) -> None:
    with another_archive():
        taken(exported_file)
        imported = records()
    loaded(exported_file)
    assert records() == imported
    assert exported() == exported_file.read_text("utf-8")


def test_loading_twice_changes_nothing(exported_file: Path) -> None:
    loaded(exported_file)
    before = all_rows()
    loaded(exported_file)
    assert all_rows() == before


def test_after_loading_an_import_has_nothing_to_change(exported_file: Path) -> None:
    loaded(exported_file)
    before = records()
    result = taken(exported_file)
    assert result.counts == {"unchanged": 14}
    assert records() == before
    assert taken(STRAIT).counts == {"unchanged": 14}


def test_after_loading_a_changed_file_still_updates(exported_file: Path, tmp_path: Path) -> None:
    loaded(exported_file)
    taken(exported_file)
    changed = exported_file.read_text("utf-8").replace("place: Évora", "place: Port Évora")
    assert taken(a_file(tmp_path, changed)).counts["updated"] == 1


def test_after_an_import_loading_changes_nothing_that_is_said(exported_file: Path) -> None:
    taken(exported_file)
    before = records()
    loaded(exported_file)
    assert records() == before


def test_drafts_stay_out(exported_file: Path) -> None:
    taken(exported_file)
    draft = TEXT.replace("free", "open")
    save_draft(Actor.system("fixture"), Expression.objects.get(), draft, kind="recut")
    assert exported() == exported_file.read_text("utf-8")


def test_no_account_is_named(tmp_path: Path) -> None:
    with another_archive():
        taken(STRAIT, actor=Actor.of(make_cast().curator))
        assert VersionEvent.objects.get().actor == "user:curator"
        assert "curator" not in exported()


def test_an_unknown_series_is_told_which_there_are() -> None:
    taken(STRAIT)
    with pytest.raises(CommandError, match="There is no series 'straits'; there are: strait"):
        exported("straits")


def test_a_sealed_text_is_given_away_by_no_file() -> None:
    cast = make_cast()
    taken(STRAIT)
    seal_version(Actor.of(cast.curator), Version.objects.get(), reason="a court's order")
    with pytest.raises(CommandError, match="is sealed"):
        exported()


def test_of_an_erased_text_it_is_said_why_no_file_holds_what_is_left() -> None:
    cast = make_cast()
    taken(STRAIT)
    version = Version.objects.get()
    administrator = Actor.of(cast.administrator)
    seal_version(administrator, version, reason="a court's order")
    reference = str(version)
    erase_text(administrator, version, reason="the same", reference=reference, is_final=True)
    with pytest.raises(CommandError, match="was erased: its tombstone and digests are all"):
        exported()
