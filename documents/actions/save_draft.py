"""A text taken in: segmented, or with the cut that is given, and kept as a draft."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from documents import engine
from documents.actions.actor import Actor
from documents.actions.check_departures import Departures, check_departures
from documents.actions.check_text import check_text
from documents.actions.mark_review import check_open
from documents.actions.record_event import record_event, state_of
from documents.actions.refusal import ActionRefused
from documents.actions.write_clauses import write_clauses
from documents.engine.cuts import Cut, CutError, cut_from_rows, row_of, text_sha256
from documents.models import Expression, Version, Witness

CutRows = Sequence[Mapping[str, Any]]


def save_draft(
    actor: Actor,
    expression: Expression,
    text: str,
    *,
    kind: str = Version.Kind.FIRST,
    reason: str = "",
    base_witness: Witness | None = None,
    cut_rows: CutRows | None = None,
    title: str | None = None,
    departures: Departures | None = None,
    draft: Version | None = None,
) -> Version:
    """A new draft of the expression, or ``draft`` with all of this in place of what it held.

    The text is kept to the character. Without ``cut_rows`` it is segmented;
    without ``title`` the cut's own title is taken. ``departures`` say where the text
    departs from its base witness, and why; without them a draft's stay. Raises
    ActionRefused (its subclass TextRefused for the text) and PermissionRefused.
    """
    actor.require("documents.add_version" if draft is None else "documents.change_version")
    check_text(text)
    _check_witness(expression, base_witness)
    if departures is not None:
        check_departures(text, departures)
    if kind not in Version.Kind.values:
        raise ActionRefused(f"{kind!r} is no kind of version; there are {Version.Kind.values}.")
    cut = _cut(expression, text, cut_rows)
    with transaction.atomic():
        row = Version(expression=expression) if draft is None else _stored_draft(draft, expression)
        before = None if draft is None else state_of(row)
        row.kind, row.reason, row.base_witness = kind, reason, base_witness
        row.text, row.text_sha256 = text, text_sha256(text)
        row.title = cut.title if title is None else title
        row.cut, row.cut_digest = [row_of(clause) for clause in cut.clauses], cut.digest
        row.departures = row.departures if departures is None else list(departures)
        row.full_clean(exclude=["metadata", "record_digest"])
        row.save()
        row.clauses.all().delete()
        write_clauses(row, cut)
        action = "draft" if draft is None else "change-draft"
        record_event(actor, action, row, before=before, after=state_of(row), reason=reason)
    return row


def _stored_draft(draft: Version, expression: Expression) -> Version:
    row = Version.objects.select_for_update().get(pk=draft.pk)
    if row.is_published:
        raise ActionRefused(f"{row} is published and never changes; make a new version instead.")
    if row.expression_id != expression.pk:
        raise ActionRefused(f"{row} is a draft of another text than {expression}.")
    check_open(row)
    return row


def _check_witness(expression: Expression, witness: Witness | None) -> None:
    if witness is None:
        return
    if witness.document_id != expression.document_id or witness.language != expression.language:
        raise ActionRefused(
            f"Witness {witness.siglum} is of {witness.document}.{witness.language}, "
            f"so no text of {expression} can rest on it."
        )


def _cut(expression: Expression, text: str, rows: CutRows | None) -> Cut:
    language = expression.language
    if rows is None:
        return engine.segment(text, language=language)
    try:
        return cut_from_rows(text, rows, language=language)
    except CutError as error:
        raise ActionRefused(f"The cut does not fit the text: {error}.") from error
