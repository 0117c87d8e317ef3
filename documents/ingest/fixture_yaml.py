"""The plain part of YAML that fixtures are written in, with the line of every value.

Scalars stay as they are written, for each field to read as its type wants:
a language ``no`` is Norwegian. What YAML can do beyond mappings, lists and
scalars is refused: aliases grow without bound, tags make objects, and of two
equal keys one would be lost in silence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

# A record's deepest part, a word in a clause's list of verbs, lies six deep.
MAX_DEPTH = 20

# libyaml where PyYAML was built with it: many times as fast, and of one mind with
# PyYAML's own parser about all that it takes (that one refuses more tabs).
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# A mark of byte order is YAML's own within limits, and the parsers differ about them.
_NOT_YAML = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
# YAML 1.1 takes these for line ends and turns them into \n or drops them.
_LINE_ENDS = re.compile("\r(?!\n)|[\x85\u2028\u2029]")
_NO_CHARACTER = re.compile("[\0\ud800-\udfff]")
_SURROGATE_ESCAPE = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A scalar as written. ``style`` is YAML's: empty for plain, ``|``, ``>``, ``"`` or ``'``."""

    text: str
    style: str
    line: int


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; ``line`` is where it begins."""

    items: list["Node"]
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping with distinct keys; ``lines`` says where each key stands."""

    entries: dict[str, "Node"]
    lines: dict[str, int]
    line: int


Node = Scalar | Listing | Table


class YamlFault(ValueError):
    """What keeps a file from being read. ``line`` counts from 1."""

    def __init__(self, line: int, message: str) -> None:
        self.line = line
        self.message = message
        super().__init__(f"line {line}: {message}")


def read_yaml(text: str) -> Node:
    """The one document of a YAML text. Raises YamlFault at the first thing that is wrong."""
    _check_characters(text)
    builder = _Builder()
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        raise _syntax_fault(text, error) from error
    if builder.root is None:
        raise YamlFault(1, "The file holds nothing; write a list of records.")
    return builder.root


@dataclass(slots=True)
class _Open:
    """A list or mapping that has not ended; ``key`` waits for its value."""

    node: Listing | Table
    key: str | None = None


@dataclass(slots=True)
class _Builder:
    """Nodes from parse events, on a stack of its own so that depth is ours to bound."""

    root: Node | None = None
    _open: list[_Open] = field(default_factory=list)

    def take(self, event: yaml.Event) -> None:
        line = event.start_mark.line + 1 if event.start_mark else 1
        _refuse_more_than_plain(event, line, is_second=self.root is not None)
        if isinstance(event, yaml.ScalarEvent):
            self._take_scalar(event, line)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._begin(Listing([], line))
        elif isinstance(event, yaml.MappingStartEvent):
            self._begin(Table({}, {}, line))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()

    def _take_scalar(self, event: yaml.ScalarEvent, line: int) -> None:
        _refuse_no_character(event.value, line)
        inner = self._open[-1] if self._open else None
        if inner and isinstance(inner.node, Table) and inner.key is None:
            self._take_key(inner, inner.node, event.value, line)
        else:
            self._place(Scalar(event.value, event.style or "", line))

    def _take_key(self, inner: _Open, table: Table, key: str, line: int) -> None:
        if key == "<<":
            raise YamlFault(line, "Merge keys (<<) are not read here; write the fields out.")
        if key in table.lines:
            raise YamlFault(
                line,
                f"The key {key!r} stands here a second time, first on line {table.lines[key]}; "
                "take one of them out.",
            )
        table.lines[key] = line
        inner.key = key

    def _begin(self, node: Listing | Table) -> None:
        if len(self._open) >= MAX_DEPTH:
            raise YamlFault(node.line, f"This is nested deeper than {MAX_DEPTH} levels.")
        self._place(node)
        self._open.append(_Open(node))

    def _place(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        inner = self._open[-1]
        if isinstance(inner.node, Listing):
            inner.node.items.append(node)
        elif inner.key is None:
            raise YamlFault(node.line, "A list or mapping cannot be a key; write a name.")
        else:
            inner.node.entries[inner.key] = node
            inner.key = None


def _refuse_more_than_plain(event: yaml.Event, line: int, *, is_second: bool) -> None:
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise YamlFault(line, "Anchors and aliases (& and *) are not read here; write it out.")
    if tag := getattr(event, "tag", None):
        raise YamlFault(line, f"Tags such as {tag} are not read here; take it out.")
    if isinstance(event, yaml.DocumentStartEvent) and is_second:
        raise YamlFault(line, "A second document begins here; a fixture is one list of records.")


def _check_characters(text: str) -> None:
    for fault in _bad_characters(text):
        raise fault


def _bad_characters(text: str) -> Iterator[YamlFault]:
    if found := _NOT_YAML.search(text):
        yield YamlFault(
            _line_of(text, found.start()),
            f"The character U+{ord(found[0]):04X} has no place in YAML; take it out"
            + ("." if found[0] == "\0" else ", or write it as an escape between double quotes."),
        )
    if found := _LINE_ENDS.search(text):
        code = ord(found[0])
        yield YamlFault(
            _line_of(text, found.start()),
            f"The character U+{code:04X} would be read as a line end; write the text between "
            f'double quotes, with \\u{code:04x} for it and \\n for line ends ("…\\u{code:04x}…").',
        )


def _refuse_no_character(value: str, line: int) -> None:
    if found := _NO_CHARACTER.search(value):
        raise YamlFault(line, _no_character(ord(found[0])))


def _no_character(code: int) -> str:
    if code == 0:
        return "An escape gives NUL (U+0000), which no text may hold; take it out."
    return (
        f"An escape gives a lone surrogate (U+{code:04X}), half of a character; write the whole "
        "character, or its escape with eight digits (\\U0001f600)."
    )


def _syntax_fault(text: str, error: yaml.MarkedYAMLError) -> YamlFault:
    # What is never closed is at fault where it was opened, not at the end of the file.
    is_open = "end of stream" in str(error.problem)
    mark = (is_open and error.context_mark) or error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 1
    lines = text.split("\n")
    escape = _SURROGATE_ESCAPE.search(lines[line - 1]) if line <= len(lines) else None
    # libyaml refuses the escape itself, and says no more than "invalid Unicode".
    if escape and "escape" in str(error.problem):
        return YamlFault(line, _no_character(int(escape[0][2:], 16)))
    said = ", ".join(part for part in (error.context, error.problem) if part)
    remedy = (
        " A text that begins with a tab is written between double quotes."
        if "tab" in said or "\\t" in said
        else ""
    )
    return YamlFault(line, f"This is not valid YAML: {said}.{remedy}")


def _line_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
