"""The cut of a text: its clauses as spans, and nothing of the text lost.

A cut's digest depends on spans, kinds, labels, parents and verbs and on the
digest of the text itself, never on who made the cut or when, so that the same
cut made twice has one address.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, get_args

Kind = Literal[
    "title",
    "paratext",
    "heading",
    "narrative",
    "formula",
    "preambular",
    "operative",
    "closing",
    "signature",
    "annex",
    "note",
]
KINDS: tuple[Kind, ...] = get_args(Kind)

CUT_FORMAT = 1


class CutError(ValueError):
    """A cut that does not account for its text; the message names the clause."""


class Clause(NamedTuple):
    """One unit of a cut.

    ``position`` counts from 0 in the cut; ``parent`` is the position of the clause above.
    Offsets are code points of the text: ``text[start:end]`` is the clause's
    wording and ``text[label_start:label_start + len(label)]`` its printed label,
    which lies outside the wording.
    """

    position: int
    ref: str
    kind: Kind
    label: str
    depth: int
    parent: int | None
    verb: str | None
    verbs: tuple[str, ...]
    governing_verb: str | None
    text: str
    start: int
    end: int
    label_start: int


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch of the text, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cut:
    """A text and its clauses in the order in which they stand."""

    text: str = field(repr=False)
    language: str
    title: str
    clauses: tuple[Clause, ...]

    @property
    def gaps(self) -> tuple[Span, ...]:
        """What no clause and no label covers: white space, by the segmenter's promise."""
        gaps: list[Span] = []
        at = 0
        for start, end in _covered(self.clauses):
            if start > at:
                gaps.append(Span(at, start))
            at = max(at, end)
        if at < len(self.text):
            gaps.append(Span(at, len(self.text)))
        return tuple(gaps)

    @property
    def digest(self) -> str:
        """SHA-256, in hexadecimal, of the text's digest and the clauses' rows.

        A lone surrogate, which no stored text has, is no reason to fail here.
        """
        return digest_of(
            {
                "cut": CUT_FORMAT,
                "text_sha256": _sha256(self.text, "surrogatepass"),
                "clauses": [row_of(clause) for clause in self.clauses],
            }
        )


def canonical_json(value: Any) -> str:
    """JSON with one spelling for one value: sorted keys, no spaces, text unescaped."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def digest_of(value: Any) -> str:
    """SHA-256, in hexadecimal, of a value's canonical JSON in UTF-8."""
    return hashlib.sha256(canonical_json(value).encode("utf-8")).hexdigest()


def text_sha256(text: str) -> str:
    """SHA-256, in hexadecimal, of a text in UTF-8 exactly as it stands.

    Raises UnicodeEncodeError for a lone surrogate, which UTF-8 cannot hold.
    """
    return _sha256(text, "strict")


def _sha256(text: str, errors: str) -> str:
    return hashlib.sha256(text.encode("utf-8", errors)).hexdigest()


def row_of(clause: Clause) -> dict[str, Any]:
    """What a clause states beyond its text: the part that is stored and digested."""
    return {
        "ref": clause.ref,
        "kind": clause.kind,
        "label": clause.label,
        "label_start": clause.label_start,
        "start": clause.start,
        "end": clause.end,
        "depth": clause.depth,
        "parent": clause.parent,
        "verb": clause.verb,
        "verbs": list(clause.verbs),
        "governing_verb": clause.governing_verb,
    }


def cut_from_rows(
    text: str, rows: Sequence[Mapping[str, Any]], *, language: str, title: str = ""
) -> Cut:
    """Rebuild a cut from stored rows and check that it accounts for the text.

    Raises CutError where a row is malformed, spans overlap or run out of the
    text, a label is not printed where it is said to be, or a parent does not
    come before its child.
    """
    try:
        clauses = tuple(_clause(index, text, row) for index, row in enumerate(rows))
    except (KeyError, TypeError, ValueError) as error:
        raise CutError(f"a clause row is malformed: {error!r}") from error
    cut = Cut(text=text, language=language, title=title, clauses=clauses)
    check_cut(cut)
    return cut


def check_cut(cut: Cut) -> None:
    """Raise CutError unless the cut is sound and only white space is left over."""
    refs: set[str] = set()
    for clause in cut.clauses:
        _check_clause(cut, clause)
        if clause.ref in refs:
            raise CutError(f"clause {clause.position}: the reference {clause.ref} is taken")
        refs.add(clause.ref)
    at = 0
    for start, end in _covered(cut.clauses):
        if start < at:
            raise CutError(f"two spans overlap at character {start}")
        at = end
    for gap in cut.gaps:
        if cut.text[gap.start : gap.end].strip():
            raise CutError(f"characters {gap.start}–{gap.end} belong to no clause")


def _check_clause(cut: Cut, clause: Clause) -> None:
    here = f"clause {clause.position} ({clause.ref})"
    if clause.kind not in KINDS:
        raise CutError(f"{here}: unknown kind {clause.kind!r}")
    if not 0 <= clause.start < clause.end <= len(cut.text):
        raise CutError(f"{here}: the span {clause.start}–{clause.end} is not in the text")
    if clause.text != cut.text[clause.start : clause.end]:
        raise CutError(f"{here}: the wording is not what stands at its span")
    label_end = clause.label_start + len(clause.label)
    if clause.label and cut.text[clause.label_start : label_end] != clause.label:
        raise CutError(f"{here}: the label {clause.label!r} is not printed there")
    if clause.label and label_end > clause.start:
        raise CutError(f"{here}: the label runs into the wording")
    if clause.parent is not None and not 0 <= clause.parent < clause.position:
        raise CutError(f"{here}: its parent does not come before it")


def _covered(clauses: Iterable[Clause]) -> list[tuple[int, int]]:
    spans = [(c.start, c.end) for c in clauses]
    spans += [(c.label_start, c.label_start + len(c.label)) for c in clauses if c.label]
    return sorted(spans)


def _clause(index: int, text: str, row: Mapping[str, Any]) -> Clause:
    start, end = int(row["start"]), int(row["end"])
    parent = row.get("parent")
    return Clause(
        position=index,
        ref=str(row["ref"]),
        kind=row["kind"],
        label=str(row.get("label", "")),
        depth=int(row.get("depth", 0)),
        parent=None if parent is None else int(parent),
        verb=row.get("verb"),
        verbs=tuple(row.get("verbs", ())),
        governing_verb=row.get("governing_verb"),
        text=text[start:end],
        start=start,
        end=end,
        label_start=int(row.get("label_start", start)),
    )
