"""Comparisons written by hand, for tests of what pages make of them.

The engine's own answers may get better; what a page does with a given answer
must not depend on that.
"""

from collections.abc import Sequence
from typing import Any

from documents.engine.cuts import Clause, Cut, Kind
from documents.engine.rows import Comparison, Edit, Labels, Row, Side, Summary

STATUSES = ("unchanged", "reworded", "split", "merged", "added", "removed")


def clauses(*rows: tuple[str, str], **fields: Any) -> tuple[Clause, ...]:
    """Clauses from references and texts; the kind follows from the reference."""
    made = []
    at = 0
    for index, (ref, text) in enumerate(rows):
        made.append(_clause(index, ref, text, at, fields))
        at += len(text) + 1
    return tuple(made)


def _clause(index: int, ref: str, text: str, at: int, fields: dict[str, Any]) -> Clause:
    kind: Kind = {"pp": "preambular", "op": "operative"}.get(ref[:2], "narrative")  # type: ignore[assignment]  # a kind by any reading
    values = {
        "kind": kind,
        "label": "",
        "depth": ref.count("."),
        "parent": None,
        "verb": None,
        "verbs": (),
    }
    return Clause(
        position=index,
        ref=ref,
        governing_verb=None,
        text=text,
        start=at,
        end=at + len(text),
        label_start=at,
        **values | fields,
    )


def row(status: str, old: Sequence[int], new: Sequence[int], **fields: Any) -> Row:
    """A row with nothing to say beyond its status, but for the fields given."""
    values = {
        "moved": False,
        "cosmetic": False,
        "similarity": 1.0 if status == "unchanged" else 0.5,
        "confidence": "not measured",
        "labels": Labels("", ""),
        "part_change": None,
        "verb_change": None,
        "governing_verb_change": None,
        "nearest": None,
        "edits": (),
    }
    return Row(status=status, old=tuple(old), new=tuple(new), **values | fields)  # type: ignore[arg-type]  # a status of STATUSES


def comparison(
    old: tuple[Clause, ...], new: tuple[Clause, ...], *rows: Row, **summary: Any
) -> Comparison:
    """A comparison of two sides with the rows given, counted."""
    counts = {status: sum(row.status == status for row in rows) for status in STATUSES}
    values = {
        "moved": sum(row.moved for row in rows),
        "cosmetic": sum(row.cosmetic for row in rows),
        "kept": 0.5,
        "inherited": 0.25,
        "form_change": None,
        "too_different": False,
    }
    return Comparison(
        engine="1",
        lexicon="1-test",
        old=Side("veldt/a", Cut("", "en", "", old)),
        new=Side("veldt/b", Cut("", "en", "", new)),
        rows=rows,
        summary=Summary(**counts | values | summary),
    )


def same(text: str) -> Edit:
    return Edit("equal", None, None, text, text)


def put(new: str, class_: str = "word", group: int = 0) -> Edit:
    return Edit("insert", class_, group, "", new)  # type: ignore[arg-type]  # a class of edits


def cut(old: str, class_: str = "word", group: int = 0) -> Edit:
    return Edit("delete", class_, group, old, "")  # type: ignore[arg-type]  # a class of edits


def swap(old: str, new: str, class_: str = "word", group: int = 0) -> Edit:
    return Edit("replace", class_, group, old, new)  # type: ignore[arg-type]  # a class of edits
