"""The schema of fixtures says of every model's natural key what the model itself says."""

from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import models

from documents.ingest.fixture_schema import (
    KEY_FIELDS,
    MODELS,
    ORDER,
    fields_of,
    key_leaves,
    key_shape,
)
from documents.models import (
    Citation,
    Clause,
    Comparison,
    Document,
    Drawing,
    EarlierUses,
    Event,
    Figure,
    Fingerprints,
    ImportedRecord,
    KeyedText,
    LineageText,
    LineageThread,
    ReviewEvent,
    SeriesLineage,
    Thread,
    VerbChanges,
    Version,
    VersionEvent,
)

ROOT = Path(__file__).resolve().parent.parent.parent


def _example(model: type[models.Model], said: dict[str, Any]) -> models.Model:
    """A row in memory whose key columns hold the values said, by the column's full name."""
    values = {}
    for name in KEY_FIELDS[model]:
        field = fields_of(model)[name]
        full = f"{model.__name__}.{name}"
        values[name] = (
            _example(field.related_model, said)
            if field.is_relation
            else said.setdefault(full, full)
        )
    return model(**values)


@pytest.mark.parametrize("model", KEY_FIELDS)
def test_the_key_is_the_model_s_natural_key(model: type[Any]) -> None:
    leaves = tuple(f"{leaf.model.__name__}.{leaf.name}" for leaf in key_leaves(model))
    assert _example(model, {}).natural_key() == leaves  # type: ignore[attr-defined]  # all have it


def test_every_model_is_a_fixture_s_or_known_not_to_be() -> None:
    computed = {Citation, Clause, Comparison, Drawing, Figure, Fingerprints, KeyedText, VerbChanges}
    lineage = {EarlierUses, LineageText, LineageThread, SeriesLineage, Thread}
    others = computed | lineage | {Event, ImportedRecord, ReviewEvent}
    assert set(apps.get_app_config("documents").get_models()) == set(KEY_FIELDS) | others


@pytest.mark.parametrize("model", KEY_FIELDS)
def test_a_record_stands_after_those_that_it_needs(model: type[models.Model]) -> None:
    needed = [
        field.related_model
        for field in fields_of(model).values()
        if field.is_relation and not field.many_to_many and not field.null
    ]
    assert all(ORDER[other] < ORDER[model] for other in needed)


def test_derived_columns_and_row_numbers_are_no_fields() -> None:
    assert {"id", "title_folded"}.isdisjoint(fields_of(Document))
    assert {"number", "cut", "metadata"} <= fields_of(Version).keys()


def test_a_key_is_shown_as_it_is_written() -> None:
    assert key_shape(VersionEvent) == "[series, document, language, version, number]"
    assert key_shape(MODELS["documents.source"]) == "[series, document, key]"


@pytest.mark.parametrize("model", KEY_FIELDS)
def test_the_documentation_shows_the_same_keys(model: type[models.Model]) -> None:
    row = f"| `{model._meta.model_name}` | `{key_shape(model)}` |"
    assert row in (ROOT / "docs" / "fixtures.md").read_text("utf-8")
