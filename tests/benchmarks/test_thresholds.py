"""Turning thresholds: each is tried, the chosen value among others, and it tells."""

from dataclasses import replace

from tests.benchmarks.generator import revise
from tests.benchmarks.thresholds import (
    ALIGNMENT,
    ALIGNMENT_VALUES,
    WORDS,
    WORDS_VALUES,
    measured,
    only_changed,
    untried,
)


def test_every_threshold_is_tried_or_bounds_work() -> None:
    assert untried() == set()


def test_what_is_chosen_is_among_what_is_tried() -> None:
    for config, values in ((ALIGNMENT, ALIGNMENT_VALUES), (WORDS, WORDS_VALUES)):
        for name, tried in values.items():
            assert getattr(config, name) in tried
            assert list(tried) == sorted(set(tried))
            assert len(tried) >= 4


def test_the_measure_is_of_the_thresholds_given() -> None:
    pairs = [revise(31, seed) for seed in range(3)]
    links, parts = measured(pairs, ALIGNMENT)
    assert links.f1 > 0.9
    assert parts.known > 0
    assert measured(pairs, replace(ALIGNMENT, bias=-50.0))[0].f1 < links.f1


def test_a_pair_without_what_stayed_the_same_keeps_its_other_rows() -> None:
    pair = revise(31, 1)
    rows = [row for row in pair.answers if row.label != "same"]
    changed = only_changed(pair)
    assert [row.label for row in changed.answers] == [row.label for row in rows]
    for row, kept in zip(rows, changed.answers, strict=True):
        assert [pair.old[i] for i in row.old] == [changed.old[i] for i in kept.old]
        assert [pair.new[j] for j in row.new] == [changed.new[j] for j in kept.new]
