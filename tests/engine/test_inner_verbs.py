"""Inner verbs that went and came: by the words, whatever a source sets off in them."""

import pytest

from documents.engine.inner_verbs import inner_verbs
from tests.hand_comparisons import clauses, row

WELCOMING = "Noting the first report, welcoming the second and echoing the third;"
SHORT = "Noting the first report and welcoming the second;"
MARKED = ("note", "welcome")
ALL = ("note", "welcome", "echo")


@pytest.mark.parametrize(
    ("old", "new", "status", "expected"),
    [
        # The source of the new text sets "echoing" off in italics, that of the old does not.
        ((WELCOMING, MARKED), (WELCOMING, ALL), "unchanged", ((), ())),
        ((WELCOMING, MARKED), (f"{WELCOMING} and all else", ALL), "reworded", ((), ())),
        ((SHORT, MARKED), (WELCOMING, ALL), "reworded", ((), ("echo",))),
        ((WELCOMING, ALL), (SHORT, MARKED), "reworded", (("echo",), ())),
    ],
)
def test_a_verb_goes_or_comes_with_its_words(
    old: tuple[str, tuple[str, ...]],
    new: tuple[str, tuple[str, ...]],
    status: str,
    expected: tuple[tuple[str, ...], tuple[str, ...]],
) -> None:
    before = clauses(("pp1", old[0]), verbs=old[1])
    after = clauses(("pp1", new[0]), verbs=new[1])
    assert inner_verbs(row(status, [0], [0]), before, after, "en") == expected


def test_a_language_without_a_table_goes_by_what_its_source_sets_off() -> None:
    before, after = clauses(("pp1", "Una"), verbs=()), clauses(("pp1", "Una y otra"), verbs=ALL)
    assert inner_verbs(row("reworded", [0], [0]), before, after, "es") == ((), ALL)
