"""Lists and rules that are made to be hard: twice as long, they take twice the work."""

import pytest

from documents.engine import FORM
from documents.engine.segmentation import segment
from tests.engine.lines_run import lines_run


@pytest.mark.skipif(FORM == "compiled", reason="lines of the source are counted")
def test_what_ends_a_list_takes_work_that_grows_as_it_does() -> None:
    once, twice = (lines_run(lambda size=size: segment(_ended(size))) for size in (400, 800))
    assert twice < 3 * once


@pytest.mark.skipif(FORM == "compiled", reason="lines of the source are counted")
def test_rules_above_rules_take_work_that_grows_as_they_do() -> None:
    once, twice = (lines_run(lambda size=size: segment("____\n" * size)) for size in (400, 800))
    assert twice < 3 * once


def _ended(size: int) -> str:
    joints = "and x of the ships, " * size
    return f"1. Requests States:\n\n(a) to act;\n\n(b) to go;\n\nin the port, {joints}of it."
