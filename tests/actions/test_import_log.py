"""A version's log in a fixture: what was done since is added, what differs is kept."""

from pathlib import Path

import pytest

from documents.actions.actor import Actor, PermissionRefused
from documents.actions.attest_version import attest_version
from documents.models import Version, VersionEvent
from tests.cast import make_cast
from tests.fixture_files import FIXTURE, STRAIT, all_rows, strait, taken

pytestmark = pytest.mark.django_db

RELATION = "- model: documents.relation\n"
CHECKED = """\
- model: documents.versionevent
  fields:
    version: [strait, "2031-05-14", en, 1]
    number: 2
    kind: checked
    attestation: collated
    witnesses: 2
    reason: Read against the gazette and the ministry's page.
    actor: system:fixture
    at: "2031-07-01T09:30:00Z"

"""
WITHDRAWN = """\
- model: documents.versionevent
  fields:
    version: [strait, "2031-05-14", en, 1]
    number: 2
    kind: withdrawn
    reason: The gazette took the text back.
    actor: system:fixture
    at: "2031-07-01T09:30:00Z"

"""


def with_event(folder: Path, event: str) -> Path:
    return strait(folder, (RELATION, event + RELATION))


def log() -> list[tuple[str, str]]:
    return list(VersionEvent.objects.order_by("number").values_list("kind", "attestation"))


def outcomes(*paths: Path) -> list[str]:
    return [
        record.outcome
        for record in taken(*paths).records
        if record.label.startswith("version event")
    ]


def test_a_whole_log_comes_with_a_new_version(tmp_path: Path) -> None:
    assert outcomes(with_event(tmp_path, CHECKED)) == ["created", "created"]
    event = VersionEvent.objects.get(number=2)
    assert (event.attestation, event.witnesses) == ("collated", 2)
    assert event.at.isoformat() == "2031-07-01T09:30:00+00:00"


def test_what_was_done_since_is_added_once(tmp_path: Path) -> None:
    taken(STRAIT)
    path = with_event(tmp_path, CHECKED)
    assert outcomes(path) == ["unchanged", "created"]
    assert outcomes(path) == ["unchanged", "unchanged"]
    assert log() == [("published", "proofread"), ("checked", "collated")]


def test_what_was_done_here_since_is_no_difference(tmp_path: Path) -> None:
    taken(STRAIT)
    attest_version(FIXTURE, Version.objects.get(), attestation="confirmed", reason="by letter")
    assert outcomes(STRAIT) == ["unchanged"]
    assert log() == [("published", "proofread"), ("checked", "confirmed")]


def test_a_log_that_says_otherwise_is_kept(tmp_path: Path) -> None:
    taken(STRAIT)
    attest_version(FIXTURE, Version.objects.get(), attestation="confirmed", reason="by letter")
    before = all_rows()
    assert outcomes(with_event(tmp_path, CHECKED)) == ["unchanged", "kept"]
    assert outcomes(strait(tmp_path, ("2031-06-01T", "2031-06-02T"))) == ["kept"]
    assert all_rows() == before


def test_after_a_difference_nothing_is_added(tmp_path: Path) -> None:
    taken(STRAIT)
    path = strait(tmp_path, ("2031-06-01T", "2031-06-02T"), (RELATION, CHECKED + RELATION))
    assert outcomes(path) == ["kept", "kept"]
    assert log() == [("published", "proofread")]


def test_without_a_log_a_version_is_machine_read(tmp_path: Path) -> None:
    written = STRAIT.read_text("utf-8")
    start, end = written.index("- model: documents.versionevent"), written.index(RELATION)
    path = tmp_path / "strait.yaml"
    path.write_text(written[:start] + written[end:], "utf-8")
    taken(path)
    assert log() == [("published", "machine-read")]


def test_to_withdraw_is_for_a_person_to_answer_for(tmp_path: Path) -> None:
    cast, path = make_cast(), with_event(tmp_path, WITHDRAWN)
    with pytest.raises(PermissionRefused):
        taken(path)
    assert not Version.objects.exists()
    taken(path, actor=Actor.of(cast.curator))
    assert Version.objects.get().is_withdrawn
    assert VersionEvent.objects.get(number=2).actor == "user:curator"
