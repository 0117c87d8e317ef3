"""Turning constants: each is tried, the chosen value among others, and all who use it see it."""

import pytest

from documents.engine.segmentation import config, nesting, units
from documents.engine.segmentation.label_readings import Reading
from tests.benchmarks import constant_thresholds, typing_thresholds
from tests.benchmarks.turning import COMPILED, IS_TURNABLE, turned

interpreted = pytest.mark.skipif(not IS_TURNABLE, reason=COMPILED)
TRIES = (constant_thresholds, typing_thresholds)


@pytest.mark.parametrize("tries", TRIES)
def test_every_constant_is_tried_or_bounds_work(tries) -> None:
    assert tries.untried() == set()


@pytest.mark.parametrize("tries", TRIES)
def test_what_is_chosen_is_among_what_is_tried(tries) -> None:
    for name, tried in tries.VALUES.items():
        assert tries.constant(name) in tried
        assert len(tried) == len(set(tried)) >= 4


@interpreted
@pytest.mark.parametrize("tries", TRIES)
def test_every_name_is_one_thresholds(tries) -> None:
    for name in tries.VALUES:
        with turned(name, tries.constant(name)):
            pass


@interpreted
def test_a_turned_constant_is_turned_wherever_it_is_used_and_turned_back() -> None:
    later = Reading("1.", 4, "4")
    assert nesting._is_later(1, later)
    with turned("LARGEST_GAP", 1):
        assert config.LARGEST_GAP == nesting.LARGEST_GAP == 1
        assert not nesting._is_later(1, later)
    assert nesting._is_later(1, later)
    assert units.LONGEST_SHORT == config.LONGEST_SHORT


def test_what_no_module_has_cannot_be_turned() -> None:
    with pytest.raises(RuntimeError), turned("NOWHERE", 1):
        pass
