"""A chapeau that was worded anew is known by the items that stayed under it."""

from documents.engine import Constraints, compare
from documents.engine.rows import Comparison, Row

ITEMS = [
    "revoke the measures of 3 March and all decrees issued under them;",
    "restore the navigation marks to their charted positions;",
    "admit observers to the western narrows without delay;",
]
OTHER_ITEMS = [
    "publish a yearly list of wrecks in the eastern approaches;",
    "train young pilots at the nautical academy;",
    "lower the dues for fishing vessels below ten metres;",
]
RECITAL = "1. Reaffirmed the right of all vessels to free passage through the Strait;"
LAST = "Decided to meet again before the end of the year."


def _text(chapeau: str, items: list[str], *, is_first: bool = False) -> str:
    listed = [f"({label}) {item}" for label, item in zip("abc", items, strict=True)]
    block = [f"2. {chapeau}", *listed]
    parts = [*block, RECITAL] if is_first else [RECITAL, *block]
    return "\n\n".join(["The Ministers:", *parts, f"3. {LAST}"]) + "\n"


OLD = _text("Demanded that the Authority:", ITEMS)


def _chapeau(comparison: Comparison) -> Row:
    old, new = comparison.old.clauses, comparison.new.clauses
    index = next(clause.position for clause in old if clause.text.startswith("Demanded"))
    row = next(row for row in comparison.rows if index in row.old)
    assert not row.new or new[row.new[0]].text.startswith("Called")
    return row


def test_it_is_paired_where_its_items_are():
    row = _chapeau(compare(OLD, _text("Called upon Kestria to:", ITEMS)))

    assert (row.status, row.moved) == ("reworded", False)
    assert row.verb_change is not None
    assert (row.verb_change.old, row.verb_change.new) == ("demand", "call upon")


def test_its_items_are_unchanged_under_another_verb():
    comparison = compare(OLD, _text("Called upon Kestria to:", ITEMS))

    items = [row for row in comparison.rows if row.governing_verb_change]
    assert [row.status for row in items] == ["unchanged"] * 3


def test_one_item_of_three_is_not_enough():
    row = _chapeau(
        compare(OLD, _text("Called upon Kestria to:", [ITEMS[0], OTHER_ITEMS[0], OTHER_ITEMS[1]]))
    )

    assert row.status == "removed"


def test_two_items_of_three_are():
    row = _chapeau(compare(OLD, _text("Called upon Kestria to:", [*ITEMS[:2], OTHER_ITEMS[0]])))

    assert row.status == "reworded"


def test_other_items_leave_it_alone():
    row = _chapeau(compare(OLD, _text("Called upon Kestria to:", OTHER_ITEMS)))

    assert row.status == "removed"


def test_what_people_parted_stays_apart():
    new = _text("Called upon Kestria to:", ITEMS)
    row = _chapeau(compare(OLD, new))

    parted = Constraints(forbidden=frozenset({(row.old[0], row.new[0])}))
    assert _chapeau(compare(OLD, new, constraints=parted)).status == "removed"


def test_it_moves_with_its_items():
    short = _text("Called upon Kestria to:", ITEMS, is_first=True)
    comparison = compare(OLD, short)
    moved = {row.moved for row in comparison.rows if row.governing_verb_change}

    assert {_chapeau(comparison).moved} == moved
