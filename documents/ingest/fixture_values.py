"""What a scalar as written means in a field of a given type."""

import base64
import binascii
import datetime as dt
import re
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.dateparse import parse_datetime

from documents.ingest.fixture_schema import Field, key_leaves, key_shape
from documents.ingest.fixture_yaml import Listing, Node, Scalar, Table

# The words of YAML 1.1, in the three ways in which it spells them.
_TRUE = {spelt for word in ("true", "yes", "on") for spelt in (word, word.title(), word.upper())}
_FALSE = {spelt for word in ("false", "no", "off") for spelt in (word, word.title(), word.upper())}
_NULL = {"", "~", "null", "Null", "NULL"}

# Wider than any column, and short enough that reading a number costs nothing.
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})", re.ASCII)
_FRACTION = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,17}", re.ASCII)

# What PostgreSQL's columns hold; SQLite's hold more, but a file has to fit both.
MAX_INTEGER = 2**31 - 1

NaturalKey = tuple[str, ...]


class ValueFault(ValueError):
    """A value that its field cannot take; the message says what would do."""

    def __init__(self, line: int, message: str) -> None:
        self.line = line
        self.message = message
        super().__init__(message)


def column_value(field: Field, node: Node) -> Any:
    """The value of a column that is no reference, checked by itself. Raises ValueFault."""
    if isinstance(field, models.JSONField):
        return json_value(node)
    if not isinstance(node, Scalar):
        raise ValueFault(node.line, "One value belongs here, not a list or mapping.")
    if not node.style and node.text in _NULL:
        return _nothing(field, node)
    value = _READERS.get(type(field), _as_written)(node)
    try:
        return field.clean(value, None)
    except ValidationError as error:
        raise ValueFault(node.line, _remedied(field, node, error)) from error


def natural_key(model: type[models.Model], node: Node) -> NaturalKey | None:
    """The natural key that a reference to a model gives; None for null. Raises ValueFault."""
    if isinstance(node, Scalar) and not node.style and node.text in _NULL:
        return None
    leaves = key_leaves(model)
    name, shape = model._meta.verbose_name, key_shape(model)
    if not isinstance(node, Listing):
        raise ValueFault(node.line, f"Name the {name} by its natural key, a list: {shape}.")
    if len(node.items) != len(leaves):
        raise ValueFault(
            node.line,
            f"The natural key of a {name} has {len(leaves)} parts, {shape}, "
            f"and here are {len(node.items)}.",
        )
    parts = [column_value(leaf, item) for leaf, item in zip(leaves, node.items, strict=True)]
    if None in parts:
        raise ValueFault(node.line, f"No part of a natural key can be null: {shape}.")
    return tuple(map(str, parts))


def natural_keys(model: type[models.Model], node: Node) -> tuple[NaturalKey, ...]:
    """The natural keys of a list of references. Raises ValueFault."""
    if not isinstance(node, Listing):
        raise ValueFault(node.line, f"A list of natural keys belongs here: [{key_shape(model)}].")
    keys = [natural_key(model, item) for item in node.items]
    if None in keys or len(set(keys)) != len(keys):
        raise ValueFault(node.line, "A record is named twice in this list, or null stands in it.")
    return tuple(key for key in keys if key is not None)


def json_value(node: Node) -> Any:
    """A value as JSON has it; of plain scalars, only null, true, false and numbers are typed."""
    if isinstance(node, Listing):
        return [json_value(item) for item in node.items]
    if isinstance(node, Table):
        return {key: json_value(item) for key, item in node.entries.items()}
    if node.style:
        return node.text
    if node.text in _NULL:
        return None
    if node.text in {"true", "false"}:
        return node.text == "true"
    if _INTEGER.fullmatch(node.text):
        return int(node.text)
    return float(node.text) if _FRACTION.fullmatch(node.text) else node.text


def _remedied(field: Field, node: Scalar, error: ValidationError) -> str:
    """What Django says is wrong, with what would do where it does not say that itself."""
    return " ".join(_remedy(field, node, fault) for fault in error.error_list)


def _remedy(field: Field, node: Scalar, fault: ValidationError) -> str:
    if fault.code == "invalid_choice":
        choices = ", ".join(str(value) for value, _ in field.flatchoices if value != "")
        return f"{node.text[:40]!r} is not a valid choice; write one of {choices}."
    if fault.code == "max_length":
        return f"This has {len(node.text):,} characters; write at most {field.max_length:,}."
    return " ".join(fault.messages)


def _nothing(field: Field, node: Scalar) -> None:
    if field.null:
        return
    written = f"{node.text!r}" if node.text else "nothing"
    raise ValueFault(
        node.line,
        f"Here stands {written}, which YAML reads as null, and this field has no null; leave the "
        "field out, or put what is meant between quotes.",
    )


def _as_written(node: Scalar) -> str:
    return node.text


def _truth(node: Scalar) -> bool:
    if node.text not in _TRUE | _FALSE:
        raise ValueFault(node.line, f"{node.text[:40]!r} is no truth value; write true or false.")
    return node.text in _TRUE


def _integer(node: Scalar) -> int:
    if not _INTEGER.fullmatch(node.text):
        raise ValueFault(node.line, f"{node.text[:40]!r} is no whole number; write digits only.")
    if int(node.text) > MAX_INTEGER:
        raise ValueFault(node.line, f"{node.text} is too large; {MAX_INTEGER} is the most.")
    return int(node.text)


def _time(node: Scalar) -> dt.datetime:
    try:
        time = parse_datetime(node.text)
    except ValueError as error:
        raise ValueFault(
            node.line, f"{node.text[:40]!r} is no time in the calendar: {error}."
        ) from error
    if time is None or time.tzinfo is None:
        raise ValueFault(
            node.line,
            f"{node.text[:40]!r} is no time with its zone; write it as 2031-06-01T12:00:00Z.",
        )
    return time


def _bytes(node: Scalar) -> bytes:
    try:
        return base64.b64decode("".join(node.text.split()), validate=True)
    except (binascii.Error, ValueError) as error:
        raise ValueFault(node.line, f"This is not base64: {error}.") from error


_READERS: dict[type[Any], Any] = {
    models.BooleanField: _truth,
    models.PositiveIntegerField: _integer,
    models.DateTimeField: _time,
    models.BinaryField: _bytes,
}
