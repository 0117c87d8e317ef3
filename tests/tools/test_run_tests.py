"""The test runner: what it counts, and that it does not hide what it left out."""

from collections import Counter
from pathlib import Path

import pytest

from tools import run_tests
from tools.run_tests import Leg

REPORT = """<testsuites><testsuite tests="7" failures="1" errors="1" skipped="2"/></testsuites>"""


@pytest.fixture
def two_legs(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, tuple[str, ...]]]:
    """One leg that passes three tests, one that cannot run; gives the list of what was run."""
    ran: list[tuple[str, tuple[str, ...]]] = []

    def run(leg: Leg, arguments: tuple[str, ...]) -> Counter[str]:
        ran.append((leg.name, tuple(arguments)))
        return Counter(passed=3)

    legs = (Leg("here", ("tests",)), Leg("away", ("tests",), missing="no server was found"))
    monkeypatch.setattr(run_tests, "all_legs", lambda: legs)
    monkeypatch.setattr(run_tests, "run_leg", run)
    monkeypatch.delenv("REQUIRE_ALL_LEGS", raising=False)
    return ran


def test_a_leg_left_out_is_named_at_the_end_with_the_remedy(two_legs, capsys) -> None:
    assert run_tests.main([]) == 0
    assert two_legs == [("here", ("tests",))]
    *_, left_out, closing = capsys.readouterr().out.splitlines()
    assert left_out.startswith("Left out: the away tests, since no server was found")
    assert "make test-tools" in left_out
    assert closing == "3 passed, 0 failed, 0 skipped"


def test_where_every_leg_is_required_one_left_out_fails(two_legs, capsys, monkeypatch) -> None:
    monkeypatch.setenv("REQUIRE_ALL_LEGS", "1")
    assert run_tests.main([]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "3 passed, 1 failed, 0 skipped"


def test_one_leg_may_be_chosen_with_arguments_for_pytest(two_legs) -> None:
    assert run_tests.main(["--here", "tests/models", "-x"]) == 0
    assert two_legs == [("here", ("tests/models", "-x"))]


def test_outcomes_are_counted_from_the_report(tmp_path: Path) -> None:
    report = tmp_path / "report.xml"
    report.write_text(REPORT)
    counted = run_tests._outcomes(report, 1)
    assert counted == Counter(passed=3, failed=2, skipped=2)


def test_a_run_that_broke_off_is_no_success(tmp_path: Path) -> None:
    assert run_tests._outcomes(tmp_path / "none.xml", 3)["failed"] == 1
