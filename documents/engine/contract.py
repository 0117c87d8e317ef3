"""The contracts of the command line: the same fields as the dataclasses, as JSON objects."""

from typing import Any

from documents.engine.cuts import Clause, Cut

CONTRACT = 1


def segment_object(path: str, cut: Cut) -> dict[str, Any]:
    """What ``segment --format json`` prints for one file, on one line."""
    return {
        "contract": CONTRACT,
        "path": path,
        "title": cut.title,
        "language": cut.language,
        "clauses": [clause_object(clause) for clause in cut.clauses],
    }


def clause_object(clause: Clause) -> dict[str, Any]:
    """One clause; offsets in code points of the decoded file, the label outside them."""
    return {
        "index": clause.position,
        "ref": clause.ref,
        "kind": clause.kind,
        "label": clause.label,
        "depth": clause.depth,
        "parent": clause.parent,
        "verb": clause.verb,
        "verbs": list(clause.verbs),
        "governing_verb": clause.governing_verb,
        "text": clause.text,
        "start": clause.start,
        "end": clause.end,
    }
