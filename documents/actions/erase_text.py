"""The very characters of a sealed text removed; its digests stay, and the chain still holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from django.db import connection, transaction
from django.db.models import Q

from documents.actions.actor import Actor
from documents.actions.index_texts import unindex_text
from documents.actions.mark_version import mark_version
from documents.actions.record_event import record_event
from documents.actions.refusal import ActionRefused
from documents.actions.store_lineage import drop_lineages
from documents.engine.cuts import Cut, text_sha256
from documents.models import Capture, Clause, Comparison, Version, VersionEvent, Witness


@dataclass(frozen=True, slots=True)
class Erased:
    """What was emptied with a version, and what was left for a person to look at."""

    version: Version
    witnesses: tuple[Witness, ...]
    captures: int
    drafts: int
    left: tuple[str, ...]


def erase_text(
    actor: Actor, version: Version, *, reason: str, reference: str, is_final: bool
) -> Erased:
    """Erase a sealed version's words, and those of the witnesses and captures behind it.

    Confirmed twice: by its ``reference`` written out, and by ``is_final``. Gone are the
    text, its clauses and departures; every witness of the document in that language on
    which no other published version rests, with the captures read as it; drafts of the
    same text. Titles, reasons and other facts of the catalogue stay, being digested, and
    so do drafts with other wordings, which are named in ``left``. Old backups, and what
    the database has yet to clean up, are beyond its reach. Raises ActionRefused and
    PermissionRefused.
    """
    actor.require("documents.erase_version")
    with transaction.atomic():
        _scrub_deleted()
        row = Version.objects.select_for_update(of=("self",)).select_related("expression")
        row = row.get(pk=version.pk)
        _check(row, reference, is_final)
        mark_version(actor, row, VersionEvent.Kind.ERASED, reason=reason)
        Version.objects.filter(pk=row.pk).update(text="", cut=[], departures=[])
        Clause.objects.filter(version=row).delete()
        unindex_text(row)
        Comparison.objects.filter(Q(old=row) | Q(new=row)).delete()
        drop_lineages(row.expression.document.series)
        witnesses = _erase_witnesses(actor, row, reason)
        captures = _erase_captures(actor, witnesses, reason)
        drafts, left = _erase_drafts(actor, row, reason)
    row.refresh_from_db()
    return Erased(row, tuple(witnesses), captures, drafts, left)


def _check(row: Version, reference: str, is_final: bool) -> None:
    if row.is_erased:
        raise ActionRefused(f"The text of {row} is erased already.")
    if not row.is_sealed:
        raise ActionRefused(f"{row} is not sealed, and only a sealed text is erased.")
    if reference.strip() != str(row):
        raise ActionRefused(f"Write the version's reference, {row}, to confirm what is erased.")
    if not is_final:
        raise ActionRefused("Confirm that nobody can bring these characters back.")


def _erase_witnesses(actor: Actor, row: Version, reason: str) -> list[Witness]:
    """Every witness that was hidden with the version, and that no other one still needs."""
    document = row.expression.document
    erased = []
    of_language = document.witnesses.select_for_update().filter(language=row.expression.language)
    for witness in of_language.exclude(text=""):
        resting = witness.versions.filter(number__isnull=False)
        if all(version.is_erased for version in resting):
            Witness.objects.filter(pk=witness.pk).update(text="", doubts=[], metadata={})
            record_event(actor, "erase", witness, reason=reason)
            erased.append(witness)
    return erased


def _erase_captures(actor: Actor, witnesses: Iterable[Witness], reason: str) -> int:
    """The captures that gave these witnesses and nothing else, and from the same sources
    those that gave nothing.
    """
    sources = {witness.source_id for witness in witnesses}
    read = {witness.capture_id for witness in witnesses if witness.capture_id}
    unread = Q(source__in=sources, witnesses=None)
    captures = Capture.objects.filter(Q(pk__in=read) | unread).distinct()
    count = 0
    for capture in captures:
        if capture.witnesses.exclude(text="").exists():
            continue
        Capture.objects.filter(pk=capture.pk).update(content=b"")
        if capture.is_in_folder and not _is_needed(capture):
            transaction.on_commit(partial(_remove, capture.file))
        record_event(actor, "erase", capture, reason=reason)
        count += 1
    return count


def _is_needed(capture: Capture) -> bool:
    """Whether another capture has the same file, from a source of its own."""
    others = Capture.objects.filter(sha256=capture.sha256, is_in_folder=True)
    return others.exclude(pk=capture.pk).exists()


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)


def _erase_drafts(actor: Actor, row: Version, reason: str) -> tuple[int, tuple[str, ...]]:
    drafts = Version.objects.select_for_update().filter(expression=row.expression_id, number=None)
    nothing = Cut(text="", language=row.expression.language, title="", clauses=())
    count, left = 0, []
    for draft in drafts:
        if draft.text_sha256 != row.text_sha256:
            left.append(f"{draft}, row {draft.pk}")
            continue
        draft.clauses.all().delete()
        draft.text, draft.text_sha256, draft.title = "", text_sha256(""), ""
        draft.cut, draft.cut_digest, draft.departures = [], nothing.digest, []
        draft.save()
        record_event(actor, "erase", draft, reason=reason)
        count += 1
    return count, tuple(left)


def _scrub_deleted() -> None:
    """Have SQLite write zeros over what it lets go of, instead of leaving it in the file."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete = ON")
