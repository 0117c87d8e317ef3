"""import_fixture on the command line: what it says, and with which status it ends."""

import io
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command, execute_from_command_line

from documents.actions.save_record import save_record
from documents.management.commands.import_fixture import MOST_FAULTS
from documents.models import Body, Document, Event
from tests.cast import make_cast
from tests.fixture_files import FIXTURE, STRAIT, TEXT, a_file, all_rows, line_of, strait, with_text

pytestmark = pytest.mark.django_db


def said(*arguments: str | Path, **options: object) -> str:
    out = io.StringIO()
    call_command("import_fixture", *map(str, arguments), stdout=out, **options)
    return out.getvalue()


def refused(*arguments: str | Path) -> CommandError:
    with pytest.raises(CommandError) as error:
        said(*arguments)
    return error.value


def test_a_first_import_is_summed_up() -> None:
    assert said(STRAIT) == "13 created, 1 new version.\n"


def test_several_versions_are_counted_in_the_plural() -> None:
    assert ", 8 new versions.\n" in said(Path(settings.BASE_DIR, "fixtures", "specimen.yaml"))


def test_a_version_after_the_first_is_named(tmp_path: Path) -> None:
    said(STRAIT)
    path = strait(tmp_path, *with_text(TEXT.replace("is free", "remains free")))
    assert "new version: version strait/2031-05-14/en/1 (number 2)\n" in said(path)


def test_the_second_import_has_nothing_to_change() -> None:
    said(STRAIT)
    assert said(STRAIT) == "Nothing to change: 14 unchanged.\n"


def test_every_record_is_listed_when_asked_for() -> None:
    line = line_of(STRAIT, "- model: documents.body")
    assert f"{STRAIT}:{line}: created: body strait-group\n" in said(STRAIT, verbosity=2)


def test_updated_and_kept_records_are_named_with_the_reason(tmp_path: Path) -> None:
    said(STRAIT)
    document = Document.objects.get(key="2030-03-02")
    document.title = "Edited"
    save_record(FIXTURE, document)
    written = said(strait(tmp_path, ("place: Évora", "place: Port Évora")))
    assert "updated: meeting strait-group/2031-05-14 (place)" in written
    assert "kept: document strait/2030-03-02 (it was edited here" in written
    assert written.splitlines()[-1] == "1 updated, 1 kept, 12 unchanged."


def test_a_dry_run_says_so_and_writes_nothing() -> None:
    before = all_rows()
    written = said(STRAIT, dry_run=True)
    assert written.splitlines()[-1] == ("13 created, 1 new version. Dry run: nothing was written.")
    assert all_rows() == before


def test_the_actor_is_the_fixture_s_own_or_who_is_named(tmp_path: Path) -> None:
    make_cast()
    said(STRAIT)
    assert set(Event.objects.values_list("actor", flat=True)) == {"system:fixture"}
    said(strait(tmp_path, ("place: Évora", "place: Port Évora")), "--as", "curator")
    event = Event.objects.get(action="change", object_type="meeting")
    assert event.actor == "user:curator"


def test_a_fault_ends_with_status_1_and_its_place(tmp_path: Path) -> None:
    path = strait(tmp_path, ('dates: "2031-05-14/2031-05-15"', "dates: 14 May 2031"))
    error = refused(path)
    assert error.returncode == 1
    place = f"{path}:{line_of(path, 'dates:')}: dates: "
    assert str(error).startswith(f"{place}'14 May 2031' is not a date; write YYYY-MM-DD")
    assert str(error).endswith("\n1 fault; nothing was written.")
    assert not Body.objects.exists()


def test_many_faults_are_listed_in_part(tmp_path: Path) -> None:
    path = a_file(tmp_path, "- x\n" * (MOST_FAULTS + 3))
    lines = str(refused(path)).splitlines()
    assert len(lines) == MOST_FAULTS + 2
    assert lines[-2:] == ["… and 3 more.", f"{MOST_FAULTS + 3} faults; nothing was written."]


def test_an_actor_who_may_not_ends_with_status_1() -> None:
    make_cast()
    error = refused(STRAIT, "--as", "reader")
    assert error.returncode == 1
    assert "user:reader may not do this: documents.add_body is needed." in str(error)
    assert not Body.objects.exists()


def test_an_unknown_actor_is_wrong_usage() -> None:
    error = refused(STRAIT, "--as", "nobody")
    assert (error.returncode, "There is no user 'nobody'" in str(error)) == (2, True)


@pytest.mark.parametrize("arguments", [[], ["--fast", "x.yaml"]])
def test_wrong_usage_ends_with_status_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        execute_from_command_line(["manage.py", "import_fixture", *arguments])
    assert ended.value.code == 2
    assert "usage: manage.py import_fixture" in capsys.readouterr().err


def test_no_bar_is_drawn_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("import_fixture", str(STRAIT), stdout=sys.stdout)
    assert "\r" not in capsys.readouterr().out


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_on_a_terminal_a_bar_runs_and_is_wiped() -> None:
    terminal = Terminal()
    call_command("import_fixture", str(STRAIT), stdout=terminal)
    drawn = terminal.getvalue()
    assert "] 14/14 records\r" in drawn
    assert drawn.split("\r")[-1] == "13 created, 1 new version.\n"
