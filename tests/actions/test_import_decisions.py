"""Decisions go out with a series and come back, without their accounts."""

from pathlib import Path

import pytest

from documents.actions.actor import Actor
from documents.actions.decide_link import decide_link
from documents.actions.revoke_decision import revoke_decision
from documents.export.fixture import fixture_of
from documents.models import Decision, DecisionEvent
from documents.selectors.fixture_records import series_records
from tests import records
from tests.cast import make_cast
from tests.fixture_files import a_file, another_archive, fault_in, taken

pytestmark = pytest.mark.django_db


def exported(folder: Path, *changes: tuple[str, str]) -> Path:
    written = "\n".join(fixture_of(series_records("veldt"))) + "\n"
    for old, new in changes:
        assert old in written, old
        written = written.replace(old, new)
    return a_file(folder, written)


def decided(is_revoked: bool = False) -> Decision:
    old, new = records.published_series()
    curator = Actor.of(make_cast().curator)
    decision = decide_link(curator, old, new, "pair", ["op1"], ["op2"], reason="By the print.")
    if is_revoked:
        revoke_decision(curator, decision, reason="It was wrong.")
    return decision


def said() -> list[object]:
    names = ("number", "verdict", "old_clauses", "new_clauses", "reason", "actor", "at")
    logs = ("decision__number", "number", "kind", "reason", "actor", "at")
    return [*Decision.objects.values_list(*names), *DecisionEvent.objects.values_list(*logs)]


@pytest.mark.parametrize("is_revoked", [False, True])
def test_there_and_back(tmp_path: Path, is_revoked: bool) -> None:
    with another_archive():
        decided(is_revoked)
        path = exported(tmp_path)
        sent = said()
    taken(path)
    assert said() == [
        tuple("system:fixture" if value == "user:curator" else value for value in row)
        for row in sent
    ]
    assert not taken(path).has_changes
    assert exported(tmp_path).read_text("utf-8") == path.read_text("utf-8")


def test_here_it_is_known_again_and_its_log_goes_on(tmp_path: Path) -> None:
    decision = decided(is_revoked=True)
    path = exported(tmp_path)
    result = taken(path)
    assert (Decision.objects.count(), decision.events.count()) == (1, 2)
    assert not result.has_changes


def test_a_decision_that_is_another_takes_the_next_number(tmp_path: Path) -> None:
    decided()
    taken(exported(tmp_path, ("By the print.", "By the record of the session.")))
    assert list(Decision.objects.order_by("number").values_list("number", "reason")) == [
        (1, "By the print."),
        (2, "By the record of the session."),
    ]


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("verdict: pair", "verdict: joined", "verdict"),
        ("    reason: By the print.\n    actor", '    reason: " "\n    actor', "reason"),
        ("{ref: op1, fingerprint:", "{name: op1, fingerprint:", "old_clauses"),
        ("kind: made", "kind: revoked", "kind"),
    ],
)
def test_a_decision_that_says_nothing_is_refused(
    tmp_path: Path, old: str, new: str, field: str
) -> None:
    decided()
    assert fault_in(exported(tmp_path, (old, new))).field == field
