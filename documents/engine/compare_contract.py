"""The comparison contract: what ``compare --format json`` prints, version 1."""

from typing import Any

from documents.engine.contract import CONTRACT, clause_object
from documents.engine.rows import Change, Comparison, Edit, Row, Side, Summary


def comparison_object(comparison: Comparison) -> dict[str, Any]:
    """A comparison as plain values, keys in the order of the contract."""
    return {
        "contract": CONTRACT,
        "engine": comparison.engine,
        "lexicon": comparison.lexicon,
        "old": _side(comparison.old),
        "new": _side(comparison.new),
        "rows": [_row(row) for row in comparison.rows],
        "summary": _summary(comparison.summary),
    }


def _side(side: Side) -> dict[str, Any]:
    return {
        "ref": side.ref,
        "digest": side.digest,
        "clauses": [clause_object(clause) for clause in side.clauses],
    }


def _row(row: Row) -> dict[str, Any]:
    nearest = row.nearest
    return {
        "status": row.status,
        "old": list(row.old),
        "new": list(row.new),
        "moved": row.moved,
        "cosmetic": row.cosmetic,
        "similarity": row.similarity,
        "confidence": row.confidence,
        "labels": {"old": row.labels.old, "new": row.labels.new},
        "part_change": _change(row.part_change),
        "verb_change": _change(row.verb_change),
        "governing_verb_change": _change(row.governing_verb_change),
        "nearest": None if nearest is None else {"index": nearest.index, "score": nearest.score},
        "edits": [_edit(edit) for edit in row.edits],
    }


def _edit(edit: Edit) -> dict[str, Any]:
    return {
        "op": edit.op,
        "class": edit.class_,
        "group": edit.group,
        "old": edit.old,
        "new": edit.new,
    }


def _change(change: "Change[Any] | None") -> dict[str, Any] | None:
    return None if change is None else {"old": change.old, "new": change.new}


def _summary(summary: Summary) -> dict[str, Any]:
    return {
        "unchanged": summary.unchanged,
        "reworded": summary.reworded,
        "split": summary.split,
        "merged": summary.merged,
        "added": summary.added,
        "removed": summary.removed,
        "moved": summary.moved,
        "cosmetic": summary.cosmetic,
        "kept": summary.kept,
        "inherited": summary.inherited,
        "form_change": _change(summary.form_change),
        "too_different": summary.too_different,
    }
