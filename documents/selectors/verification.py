"""The archive held against itself: every digest made again, every chain followed."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist
from django.db import DatabaseError, connection, models

from documents import guards
from documents.actions.record_event import object_key
from documents.engine.cuts import text_sha256
from documents.models import (
    Capture,
    CaptureMissing,
    Document,
    Event,
    Version,
    VersionEvent,
    Witness,
)
from documents.models.fields import FoldedField, folded_columns
from documents.selectors.faults import Fault
from documents.selectors.version_checks import REBUILD, check_version

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Verification:
    """The faults in the order in which they were found, and how many records were looked at."""

    faults: tuple[Fault, ...]
    versions: int
    witnesses: int
    captures: int


def verify_archive(progress: Progress | None = None) -> Verification:
    """Look at everything; nothing is written. ``progress`` hears (done, total) records."""
    records = {model: _keys(model) for model in (Version, Witness, Capture)}
    total = sum(len(keys) for keys in records.values())
    faults = [
        Fault("the database", "its guards", "every one in place", fault, "run `manage.py migrate`")
        for fault in guards.faults(connection)
    ]
    done = 0
    for model, keys in records.items():
        for key in keys:
            faults += _check(model, key)
            done += 1
            if progress is not None:
                progress(done, total)
    faults += [*_lost_versions(), *_stale_folds()]
    return Verification(tuple(faults), *(len(keys) for keys in records.values()))


def _keys(model: type[models.Model]) -> list[int]:
    """Every row, versions in the order in which they are cited."""
    rows = model._base_manager.order_by("pk").values_list("pk", flat=True)
    cited = rows.order_by(*_VERSION_ORDER) if model is Version else []
    # What refers to no document is not among those that can be cited.
    return list(dict.fromkeys([*cited, *rows]))


_VERSION_ORDER = (
    "expression__document__series__slug",
    "expression__document__key",
    "expression__language",
    "number",
    "pk",
)


def _check(model: type[models.Model], key: int) -> list[Fault]:
    """A record's faults. One that cannot even be read is named by its row."""
    try:
        return list(_CHECKS[model](key))
    except (DatabaseError, ObjectDoesNotExist, CaptureMissing, ValueError) as error:
        name = f"{model._meta.verbose_name} in row {key}"
        return [Fault(name, "the row", "one that can be read", str(error))]


def _check_version(key: int) -> Iterator[Fault]:
    version = (
        Version.objects.select_related(
            "expression__document__series", "base_witness", "predecessor__expression"
        )
        .prefetch_related("events", "clauses")
        .get(pk=key)
    )
    yield from check_version(version)


def _check_witness(key: int) -> Iterator[Fault]:
    witness = Witness.objects.select_related("document__series").get(pk=key)
    found = text_sha256(witness.text)
    if not witness.text and _is_erased(witness.document, witness.language):
        return
    if found != witness.text_sha256:
        name = f"{witness.document}, witness {witness.siglum}"
        yield Fault(name, "the text's SHA-256", witness.text_sha256, found)


def _check_capture(key: int) -> Iterator[Fault]:
    capture = Capture.objects.select_related("source__document__series").get(pk=key)
    if _is_erased_capture(capture):
        return
    found = hashlib.sha256(capture.content_for_checking()).hexdigest()
    if found != capture.sha256:
        name = f"{capture.source.document}, capture of {capture.source.key}"
        yield Fault(name, "the SHA-256", capture.sha256, found)


def _is_erased(document: Document, language: str | None = None) -> bool:
    """Whether a version of the document, in the language if one is named, was erased."""
    erased = VersionEvent.objects.filter(
        kind=VersionEvent.Kind.ERASED, version__expression__document=document
    )
    if language is not None:
        erased = erased.filter(version__expression__language=language)
    return erased.exists()


def _is_erased_capture(capture: Capture) -> bool:
    """Whether the bytes are gone, and rightly: with all the texts that they gave."""
    is_gone = not capture.file.exists() if capture.is_in_folder else not capture.content
    return (
        is_gone
        and _is_erased(capture.source.document)
        and not capture.witnesses.exclude(text="").exists()
    )


_CHECKS: dict[type[models.Model], Callable[[int], Iterator[Fault]]] = {
    Version: _check_version,
    Witness: _check_witness,
    Capture: _check_capture,
}


def _lost_versions() -> Iterator[Fault]:
    """Versions that were published by the log's account and are no longer there.

    Known by their digests, which no change of the records around them touches.
    """
    rows = Version.objects.published().order_by()
    held = set(rows.values_list("record_digest", flat=True))
    published = Event.objects.filter(action="publish", object_type="version").order_by("pk")
    for key, after in published.values_list("object_key", "after"):
        digest = (after or {}).get("record_digest")
        if digest not in held:
            yield Fault(key, "the published version", f"one with the digest {digest}", "none")


def _stale_folds() -> Iterator[Fault]:
    for model in apps.get_app_config("documents").get_models():
        for column in folded_columns(model):
            for key, source, folded in _folds(model, column):
                due = column.folded(source)
                if due != folded:
                    name = f"{model._meta.verbose_name} {_name(model, key)}"
                    yield Fault(name, column.name, repr(due), repr(folded), REBUILD)


def _name(model: type[models.Model], key: Any) -> str:
    return object_key(model._base_manager.get(pk=key))


def _folds(model: type[models.Model], column: FoldedField) -> Iterator[tuple[Any, str, str]]:
    yield from model._base_manager.values_list("pk", column.source, column.name).iterator()
