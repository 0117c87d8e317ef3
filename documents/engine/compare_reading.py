"""A comparison read back from its contract, upon the two cuts that it was made of."""

from collections.abc import Mapping
from typing import Any

from documents.engine.cuts import Cut
from documents.engine.rows import (
    Change,
    Comparison,
    Edit,
    Labels,
    Nearest,
    Row,
    Side,
    Summary,
)


def comparison_from_object(
    stored: Mapping[str, Any], old: Cut, new: Cut, *, old_ref: str = "", new_ref: str = ""
) -> Comparison:
    """What ``comparison_object`` wrote, as it was. The clauses are those of the cuts.

    Raises KeyError where a field of the contract is missing.
    """
    return Comparison(
        engine=stored["engine"],
        lexicon=stored["lexicon"],
        old=Side(old_ref, old),
        new=Side(new_ref, new),
        rows=tuple(_row(row) for row in stored["rows"]),
        summary=_summary(stored["summary"]),
    )


def _row(row: Mapping[str, Any]) -> Row:
    nearest = row["nearest"]
    return Row(
        status=row["status"],
        old=tuple(row["old"]),
        new=tuple(row["new"]),
        moved=row["moved"],
        cosmetic=row["cosmetic"],
        similarity=row["similarity"],
        confidence=row["confidence"],
        labels=Labels(row["labels"]["old"], row["labels"]["new"]),
        part_change=_change(row["part_change"]),
        verb_change=_change(row["verb_change"]),
        governing_verb_change=_change(row["governing_verb_change"]),
        nearest=None if nearest is None else Nearest(nearest["index"], nearest["score"]),
        edits=tuple(
            Edit(edit["op"], edit["class"], edit["group"], edit["old"], edit["new"])
            for edit in row["edits"]
        ),
    )


def _change(change: Mapping[str, Any] | None) -> Change[Any] | None:
    return None if change is None else Change(change["old"], change["new"])


def _summary(summary: Mapping[str, Any]) -> Summary:
    return Summary(**{**summary, "form_change": _change(summary["form_change"])})
