"""How often phrases stand in texts, counted where the texts lie."""

from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from operator import or_

from django.db.models import F, IntegerField, Q, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Length, Replace, StrIndex

from documents.engine.phrases import keyed, printed_pattern
from documents.models import KeyedText, Version

# SQLite takes some 30,000 values in a statement.
_AT_ONCE = 10_000

Counts = Mapping[int, Sequence[int]]


def term_counts(versions: Sequence[int], phrases: Sequence[str], *, is_exact: bool) -> Counts:
    """For each version that has any of the phrases, how often it has each, in their order.

    By keys the database counts; as printed, the texts that have the words by their keys
    are read.
    """
    found = {
        pk: counts
        for some in _batches(versions)
        for pk, counts in _by_keys(some, [keyed(phrase) for phrase in phrases])
        if any(counts)
    }
    return _as_printed(found, phrases) if is_exact else found


def _batches(versions: Sequence[int]) -> Iterator[Sequence[int]]:
    for at in range(0, len(versions), _AT_ONCE):
        yield versions[at : at + _AT_ONCE]


def _by_keys(versions: Sequence[int], wanted: Sequence[str]) -> Iterator[tuple[int, list[int]]]:
    columns = {f"uses_{at}": _uses(keys) for at, keys in enumerate(wanted)}
    # Looking for one is cheaper than counting all, and most texts have none.
    places = {f"place_{at}": StrIndex("keys", Value(keys)) for at, keys in enumerate(wanted)}
    has_any = reduce(or_, [Q(**{f"{place}__gt": 0}) for place in places], Q(pk=None))
    rows = KeyedText.objects.alias(**places).filter(has_any, version__in=versions)
    rows = rows.annotate(**columns)
    for pk, *counts in rows.order_by().values_list("version", *columns):
        yield pk, counts


def _uses(keys: str) -> Combinable:
    """What taking all uses out takes off the text's length, over a use's own."""
    without = Replace("keys", Value(keys), Value(""))
    taken = Length(F("keys")) - Length(without)
    return (taken / Value(len(keys))) if keys else Value(0, output_field=IntegerField())


def _as_printed(found: Counts, phrases: Sequence[str]) -> Counts:
    patterns = [printed_pattern(phrase) for phrase in phrases]
    exact: dict[int, list[int]] = {}
    for some in _batches(list(found)):
        rows = Version.objects.filter(pk__in=some).order_by().values_list("pk", "text")
        for pk, text in rows.iterator():
            counts = [len(pattern.findall(text)) if pattern else 0 for pattern in patterns]
            if any(counts):
                exact[pk] = counts
    return exact
