"""Which records a fixture may hold, and by which fields each is known."""

from functools import cache
from typing import Any

from django.db import models

from documents.models import (
    Body,
    Capture,
    Claim,
    Decision,
    DecisionEvent,
    Document,
    Expression,
    FormerReference,
    Meeting,
    Membership,
    Participant,
    Relation,
    Scale,
    ScaleStep,
    Series,
    Source,
    Version,
    VersionEvent,
    Witness,
)
from documents.models.fields import FoldedField

# In an order in which each model stands after those that it refers to. The fields
# are those of the model's natural_key(); a reference among them brings its own.
KEY_FIELDS: dict[type[models.Model], tuple[str, ...]] = {
    Body: ("slug",),
    Membership: ("body", "member"),
    Series: ("slug",),
    Meeting: ("body", "key"),
    Participant: ("meeting", "position"),
    Document: ("series", "key"),
    Relation: ("document", "kind", "to"),
    FormerReference: ("series", "key"),
    Source: ("document", "key"),
    Capture: ("source", "sha256"),
    Witness: ("document", "siglum"),
    Claim: ("document", "position"),
    Expression: ("document", "language"),
    Version: ("expression", "number"),
    VersionEvent: ("version", "number"),
    Decision: ("old_document", "new_document", "language", "number"),
    DecisionEvent: ("decision", "number"),
    Scale: ("slug",),
    ScaleStep: ("scale", "verb"),
}
MODELS = {model._meta.label_lower: model for model in KEY_FIELDS}
ORDER = {model: position for position, model in enumerate(KEY_FIELDS)}

# A log in a fixture, and a decision, name no accounts: whoever imports it is the one who acts.
FIXTURE_ACTOR = "system:fixture"

Field = Any  # Django's fields and reverse descriptors have no common public type


@cache
def fields_of(model: type[models.Model]) -> dict[str, Field]:
    """The fields that a fixture may state, by name: columns that are not derived, and lists."""
    fields = [*model._meta.concrete_fields, *model._meta.many_to_many]
    return {
        field.name: field
        for field in fields
        if not field.primary_key and not isinstance(field, FoldedField)
    }


@cache
def key_leaves(model: type[models.Model]) -> tuple[Field, ...]:
    """The columns whose values, in order, are the model's natural key."""
    leaves: list[Field] = []
    for name in KEY_FIELDS[model]:
        field = fields_of(model)[name]
        leaves += key_leaves(field.related_model) if field.is_relation else [field]
    return tuple(leaves)


def key_shape(model: type[models.Model]) -> str:
    """The natural key as messages and docs/fixtures.md show it: ``[series, document, key]``."""
    return f"[{', '.join(_key_names(model))}]"


def _key_names(model: type[models.Model]) -> list[str]:
    names: list[str] = []
    for name in KEY_FIELDS[model]:
        field = fields_of(model)[name]
        if not field.is_relation:
            names.append(name)
            continue
        *before, last = _key_names(field.related_model)
        # What every record has says nothing: a series' slug is better called the series.
        names += [*before, name if last in {"slug", "key", "number"} else last]
    return names
