"""What a comparison comes to: counts, language carried over, a change of form."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from documents.engine.config import FORM_LEAST, FORM_SHARE
from documents.engine.cuts import Cut, Kind
from documents.engine.row_facts import PARTS, thousandths
from documents.engine.rows import Change, EditClass, Row, Summary

# Classes of edits that take words away or bring new ones.
SUBSTANCE: frozenset[EditClass | None] = frozenset({"word", "number", "date", "name", "qualifier"})


class _Carried(NamedTuple):
    """Words of each text, of the old one lost, of the new one gained."""

    old: int
    new: int
    lost: int
    gained: int


def settle_form(rows: Sequence[Row], old: Cut, new: Cut) -> tuple[list[Row], Change[str] | None]:
    """Say a change of form once: take it out of the rows where the whole document made it."""
    made = [row.part_change for row in rows if row.part_change is not None]
    if not made:
        return list(rows), None
    (before, after), count = Counter([(it.old, it.new) for it in made]).most_common(1)[0]
    linked = sum(
        1
        for row in rows
        if row.old
        and row.new
        and old.clauses[row.old[0]].kind in PARTS
        and new.clauses[row.new[0]].kind in PARTS
    )
    if count < max(FORM_LEAST, FORM_SHARE * linked) or before is None or after is None:
        return list(rows), None
    change: Change[Kind] = Change(before, after)
    settled = [row._replace(part_change=None) if row.part_change == change else row for row in rows]
    return settled, Change(str(before), str(after))


def summarize(rows: Sequence[Row], form_change: Change[str] | None, too_different: bool) -> Summary:
    """Counts of rows by status, and the shares of words kept and inherited."""
    statuses = [row.status for row in rows]
    words = _carried(rows)
    return Summary(
        unchanged=statuses.count("unchanged"),
        reworded=statuses.count("reworded"),
        split=statuses.count("split"),
        merged=statuses.count("merged"),
        added=statuses.count("added"),
        removed=statuses.count("removed"),
        moved=sum(row.moved for row in rows),
        cosmetic=sum(row.cosmetic for row in rows),
        kept=_share(words.old - words.lost, words.old),
        inherited=_share(words.new - words.gained, words.new),
        form_change=form_change,
        too_different=too_different,
    )


def _carried(rows: Sequence[Row]) -> _Carried:
    """Words of both texts, and those of them that stand on one side only."""
    old = new = lost = gained = 0
    for row in rows:
        for edit in row.edits:
            words_old = words_new = len(edit.old.split())
            if edit.new != edit.old:
                words_new = len(edit.new.split())
            old += words_old
            new += words_new
            if edit.class_ in SUBSTANCE:
                lost += words_old
                gained += words_new
    return _Carried(old, new, lost, gained)


def _share(part: int, whole: int) -> float:
    return thousandths(part / whole) if whole else 0.0
