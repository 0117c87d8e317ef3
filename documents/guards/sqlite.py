"""The guards as SQLite's triggers."""

from collections.abc import Iterable
from typing import Any

from documents.guards.rule import CUT_NAMES, Dialect, Rule

# Every path of a JSON value with what stands there, in the order of the paths.
_MEMBERS = """
    (SELECT json_group_array(json_array(fullkey, type, atom))
     FROM (SELECT fullkey, type, atom FROM json_tree(@column) ORDER BY fullkey))
"""
# LIMIT keeps the inner query to itself: merged into the outer one, the whole cut would
# be parsed anew for each of the columns held against it.
_IS_CUT_ROW = """
    EXISTS (
        SELECT 1 FROM (
            SELECT json_extract(cut, '$[' || NEW."index" || ']') AS item
            FROM documents_version WHERE id = NEW.version_id LIMIT 1
        )
        WHERE json_extract(item, '$.verbs') IS json(NEW.verbs) AND @same
    )
"""


def _json_changes(column: str) -> str:
    # Compared as text first, which settles all but re-ordered objects.
    members = [_MEMBERS.replace("@column", f"{side}.{column}") for side in ("NEW", "OLD")]
    return f"(NEW.{column} IS NOT OLD.{column} AND {' IS NOT '.join(members)})"


_SAME = " AND ".join(
    f"json_extract(item, '$.{name}') IS NEW.\"{column}\"" for column, name in CUT_NAMES.items()
)
DIALECT = Dialect(_json_changes, is_cut_row=_IS_CUT_ROW.replace("@same", _SAME))


def definitions(rules: Iterable[Rule]) -> dict[str, str]:
    """Each guard's definition as SQLite keeps it, by name."""
    return {rule.name: _definition(rule) for rule in rules}


def install(cursor: Any, rules: Iterable[Rule]) -> None:
    for rule in rules:
        cursor.execute(_definition(rule))


def lift(cursor: Any) -> None:
    for name in installed(cursor):
        cursor.execute(f'DROP TRIGGER "{name}"')


def installed(cursor: Any) -> dict[str, str]:
    """The definitions of the guards there are, by name."""
    cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    return {name: sql for name, sql in cursor.fetchall() if name.startswith("guard_")}


def _definition(rule: Rule) -> str:
    condition = rule.condition.replace("IS DISTINCT FROM", "IS NOT")
    return (
        f'CREATE TRIGGER "{rule.name}" BEFORE {rule.moment} ON "{rule.table}" FOR EACH ROW '
        f"WHEN {condition} BEGIN SELECT RAISE(ABORT, '{rule.message}'); END"
    )
