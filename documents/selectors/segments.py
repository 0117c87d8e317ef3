"""The edits of a row as stretches of text to be shown, marked or plain.

Edits of one group are shown as one: the words between them stand in the mark
too, struck out and written anew, because a reader takes them in together.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from documents.engine.rows import Edit
from documents.selectors.visible_signs import visible_space

Mark = Literal["", "del", "ins"]

# Where two clauses that share a row meet. The engine writes a line feed there,
# which may also stand inside a clause; this sign is kept for the joint alone.
JOINT = "\u2029"

# How a change is named to those who do not see its mark; plain words go without.
_SPOKEN = {
    "case": "case",
    "punctuation": "punctuation",
    "spelling": "spelling",
    "space": "spacing",
    "date": "date",
    "number": "number",
    "name": "name",
    "qualifier": "qualifier",
}


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of one clause: as it stands, struck out, or inserted.

    ``note`` names what sort of change it is, empty for words in general.
    """

    mark: Mark
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Edits that are shown as one; ``is_change`` is false for what stands unmarked."""

    is_change: bool
    old: str
    new: str
    classes: frozenset[str] = frozenset()

    @property
    def note(self) -> str:
        """The one sort of change that this is, empty where it is several."""
        named = {_SPOKEN.get(name, "") for name in self.classes}
        return named.pop() if len(named) == 1 else ""


def runs_of(
    edits: Sequence[Edit],
    old_lengths: Sequence[int],
    new_lengths: Sequence[int],
    hidden: frozenset[str] = frozenset(),
) -> list[Run]:
    """The edits grouped for reading, with those of a hidden class left unmarked.

    The lengths, in characters, are those of the clauses on each side: they say
    where the joints are.
    """
    old_joints, new_joints = _joints(old_lengths), _joints(new_lengths)
    pieces: list[tuple[Edit, str, str]] = []
    old_at = new_at = 0
    for edit in edits:
        old = _with_joints(edit.old, old_at, old_joints)
        new = _with_joints(edit.new, new_at, new_joints)
        pieces.append((edit, old, new))
        old_at, new_at = old_at + len(edit.old), new_at + len(edit.new)
    return list(_grouped(pieces, hidden))


def unmarked_run(old: Sequence[str], new: Sequence[str]) -> Run:
    """Both sides' clauses as they stand, as one run that marks nothing."""
    return Run(False, _joined(old), _joined(new))


def old_segments(runs: Iterable[Run]) -> list[list[Segment]]:
    """The old wording, a list for each clause, with what went struck out."""
    return _parted(
        Segment("del" if run.is_change else "", seen(run, run.old), _note(run))
        for run in runs
        if run.old
    )


def new_segments(runs: Iterable[Run]) -> list[list[Segment]]:
    """The new wording, a list for each clause, with what came marked as inserted."""
    return _parted(
        Segment("ins" if run.is_change else "", seen(run, run.new), _note(run))
        for run in runs
        if run.new
    )


def inline_segments(runs: Iterable[Run]) -> list[list[Segment]]:
    """Both wordings in one line, a list for each clause of the new side.

    Where old clauses met that meet no longer, a pilcrow stands in what is struck out.
    """
    return _parted(segment for run in runs for segment in _inline(run))


def seen(run: Run, text: str) -> str:
    """A side of a run; white space that is itself the change is written with visible signs."""
    if run.is_change and not (run.old + run.new).replace(JOINT, "").strip():
        return JOINT.join(map(visible_space, text.split(JOINT)))
    return text


def _joined(texts: Sequence[str]) -> str:
    return JOINT.join([text.replace(JOINT, "\n") for text in texts])


def _joints(lengths: Sequence[int]) -> frozenset[int]:
    found, at = [], 0
    for length in lengths[:-1]:
        found.append(at + length)
        at += length + 1
    return frozenset(found)


def _with_joints(text: str, start: int, joints: frozenset[int]) -> str:
    if JOINT in text:
        text = text.replace(JOINT, "\n")
    for joint in joints:
        if start <= joint < start + len(text):
            text = text[: joint - start] + JOINT + text[joint - start + 1 :]
    return text


def _grouped(pieces: list[tuple[Edit, str, str]], hidden: frozenset[str]) -> Iterable[Run]:
    last_of_group = {
        edit.group: index
        for index, (edit, _, _) in enumerate(pieces)
        if edit.group is not None and _is_shown(edit, hidden)
    }
    index = 0
    while index < len(pieces):
        edit, old, new = pieces[index]
        if not _is_shown(edit, hidden):
            yield Run(False, old, new)
            index += 1
            continue
        end = last_of_group[edit.group] + 1 if edit.group is not None else index + 1
        members = pieces[index:end]
        yield Run(
            True,
            "".join(old for _, old, _ in members),
            "".join(new for _, _, new in members),
            frozenset(e.class_ for e, _, _ in members if e.class_ and _is_shown(e, hidden)),
        )
        index = end


def _is_shown(edit: Edit, hidden: frozenset[str]) -> bool:
    return edit.op != "equal" and edit.class_ not in hidden


def _inline(run: Run) -> Iterable[Segment]:
    if not run.is_change:
        yield Segment("", run.new)
        return
    if run.old:
        yield Segment("del", seen(run, run.old).replace(JOINT, " ¶ "), _note(run))
    if run.new:
        yield Segment("ins", seen(run, run.new), _note(run))


def _note(run: Run) -> str:
    return run.note if run.is_change else ""


def _parted(segments: Iterable[Segment]) -> list[list[Segment]]:
    parts: list[list[Segment]] = [[]]
    for segment in segments:
        for number, piece in enumerate(segment.text.split(JOINT)):
            if number:
                parts.append([])
            parts[-1] += _bare_edges(Segment(segment.mark, piece, segment.note))
    return parts


def _bare_edges(segment: Segment) -> Iterable[Segment]:
    """White space at the ends of a mark stays outside it: there is nothing in it to see."""
    if not segment.mark:
        return [segment] if segment.text else []
    core = segment.text.strip()
    if not core:
        return [segment] if segment.text else []
    before, _, after = segment.text.partition(core)
    pieces = (Segment("", before), Segment(segment.mark, core, segment.note), Segment("", after))
    return [piece for piece in pieces if piece.text]
