"""One catalogue record added or changed, checked, with its Event.

Versions, their events and what is computed from them have actions of their own.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction

from documents.actions.actor import Actor
from documents.actions.check_text import TextRefused, check_signs, check_text
from documents.actions.keep_content import keep_content
from documents.actions.record_event import object_key, record_event, state_of
from documents.engine.cuts import text_sha256
from documents.models import (
    Capture,
    CaptureMissing,
    Citation,
    Clause,
    Comparison,
    Decision,
    DecisionEvent,
    Event,
    Fingerprints,
    KeyedText,
    ReviewEvent,
    VerbChanges,
    Version,
    VersionEvent,
    Witness,
)

_OTHER_ACTIONS = (
    Citation,
    Clause,
    Comparison,
    Decision,
    DecisionEvent,
    Event,
    Fingerprints,
    KeyedText,
    ReviewEvent,
    VerbChanges,
    Version,
    VersionEvent,
)

Related = Mapping[str, Iterable[models.Model]]


@dataclass(frozen=True, slots=True)
class Saved:
    """What came of a save. ``changed`` names the fields; none, and nothing was written."""

    obj: models.Model
    is_new: bool
    changed: tuple[str, ...]


def save_record(
    actor: Actor, obj: models.Model, reason: str = "", *, related: Related | None = None
) -> Saved:
    """Validate and save a record and write its Event with what it was and is.

    ``related`` gives the whole of many-to-many fields, by name. A record that
    stands as given already is not written and gets no Event. Raises
    ValidationError by field, and PermissionRefused.
    """
    if isinstance(obj, _OTHER_ACTIONS):
        raise TypeError(f"{type(obj).__name__} is not a catalogue record")
    is_new = obj._state.adding
    actor.require(f"documents.{'add' if is_new else 'change'}_{obj._meta.model_name}")
    check_record(obj)
    with transaction.atomic():
        before = {} if is_new else _stored(obj, related)
        after = state_of(obj) | _keys(related)
        changed = tuple(name for name in after if is_new or before.get(name) != after[name])
        if changed:
            obj.save()
            for name, others in (related or {}).items():
                getattr(obj, name).set(list(others))
            record_event(
                actor,
                "add" if is_new else "change",
                obj,
                before=None if is_new else {name: before.get(name) for name in changed},
                after={name: after[name] for name in changed},
                reason=reason,
            )
    return Saved(obj, is_new, changed)


def check_record(obj: models.Model, *, is_among_many: bool = False) -> None:
    """Raise ValidationError by field unless the record may be saved as it stands.

    ``is_among_many``: what the database refuses anyway (keys taken, other records
    missing, constraints) is left to it, for actions that write many at once.
    """
    faults: dict[str, str] = {}
    for column in obj._meta.concrete_fields:
        try:
            for part in _strings(column.value_from_object(obj)):
                check_signs(part)
        except TextRefused as refused:
            faults[column.name] = str(refused)
    if isinstance(obj, Witness) and not faults:
        faults |= _witness_faults(obj)
    if isinstance(obj, Capture):
        faults |= _capture_faults(obj)
    if faults:
        raise ValidationError(faults)
    if is_among_many:
        others = {column.name for column in obj._meta.concrete_fields if column.is_relation}
        obj.full_clean(exclude=others, validate_unique=False, validate_constraints=False)
    else:
        is_erased = isinstance(obj, Witness) and not obj.text
        obj.full_clean(exclude=["text"] if is_erased else None)


def _strings(value: Any) -> Iterator[str]:
    """Every string in a column's value, however deep in its JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _strings(name)
            yield from _strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _strings(inner)


def _witness_faults(witness: Witness) -> dict[str, str]:
    if witness.pk is not None and not witness.text and witness.is_sealed:
        # Its words were erased; the rest of the record may still be mended.
        return {}
    try:
        check_text(witness.text)
    except TextRefused as refused:
        return {"text": str(refused)}
    digest = text_sha256(witness.text)
    if witness.text_sha256 and witness.text_sha256 != digest:
        return {"text_sha256": f"The text's SHA-256 is {digest}, not {witness.text_sha256}."}
    witness.text_sha256 = digest
    return {}


def _capture_faults(capture: Capture) -> dict[str, str]:
    keep_content(capture)
    try:
        digest = hashlib.sha256(capture.content_for_checking()).hexdigest()
    except CaptureMissing as missing:
        return {"content": str(missing)}
    if capture.sha256 != digest:
        return {"sha256": f"The content's SHA-256 is {digest}, not {capture.sha256}."}
    return {}


def _stored(obj: models.Model, related: Related | None) -> dict[str, Any]:
    stored = type(obj)._base_manager.select_for_update().get(pk=obj.pk)
    kept = {name: getattr(stored, name).all() for name in related or {}}
    return state_of(stored) | _keys(kept)


def _keys(related: Related | None) -> dict[str, list[str]]:
    return {name: sorted(map(object_key, others)) for name, others in (related or {}).items()}
