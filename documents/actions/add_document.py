"""A new record in the catalogue, under the key that its date or symbol gives."""

import itertools
import string
from collections.abc import Iterator

from django.db import transaction

from documents.actions.actor import Actor
from documents.actions.refusal import ActionRefused
from documents.actions.save_record import save_record
from documents.dates import DateSpan
from documents.models import Document, FormerReference, Series
from documents.references import symbol_slug


def add_document(
    actor: Actor,
    series: Series,
    *,
    title: str,
    instrument_type: str,
    adopted: DateSpan | None,
    symbol: str = "",
) -> Document:
    """Add a record; its key is the ISO date of its first day, then ``-b``, ``-c`` where that
    is taken, and in a residual series the symbol's slug.

    Raises ActionRefused where neither gives a key, ValidationError and PermissionRefused.
    """
    actor.require("documents.add_document")
    with transaction.atomic():
        # The series' row is the lock under which its keys are given.
        series = Series.objects.select_for_update().get(pk=series.pk)
        document = Document(
            series=series,
            key=free_key(series, adopted, symbol),
            title=title,
            instrument_type=instrument_type,
            adopted=adopted,
            symbol=symbol,
            is_in_sequence=series.is_sequence,
        )
        save_record(actor, document, related={"issuing_bodies": [series.body]})
    return document


def free_key(series: Series, adopted: DateSpan | None, symbol: str) -> str:
    """The key that a new document of the series would have. Raises ActionRefused."""
    slug = symbol_slug(symbol) if symbol and not series.is_sequence else ""
    name = slug or (str(adopted).partition("/")[0] if adopted else "")
    if not name:
        raise ActionRefused("A record needs a date, or in a residual series a symbol.")
    taken = {
        *Document.objects.filter(series=series, key__startswith=name).values_list("key", flat=True),
        *FormerReference.objects.filter(series=series).values_list("key", flat=True),
    }
    return next(key for key in keys_from(name) if key not in taken)


def keys_from(name: str) -> Iterator[str]:
    """The name, then with -b, -c … -z, -ba …"""
    yield name
    for length in itertools.count(1):
        for letters in itertools.product(string.ascii_lowercase, repeat=length):
            if letters != ("a",):
                yield f"{name}-{''.join(letters)}"
