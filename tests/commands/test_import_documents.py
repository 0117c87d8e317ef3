"""import_documents on the command line: what it says, reports, and ends with."""

import csv
import io
import tarfile
import zipfile
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from documents.models import Document, Event, Source, Version
from tests import records
from tests.cast import make_cast
from tests.ingest.akn_files import resolution

pytestmark = pytest.mark.django_db

BAD = b"<akomaNtoso><statement></akomaNtoso>"


def said(*arguments: str | Path) -> str:
    out = io.StringIO()
    call_command(
        "import_documents", *map(str, arguments), processes=0, stdout=out, stderr=io.StringIO()
    )
    return out.getvalue()


def refused(*arguments: str | Path) -> CommandError:
    with pytest.raises(CommandError) as error:
        said(*arguments)
    return error.value


def number(count: int) -> bytes:
    return resolution(symbol=f"LC/RES/{count}", title=f"Matter {chr(64 + count)}")


@pytest.fixture
def mixed(tmp_path: Path) -> list[Path]:
    """A file, a folder, a .zip and a .tar.xz with a resolution each."""
    single = tmp_path / "1.xml"
    single.write_bytes(number(1))
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "2.xml").write_bytes(number(2))
    with zipfile.ZipFile(tmp_path / "some.zip", "w") as archive:
        archive.writestr("year/3.xml", number(3))
    with tarfile.open(tmp_path / "some.tar.xz", "w:xz") as archive:
        member = tarfile.TarInfo("year/4.xml")
        member.size = len(number(4))
        archive.addfile(member, io.BytesIO(number(4)))
    return [single, folder, tmp_path / "some.zip", tmp_path / "some.tar.xz"]


def test_files_folders_and_archives_are_taken_in_as_drafts(mixed: list[Path]) -> None:
    assert said(*mixed) == "4 files: 4 imported.\n"
    assert Version.objects.count() == 4
    assert Version.objects.published().count() == 0


def test_again_all_is_unchanged(mixed: list[Path]) -> None:
    said(*mixed)
    before = Event.objects.count()
    assert said(*mixed) == "4 files: 4 unchanged.\n"
    assert Event.objects.count() == before


def test_published_when_asked(mixed: list[Path]) -> None:
    said(*mixed, "--publish")
    assert Version.objects.published().count() == 4
    assert Event.objects.filter(action="publish", actor="system:import").count() == 4


def test_a_dry_run_writes_nothing_and_says_so(mixed: list[Path]) -> None:
    assert said(*mixed, "--dry-run") == ("4 files: 4 imported. Dry run: nothing was written.\n")
    assert Document.objects.count() == 0


def test_every_file_is_accounted_for_in_the_report(mixed: list[Path], tmp_path: Path) -> None:
    bad = tmp_path / "=bad.xml"
    bad.write_bytes(BAD)
    report = tmp_path / "report.csv"
    error = refused(*mixed, bad, "--report", report)
    assert (str(error), error.returncode) == ("1 file refused.", 1)
    with report.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["outcome"] for row in rows] == ["imported"] * 4 + ["refused"]
    assert rows[2]["file"].endswith("some.zip/year/3.xml")
    assert rows[0]["reference"] == "lagoon-council-other/lc-res-1.en"
    assert "line 1" in rows[4]["note"]


def test_no_cell_of_the_report_is_a_formula(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("=1+1.xml").write_bytes(BAD)
    refused("=1+1.xml", "--report", "report.csv")
    assert Path("report.csv").read_text("utf-8").splitlines()[1].startswith("'=1+1.xml,refused,")


def test_a_series_a_language_and_a_publisher_may_be_said(tmp_path: Path) -> None:
    records.series()
    path = tmp_path / "2031-05-03.txt"
    path.write_text("The Group decides to meet again.\n", "utf-8")
    options = ("--series", "veldt", "--language", "en", "--publisher", "Veldt Gazette")
    said(path, *options, "--role", "press")
    assert str(Document.objects.get()) == "veldt/2031-05-03"
    source = Source.objects.get()
    assert (source.publisher, source.role) == ("Veldt Gazette", "press")


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--series", "nowhere"], "no series 'nowhere'"),
        (["--language", "English"], "ISO 639"),
        (["--as", "nobody"], "nobody"),
        (["--report", "/nowhere/report.csv"], "cannot be written"),
    ],
)
def test_wrong_usage_is_told_at_once(mixed: list[Path], options: list[str], says: str) -> None:
    error = refused(*mixed, *options)
    assert says in str(error)
    assert error.returncode == 2
    assert Document.objects.count() == 0


def test_a_person_imports_drafts_and_publishes_none_of_them(mixed: list[Path]) -> None:
    name = make_cast().administrator.get_username()
    error = refused(*mixed, "--as", name, "--publish")
    assert (error.returncode, Document.objects.count()) == (2, 0)
    said(*mixed, "--as", name)
    assert Event.objects.filter(action="draft", actor=f"user:{name}").count() == 4


def test_a_path_that_is_not_there_is_refused_and_the_rest_goes_on(mixed: list[Path]) -> None:
    error = refused(mixed[0], mixed[0].with_name("gone.xml"))
    assert error.returncode == 1
    assert Document.objects.count() == 1
