"""Large captures lie in the folder, small ones in the table; both are read in one way."""

from hashlib import sha256
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError

from documents.actions.save_record import save_record
from documents.models import Capture, CaptureMissing
from documents.models.captures import MAX_IN_TABLE
from documents.selectors.verification import verify_archive
from tests import records

pytestmark = pytest.mark.django_db

LARGE = b"Recalling its communique;\n" * (MAX_IN_TABLE // 26 + 1)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: object) -> Path:
    settings.ARCHIVE_CAPTURES = tmp_path / "captures"
    return tmp_path / "captures"


def captured(content: bytes, digest: str = "") -> Capture:
    capture = Capture(
        source=records.source(key=f"source-{len(content)}"),
        content=content,
        sha256=digest or sha256(content).hexdigest(),
        captured_at=records.AT,
    )
    save_record(records.ACTOR, capture)
    return Capture.objects.get(pk=capture.pk)


def test_a_small_one_lies_in_the_table(folder: Path) -> None:
    capture = captured(LARGE[:MAX_IN_TABLE])
    assert not capture.is_in_folder
    assert capture.read_content() == LARGE[:MAX_IN_TABLE]
    assert not folder.exists()


def test_a_large_one_lies_in_the_folder_under_its_digest(folder: Path) -> None:
    capture = captured(LARGE)
    assert (capture.is_in_folder, bytes(capture.content)) == (True, b"")
    assert capture.read_content() == LARGE
    (file,) = [path for path in folder.rglob("*") if path.is_file()]
    assert file.name == sha256(LARGE).hexdigest()
    assert file.stat().st_mode & 0o077 == 0
    assert verify_archive().faults == ()


def test_the_same_bytes_lie_there_once(folder: Path) -> None:
    captured(LARGE)
    again = Capture(
        source=records.source(key="another"),
        content=LARGE,
        sha256=sha256(LARGE).hexdigest(),
        captured_at=records.AT,
    )
    save_record(records.ACTOR, again)
    assert len([path for path in folder.rglob("*") if path.is_file()]) == 1


def test_under_a_wrong_digest_nothing_is_written(folder: Path) -> None:
    with pytest.raises(ValidationError, match="SHA-256 is"):
        captured(LARGE, "0" * 64)
    assert not folder.exists()


def test_a_file_that_is_missing_or_changed_is_named(folder: Path) -> None:
    capture = captured(LARGE)
    capture.file.write_bytes(LARGE.replace(b"Recalling", b"recalling"))
    (fault,) = verify_archive().faults
    assert capture.sha256 in str(fault)
    capture.file.unlink()
    (fault,) = verify_archive().faults
    assert "is not in the captures' folder" in str(fault)
    with pytest.raises(CaptureMissing):
        capture.read_content()
