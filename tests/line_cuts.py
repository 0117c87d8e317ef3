"""The simplest sound cut of a text, for tests that are not about segmentation."""

from typing import Any

_VERBS = {
    "Recalling": "recall",
    "Expressing": "express",
    "Calls": "call",
    "Urges": "urge",
    "Requests": "request",
}


def line_rows(text: str) -> list[dict[str, Any]]:
    """A cut with one clause for each line that is not blank: the simplest that is sound."""
    rows: list[dict[str, Any]] = []
    counts = {"pp": 0, "op": 0, "c": 0}
    at = 0
    for line in text.split("\n"):
        if line.strip():
            rows.append(_row(line, at, counts, len(rows)))
        at += len(line) + 1
    return rows


def _row(line: str, at: int, counts: dict[str, int], index: int) -> dict[str, Any]:
    first = line.split()[0]
    verb = _VERBS.get(first)
    sign, kind = "c", "formula"
    if verb is not None:
        sign, kind = ("pp", "preambular") if first.endswith("ing") else ("op", "operative")
    counts[sign] = index + 1 if sign == "c" else counts[sign] + 1
    wording = line.strip()
    start = at + line.index(wording)
    return {
        "ref": f"{sign}{counts[sign]}",
        "kind": kind,
        "label": "",
        "label_start": start,
        "start": start,
        "end": start + len(wording),
        "depth": 0,
        "parent": None,
        "verb": verb,
        "verbs": [] if verb is None else [verb],
        "governing_verb": None,
    }
