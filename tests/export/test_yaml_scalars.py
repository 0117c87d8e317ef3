"""Whatever is written is read back as it stood, by both YAML parsers and by our own reader."""

from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from documents.export.yaml_scalars import flow, literal, quoted, scalar
from documents.ingest.fixture_yaml import Scalar, Table, read_yaml

PARSERS = (yaml.SafeLoader, yaml.CSafeLoader)
# Texts made of the characters that YAML takes for its own.
AWKWARD = st.text(" \t\n\r#:-|>%ab\x85\u2028\ufeff\x7f'\"\\&*!{}[],")
TEXTS = st.one_of(AWKWARD, st.text(st.characters(exclude_characters="\0")))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | st.text(max_size=8),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=8,
)


def all_readings(form: str) -> list[Any]:
    """A value, written in a record before another field, as every reader has it."""
    written = f"- fields:\n    text: {form}\n    next: 1\n\n- 1\n"
    readings: list[Any] = [
        yaml.load(written, Loader=parser)[0]["fields"]["text"]  # noqa: S506 (safe loaders)
        for parser in PARSERS
    ]
    record = read_yaml(written).items[0]  # type: ignore[union-attr]  # a list is what is written
    assert isinstance(record, Table)
    fields = record.entries["fields"]
    assert isinstance(fields, Table)
    ours = fields.entries["text"]
    return [*readings, ours.text if isinstance(ours, Scalar) else None]


@given(TEXTS)
@example("a\n\n\n")
@example("\n a\n")
@example("\ta\nb")
@example("---\n...\n")
def test_a_text_is_read_back_to_the_character(text: str) -> None:
    for form in (literal(text, 6, is_last=False), quoted(text)):
        if form is not None:
            assert all_readings(form) == [text] * 3


@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), min_size=1))
def test_a_text_of_words_fits_a_block(text: str) -> None:
    assert (literal(text, 6) is None) == (not text.strip())


@given(VALUES)
def test_a_value_on_one_line_is_read_back(value: Any) -> None:
    line = flow(value)
    assert "\n" not in line
    for parser in PARSERS:
        assert yaml.load(f"a: {line}\n", Loader=parser) == {"a": value}  # noqa: S506 (safe)


@pytest.mark.parametrize(
    "text", ["no", "Yes", "null", "1.10", "2024-09-25", "12:30", "~", "", " x", "x ", "a: b", "a #"]
)
def test_what_yaml_would_take_for_something_else_is_quoted(text: str) -> None:
    assert scalar(text) == f'"{text}"'


@pytest.mark.parametrize("text", ["Évora", "Joint Statement (2031)", "preambular", "op2.a"])
def test_plain_words_stay_plain(text: str) -> None:
    assert scalar(text) == text
