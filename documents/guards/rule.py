"""What a rule is. Each becomes one trigger of the same name.

Conditions are written in the SQL that both databases share, with PostgreSQL's
``IS DISTINCT FROM``; only JSON has to be said in each database's own way.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Moment = Literal["INSERT", "UPDATE", "DELETE", "TRUNCATE"]

JSON_COLUMNS = frozenset(
    {
        "after",
        "before",
        "cut",
        "departures",
        "metadata",
        "new_clauses",
        "old_clauses",
        "verbs",
    }
)

# Of a version OLD: that its log says its text was erased.
IS_ERASED = """
    EXISTS (
        SELECT 1 FROM documents_versionevent AS said
        WHERE said.version_id = @version AND said.kind = 'erased'
    )
"""

# A clause row's columns and what a row of a cut calls them.
CUT_NAMES: Mapping[str, str] = {
    "ref": "ref",
    "kind": "kind",
    "label": "label",
    "label_start": "label_start",
    "start": "start",
    "end": "end",
    "depth": "depth",
    "parent_index": "parent",
    "verb": "verb",
    "governing_verb": "governing_verb",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """``condition`` is SQL upon OLD and NEW; where it holds, the statement is refused."""

    name: str
    table: str
    moment: Moment
    condition: str
    message: str


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one database speaks of JSON.

    ``json_changes`` gives the condition that a column of JSON changes in value;
    ``is_cut_row`` is the condition that the clause row NEW says what the frozen
    cut of its version says at its index.
    """

    json_changes: Callable[[str], str]
    is_cut_row: str


def changes(columns: Sequence[str], dialect: Dialect) -> str:
    """The condition that an UPDATE changes one of the columns."""
    return " OR ".join(
        dialect.json_changes(column)
        if column in JSON_COLUMNS
        else f'NEW."{column}" IS DISTINCT FROM OLD."{column}"'
        for column in columns
    )
