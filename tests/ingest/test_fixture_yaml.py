"""The plain part of YAML: what is read, as written, and what is refused, with its line."""

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from documents.ingest import fixture_yaml
from documents.ingest.fixture_yaml import MAX_DEPTH, Listing, Scalar, Table, YamlFault, read_yaml


@pytest.fixture(params=["libyaml", "pure Python"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers that PyYAML may bring have to be of one mind."""
    if request.param == "pure Python":
        monkeypatch.setattr(fixture_yaml, "_LOADER", yaml.SafeLoader)


def refused(text: str) -> YamlFault:
    with pytest.raises(YamlFault) as fault:
        read_yaml(text)
    return fault.value


@pytest.mark.parametrize("word", ["no", "yes", "1.10", "2024-09-25", "0o17", "~", "12:30", "1_000"])
def test_scalars_stay_as_written(word: str) -> None:
    assert read_yaml(f"- {word}\n") == Listing([Scalar(word, "", 1)], 1)


def test_every_value_has_its_line() -> None:
    read = read_yaml("a: 1\nb:\n  - x\n  - 'y'\n")
    assert isinstance(read, Table)
    assert read.lines == {"a": 1, "b": 2}
    assert read.entries["b"] == Listing([Scalar("x", "", 3), Scalar("y", "'", 4)], 3)


def test_a_literal_block_keeps_its_text() -> None:
    read = read_yaml("text: |+\n  The Ministers \n\n   (a) met;\twell\n\nnext: 1\n")
    assert isinstance(read, Table)
    assert read.entries["text"] == Scalar("The Ministers \n\n (a) met;\twell\n\n", "|", 1)


def test_windows_line_ends_are_the_file_s_and_not_the_text_s() -> None:
    assert read_yaml("a: |\r\n  met\r\n  again\r\n") == read_yaml("a: |\n  met\n  again\n")


def test_a_second_key_of_one_name_is_refused() -> None:
    fault = refused("- title: one\n  note: x\n  title: two\n")
    assert (fault.line, "first on line 1" in fault.message) == (3, True)


def test_a_second_key_is_found_in_flow_mappings_too() -> None:
    assert refused("- {ref: pp1, start: 3, ref: pp2}\n").line == 1


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("- &a x\n- *a\n", 1, "Anchors and aliases"),
        ("- x\n- *a\n", 2, "Anchors and aliases"),
        ("- !!python/object:os.system x\n", 1, "Tags"),
        ("- x\n- !!str 12\n", 2, "Tags"),
        ("- ! x\n", 1, "Tags"),
        ("- a: 1\n  <<: {b: 2}\n", 2, "Merge keys"),
        ("- x\n---\n- y\n", 2, "second document"),
        ("- [a, b]: c\n", 1, "cannot be a key"),
        ("", 1, "holds nothing"),
        ("# a comment\n", 1, "holds nothing"),
        ("- x\n- 'y\n", 2, "not valid YAML"),
        ("- text: |\n  \tx\n   y\n", 2, "not valid YAML"),
        ("- x\n- a\0b\n", 2, "U+0000 has no place"),
        ("- x\n- a\x0bb\n", 2, "an escape between double quotes"),
        ("- x\n\ufeff- y\n", 2, "U+FEFF has no place"),
        ('- "a\\0b"\n', 1, "NUL"),
        ('- x\n- "a\\uD800b"\n', 2, "lone surrogate (U+D800)"),
        ('- "\\ud83d\\ude00"\n', 1, "lone surrogate (U+D83D)"),
        ("- x\n- |\n  a\x85b\n", 3, "between double quotes, with \\u0085"),
        ("- |\n  a\u2028b\n", 2, "between double quotes, with \\u2028"),
        ("- |\n  a\u2029b\n", 2, "U+2029"),
        ("- |\n  a\rb\n", 2, "U+000D"),
    ],
)
def test_what_is_more_than_plain_is_refused(text: str, line: int, said: str) -> None:
    fault = refused(text)
    assert (fault.line, said in fault.message) == (line, True), fault.message


def test_aliases_are_refused_before_they_grow() -> None:
    laughs = "a: &a [lol, lol]\n" + "".join(
        f"{new}: &{new} [*{old}, *{old}]\n"
        for old, new in zip("abcdefghijklmnopqrstuvwxy", "bcdefghijklmnopqrstuvwxyz", strict=True)
    )
    assert refused(laughs).line == 1


@pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 200_000])
def test_deep_nesting_is_refused_however_deep(depth: int) -> None:
    assert "nested deeper" in refused("[" * depth).message


def test_escapes_between_double_quotes_hold_what_no_block_can() -> None:
    read = read_yaml('- "a\\u2028b\\x85c\\td\\U0001f600"\n')
    assert isinstance(read, Listing)
    assert read.items == [Scalar("a\u2028b\x85c\td\U0001f600", '"', 1)]


@given(st.one_of(st.text(), st.text("-:[]{},&*!|>'\"%@`#? \n\t\ufeff\\ab\r\x85\u2028\0")))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_file_holds_it_is_read_or_refused(text: str) -> None:
    try:
        line = read_yaml(text).line
    except YamlFault as fault:
        line = fault.line
    assert 1 <= line <= text.count("\n") + 2
