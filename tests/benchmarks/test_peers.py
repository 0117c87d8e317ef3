"""Running other tools: how turns are kept, and how wikidiff2's answer is read. No timings."""

from contextlib import ExitStack

import pytest

from documents.engine import FORM
from tests.benchmarks import peers, wikidiff2
from tests.benchmarks.clock import race
from tests.benchmarks.generator import revise
from tests.benchmarks.interpreted import Interpreted
from tests.benchmarks.known import Answer, KnownPair
from tests.benchmarks.scores import LINKS, score

PILOTS = "Welcomes the training of pilots by the Maritime Academy;"
FERRY = "Calls upon the coastal States to resume the ferry service;"
FERRY_SOON = "Calls upon the coastal States to resume at once the ferry service;"
TOLLS = "Regrets the tolls levied – once more – on fishing vessels;"

PAIR = KnownPair("two", (PILOTS,), (PILOTS,), (Answer((0,), (0,), "same"),))


def test_every_tool_runs_in_every_round_and_the_first_is_not_counted() -> None:
    times = {"one": iter([4.5, 1.0, 3.0, 2.0]), "other": iter([4.5, 2.0, 4.0, 8.0])}
    found = race({name: lambda _, it=it: next(it) for name, it in times.items()}, [PAIR], rounds=3)
    assert (found.seconds("one"), found.seconds("other")) == (2.0, 4.0)
    assert found.ratio("one", "other") == 0.5


def test_a_tool_past_the_patience_runs_once() -> None:
    tools = {"quick": lambda _: 1.0, "slow": lambda _: 60.0}
    found = race(tools, [PAIR], rounds=3, patience=5.0)
    assert (found.rounds["quick"], found.rounds["slow"]) == ([1.0] * 3, [60.0])
    assert found.ratio("quick", "slow") == pytest.approx(1 / 60)


def _line(kind: int, number: int | None, start: int | None, text: str, **more: object) -> dict:
    return {"type": kind, "lineNumber": number, "offset": {"from": start}, "text": text, **more}


def test_wikidiff2_answers_are_read_by_offset_and_line() -> None:
    old = (TOLLS, FERRY, PILOTS)
    after_tolls = len(TOLLS.encode()) + 1
    move = {"id": "to", "linkId": "from"}
    diff = [
        _line(5, 1, None, PILOTS, highlightRanges=[], moveInfo=move),
        _line(0, 2, 0, TOLLS),
        _line(3, 3, after_tolls, FERRY_SOON, highlightRanges=[{"start": 36, "length": 8}]),
        _line(
            4, None, after_tolls + len(FERRY) + 1, PILOTS, moveInfo={"id": "from", "linkId": "to"}
        ),
        _line(1, 4, None, PILOTS),
    ]
    assert wikidiff2.read_rows(diff, old) == (
        Answer((2,), (0,), "same", moved=True),
        Answer((0,), (1,), "same"),
        Answer((1,), (2,), "reworded"),
        Answer((), (3,), "added"),
    )


def test_a_move_from_nowhere_is_an_addition() -> None:
    line = _line(5, 1, None, PILOTS, highlightRanges=[], moveInfo={"id": "to", "linkId": "gone"})
    assert wikidiff2.read_rows([line], ()) == (Answer((), (0,), "added"),)


@pytest.mark.skipif(wikidiff2.version() is None, reason="PHP's wikidiff2 is not installed")
def test_wikidiff2_itself_accounts_for_every_paragraph() -> None:
    pair = revise(31, 3)
    with wikidiff2.Wikidiff2() as differ:
        rows, words = differ.rows(pair)
    assert sorted(j for row in rows for j in row.new) == list(range(len(pair.new)))
    assert score(pair, rows)[LINKS].f1 > 0.5
    assert words > 0


def test_what_is_absent_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wikidiff2, "version", lambda: None)
    monkeypatch.setattr(peers, "_redlines", None)
    with ExitStack() as stack:
        found = peers.open_peers(stack)
    assert set(found.absent) == {peers.REDLINES, peers.WIKIDIFF2, peers.UNCUT}
    left = {peers.ENGINE, peers.HELD, peers.DIFFLIB, peers.RAPIDFUZZ}
    assert set(found.timed) - {peers.INTERPRETED} == left


def test_the_source_is_run_beside_what_was_compiled_from_it() -> None:
    with Interpreted() as source:
        assert source.seconds(PAIR) > 0
    with ExitStack() as stack:
        assert (peers.INTERPRETED in peers.open_peers(stack).timed) == (FORM == "compiled")


@pytest.mark.parametrize("tool", [peers.by_difflib, peers.by_rapidfuzz])
def test_linear_tools_see_whole_texts(tool: object) -> None:
    (steps,) = [tool("the ferry service", "the night ferry service")]
    assert [step[0] for step in steps if step[0] != "equal"] == ["insert"]
