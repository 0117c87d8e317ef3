"""New pairs in a process that has read others. No bars are held against times here."""

import pytest

from tests.benchmarks import wikidiff2
from tests.benchmarks.generator import revise
from tests.benchmarks.known import KnownPair
from tests.benchmarks.peers import ENGINE, WIKIDIFF2
from tests.benchmarks.tables import NOT_MEASURED
from tests.benchmarks.unseen import Unseen, in_batches, time_unseen, timed_once
from tests.benchmarks.unseen_part import unseen_blocks

PAIRS = [KnownPair(str(at), (), (), ()) for at in range(59)]


def _table(found: Unseen) -> list[str]:
    _, rows = unseen_blocks({"31 paragraphs": found})
    assert not isinstance(rows, str)
    return [cell.strip() for cell in rows[-1].strip("|").split("|")]


def test_batches_hold_every_pair_once_and_in_order() -> None:
    batches = in_batches(PAIRS)
    assert [len(batch) for batch in batches] == [11, 12, 12, 12, 12]
    assert [pair for batch in batches for pair in batch] == PAIRS
    assert [len(batch) for batch in in_batches(PAIRS[:2])] == [1, 1]


def test_every_pair_is_compared_once_by_each_tool_which_take_turns() -> None:
    seen: list[tuple[str, str]] = []

    def tool(name: str, pair: KnownPair) -> float:
        seen.append((name, pair.name))
        return float(pair.name)

    tools = {name: lambda pair, it=name: tool(it, pair) for name in ("one", "other")}
    times = timed_once(tools, [PAIRS[:2], PAIRS[2:3]])
    assert times == {"one": [0.5, 2.0], "other": [0.5, 2.0]}
    assert [name for name, _ in seen] == ["one", "one", "other", "other", "other", "one"]
    assert len(set(seen)) == len(seen)


def test_a_new_process_compares_all_but_the_first() -> None:
    pairs = [revise(31, seed) for seed in range(3)]
    found = time_unseen({"some": pairs[:2], "others": pairs[2:]})
    assert {name: it.pairs for name, it in found.items()} == {"some": 1, "others": 1}
    assert all(it.batches[ENGINE][0] > 0 for it in found.values())
    has_peer = wikidiff2.version() is not None
    assert all(len(it.ratios) == has_peer for it in found.values())


def test_medians_stand_with_their_spread_and_the_first_batch() -> None:
    ours, theirs = [0.004, 0.003, 0.001, 0.002, 0.002], [0.002] * 5
    cells = _table(Unseen(100, {ENGINE: ours, WIKIDIFF2: theirs}))
    assert cells[1:] == [
        "100",
        "2.0 (1.0–4.0)",
        "2.0 (2.0–2.0)",
        "1.000 (0.500–2.000)",
        "2.000",
    ]


def test_what_is_absent_is_not_measured() -> None:
    assert _table(Unseen(5, {ENGINE: [0.002]}))[3:] == [NOT_MEASURED] * 3
    assert list(unseen_blocks({})) == [NOT_MEASURED]


def test_the_page_says_that_it_is_no_requirement() -> None:
    said, _ = unseen_blocks({"31 paragraphs": Unseen(5, {ENGINE: [0.002]})})
    assert "This is information and no requirement" in said


@pytest.mark.parametrize("count", [0, 1])
def test_few_pairs_make_few_batches(count: int) -> None:
    assert len(in_batches(PAIRS[:count])) == count
