"""A draft's cut, mended by hand, one mend at a time."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction

from documents.actions.actor import Actor
from documents.actions.refusal import ActionRefused
from documents.actions.save_draft import save_draft
from documents.engine.cuts import Cut, CutError, row_of
from documents.engine.mending import MendError, join, move_under, relabel, retype, split
from documents.models import Version

Mending = Callable[[Cut], Cut]


@dataclass(frozen=True, slots=True)
class Mend:
    """What a curator does to the clause of index ``index`` (from 0).

    ``kind`` is one of ``KINDS``. ``value``: for ``split`` the words with which the
    second part begins, or their offset in the text; for ``retype`` the kind, for
    ``relabel`` the label as printed, for ``under`` the reference of the clause above,
    or nothing for none.
    """

    kind: str
    index: int
    value: str = ""


KINDS = ("join", "split", "retype", "relabel", "under")


def mend_cut(actor: Actor, draft: Version, mend: Mend, *, seen: str) -> Version:
    """Mend the cut of a draft; gives the draft with its new cut.

    ``seen`` is the digest of the cut that the curator had before them: where somebody
    else has mended it since, indexes would mean other clauses. Raises ActionRefused
    and PermissionRefused.
    """
    actor.require("documents.change_version")
    with transaction.atomic():
        row = Version.objects.select_for_update().get(pk=draft.pk)
        if row.is_published:
            raise ActionRefused(f"{row} is published and never recut; make a new version instead.")
        if row.cut_digest != seen:
            raise ActionRefused("The cut was changed since you saw it; look at it again.")
        try:
            cut = _mended(row.read_cut(), mend)
        except (MendError, CutError) as error:
            raise ActionRefused(str(error)) from error
        return save_draft(
            actor,
            row.expression,
            row.text,
            kind=row.kind,
            reason=row.reason,
            base_witness=row.base_witness,
            cut_rows=[row_of(clause) for clause in cut.clauses],
            title=row.title,
            draft=row,
        )


def _mended(cut: Cut, mend: Mend) -> Cut:
    match mend.kind:
        case "join":
            return join(cut, mend.index)
        case "split":
            return split(cut, mend.index, _place(cut, mend))
        case "retype":
            return retype(cut, mend.index, mend.value)
        case "relabel":
            return relabel(cut, mend.index, mend.value.strip())
        case "under":
            return move_under(cut, mend.index, _above(cut, mend.value.strip()))
    raise MendError(f"{mend.kind!r} is no mend; there are {', '.join(KINDS)}.")


def _place(cut: Cut, mend: Mend) -> int:
    """The offset that is named by itself, or by the words that stand there, once."""
    words = mend.value.strip()
    if not 0 <= mend.index < len(cut.clauses):
        raise MendError(f"There is no clause {mend.index + 1}.")
    clause = cut.clauses[mend.index]
    if words.isascii() and words.isdigit() and len(words) < 10 and clause.text.count(words) != 1:
        return int(words)
    if not words or clause.text.count(words) != 1:
        often = f"{clause.text.count(words)} times" if words else "not at all"
        raise MendError(
            f"Write the words with which the second part begins, as printed; “{words}” stands "
            f"{often} in {clause.ref}, and once is needed."
        )
    return clause.start + clause.text.index(words)


def _above(cut: Cut, ref: str) -> int | None:
    if not ref:
        return None
    for clause in cut.clauses:
        if clause.ref == ref:
            return clause.position
    raise MendError(f"There is no clause {ref} to stand under.")
