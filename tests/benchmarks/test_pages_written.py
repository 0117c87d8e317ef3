"""What the two documents say of what was found. Nothing here is timed."""

from contextlib import ExitStack
from dataclasses import replace

import pytest

from tests.benchmarks import peers
from tests.benchmarks.accuracy import Accuracy, Texts, generated, of_engine
from tests.benchmarks.accuracy_page import accuracy_page
from tests.benchmarks.accuracy_targets import Results, targets
from tests.benchmarks.characters import Kept
from tests.benchmarks.clock import Race
from tests.benchmarks.fresh import FirstTime
from tests.benchmarks.gold import DEVELOPMENT
from tests.benchmarks.known import KnownPair
from tests.benchmarks.memory import Peak
from tests.benchmarks.pages import PageTimes, long_pair
from tests.benchmarks.scores import LINKS, MOVES, Tally
from tests.benchmarks.series_pages import SeriesPageTime, series_page_targets
from tests.benchmarks.speed import REAL, Speed
from tests.benchmarks.speed_page import speed_page, speed_targets
from tests.benchmarks.tables import Target

FACTS = ["Engine 1"]
COMMAND = "make bench"


@pytest.fixture(scope="module")
def small() -> Accuracy:
    return of_engine(generated(31, 2, is_report=False))


def _row(rows: list[Target], measure: str) -> Target:
    return next(row for row in rows if row.measure == measure)


def _links(found: Accuracy) -> int:
    return sum(len(row.links) for pair in found.texts.pairs for row in pair.answers)


def test_a_full_measure_on_generated_texts_is_written_down(small: Accuracy) -> None:
    text = accuracy_page(Results(made=[small]), FACTS, COMMAND)
    assert f"generated, 31 paragraphs (2 pairs of texts, {_links(small)})" in text
    assert "not measured: no --gold" in text
    assert "not measured: no --corpus" in text
    assert text.count("\n## ") == 11


def test_the_pairs_developed_on_and_those_only_reported_are_named(small: Accuracy) -> None:
    first, second = small.texts.pairs
    parts = [
        replace(small, texts=Texts(name, [replace(pair, name=number)]))
        for name, pair, number in (("a", first, "03"), ("b", second, "11"))
    ]
    text = accuracy_page(Results(developed=parts[0], reported=parts[1]), FACTS, COMMAND)
    assert "**a** (2 pairs of texts: 03)" in text
    assert "**b** (2 pairs of texts: 11)" in text
    assert {f"{number:02}" for number in range(1, 9)} == DEVELOPMENT
    assert "Pairs 01 to 08 were" in text


def test_every_character_is_given_back(small: Accuracy) -> None:
    assert small.kept.kept == small.kept.characters > 0


def test_what_is_below_the_bar_is_said_to_be(small: Accuracy) -> None:
    poor = Accuracy(small.texts, [dict(scores) for scores in small.scores], small.marked)
    poor.kept = replace(small.kept, kept=small.kept.kept - 1)
    poor.scores[0][LINKS] = Tally(40, 20, 40, 20)
    rows = targets(Results(made=[poor]))
    assert _row(rows, "pairs, F1").cells()[-1] == "**not met**"
    assert _row(rows, "characters accounted for").cells()[-1] == "**not met**"
    assert _row(rows, "clause pairs, F1").cells()[-1] == "not measured"


def test_the_parts_of_the_real_texts_stand_apart_and_together(small: Accuracy) -> None:
    parts = [Accuracy(Texts(name, small.texts.pairs), small.scores, small.marked) for name in "ab"]
    for part in parts:
        part.kept = Kept(1, 1, 1)
    rows = targets(Results(reported=parts[0], developed=parts[1]))
    on = [row.on for row in rows if row.measure == "clause pairs, F1"]
    assert [name.partition(" (")[0] for name in on] == ["real texts, both parts", "a", "b"]
    assert f"4 pairs of texts, {2 * _links(small)}" in on[0]


def test_other_tools_stand_beside_on_the_same_texts(small: Accuracy) -> None:
    theirs = Accuracy(small.texts, [{LINKS: Tally(10, 9, 10, 9)} | small.scores[0]], small.marked)
    rows = targets(Results(made=[small], peers={"another": [theirs]}))
    assert _row(rows, "moves: found").elsewhere == f"{theirs.scores[0][MOVES].recall:.4f} another"


def _speed(engine: float, **page: float) -> Speed:
    def a_race(scale: float) -> Race:
        ours = [engine * scale]
        held = [engine * scale / 2]
        return Race(3, {peers.ENGINE: ours, peers.HELD: held, peers.DIFFLIB: [1.0 * scale]})

    scales = {"31": 0.01, "310": 0.1, "3,100": 1.0}
    races = {f"{count} paragraphs": a_race(scale) for count, scale in scales.items()}
    times = {"cold": 0.9, "warm": 0.4, "cold_processor": 0.8, "warm_processor": 0.3} | page
    return Speed(races, {peers.ENGINE: Peak(30, 70)}, PageTimes(20_000, 700, 10**6, **times))


def _verdicts(speed: Speed) -> dict[tuple[str, str], str]:
    return {(texts, measure): verdict for texts, measure, _, _, verdict in speed_targets(speed)}


def test_speed_is_held_against_its_bars() -> None:
    good, poor = _verdicts(_speed(0.1)), _verdicts(_speed(0.5, cold=1.2))
    difflib = ("310 paragraphs", "time to that of difflib")
    assert (good[difflib], poor[difflib]) == ("met", "**not met**")
    page = ("two texts of 20,000 words", "compare page, cold, seconds (wall clock)")
    assert (good[page], poor[page]) == ("met", "**not met**")
    assert good["3,100 to 310", "times the cost"] == "met"


def test_cuts_that_are_held_are_told_apart_from_texts() -> None:
    verdicts = _verdicts(_speed(0.2))
    texts, measure = "310 paragraphs", "time to that of difflib"
    assert verdicts[texts, measure] == "**not met**"
    assert verdicts[texts, f"{measure}, cuts held"] == "met"


def test_what_was_absent_is_not_measured() -> None:
    verdicts = _verdicts(_speed(0.1))
    assert verdicts[REAL, "time to that of difflib"] == "not measured"
    assert verdicts["31 paragraphs", "time to that of wikidiff2"] == "not measured"


def test_the_slowest_page_of_a_series_is_held_against_its_bar() -> None:
    def page(series: str, name: str, wall: float) -> SeriesPageTime:
        return SeriesPageTime(series, 53, name, wall, wall, 100_000)

    times = [page("a", "its verbs", 0.02), page("a", "the series", 0.09), page("b", "x", 0.2)]
    rows = list(series_page_targets(times))
    assert [row[0] for row in rows] == ["a (53 texts)", "b (53 texts)"]
    assert rows[0][1:] == [
        "slowest page, the series, warm, seconds (wall clock)",
        "0.090",
        "≤ 0.15",
        "met",
    ]
    assert rows[1][-1] == "**not met**"
    with ExitStack() as stack:
        tools = peers.open_peers(stack)
        text = speed_page(_speed(0.1), tools, FACTS, COMMAND, series_pages=times)
    assert "| a | its verbs | 20 | 20 | 100 |" in text


def test_what_the_source_reaches_without_a_compiler_stands_apart() -> None:
    speed = _speed(0.1)
    with ExitStack() as stack:
        tools = peers.open_peers(stack)
        assert "Without a compiler" not in speed_page(speed, tools, FACTS, COMMAND)
        for found in speed.races.values():
            found.rounds[peers.INTERPRETED] = [
                3 * seconds for seconds in found.rounds[peers.ENGINE]
            ]
        tools.timed[peers.INTERPRETED], tools.versions[peers.INTERPRETED] = float, "1"
        text = speed_page(speed, tools, FACTS, COMMAND)
    rows = text.partition("## Without a compiler")[2].partition("\n## ")[0]
    assert "| 310 paragraphs | time to that of difflib | 0.300 | ≤ 0.12 | **not met** |" in rows
    assert "| 3,100 paragraphs | seconds | 0.30 | ≤ 1 | met |" in rows


def test_the_first_comparison_of_a_process_stands_beside_the_next() -> None:
    speed = replace(_speed(0.1), fresh={REAL: FirstTime(5, 0.15, 0.0061)})
    with ExitStack() as stack:
        text = speed_page(speed, peers.open_peers(stack), FACTS, COMMAND)
    assert "| real pairs | 5 | 150.0 | 6.1 |" in text


def test_absent_tools_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peers, "_redlines", None)
    with ExitStack() as stack:
        text = speed_page(_speed(0.1), peers.open_peers(stack), FACTS, COMMAND)
    assert "Absent: redlines, not installed (requirements-bench.txt)" in text


def test_the_page_is_given_texts_as_long_as_is_said() -> None:
    pair: KnownPair = long_pair(900)
    assert all(len(text.split()) >= 900 for text in pair.texts)
