"""The guards as PostgreSQL's triggers, each with a function of its own name.

PostgreSQL empties tables by TRUNCATE too, past every row trigger, so here each
table has a rule more.
"""

from collections.abc import Iterable
from typing import Any

from documents.guards.rule import CUT_NAMES, Dialect, Rule

# OFFSET keeps the inner query to itself: merged into the outer one, the whole cut would
# be unpacked anew for each of the columns held against it.
_IS_CUT_ROW = """
    EXISTS (
        SELECT 1 FROM (
            SELECT cut -> NEW.index AS item FROM documents_version WHERE id = NEW.version_id
            OFFSET 0
        ) AS frozen
        WHERE item -> 'verbs' = NEW.verbs AND @same
    )
"""


def _json_changes(column: str) -> str:
    # The column is jsonb, which compares by value.
    return f"NEW.{column} IS DISTINCT FROM OLD.{column}"


_SAME = " AND ".join(
    f"item ->> '{name}' IS NOT DISTINCT FROM NEW.\"{column}\"::text"
    for column, name in CUT_NAMES.items()
)
DIALECT = Dialect(_json_changes, is_cut_row=_IS_CUT_ROW.replace("@same", _SAME))

# tgtype's bits: 2 before, 4 insert, 8 delete, 16 update, 32 truncate. Only a trigger
# that is always enabled counts: one switched on in the plain way is lifted by whoever
# may set session_replication_role, without a change of the schema.
_INSTALLED = """
    SELECT p.proname, p.prosrc, t.tgtype, c.relname
    FROM pg_proc AS p
    LEFT JOIN pg_trigger AS t
        ON t.tgfoid = p.oid AND t.tgname = p.proname AND t.tgenabled = 'A'
    LEFT JOIN pg_class AS c ON c.oid = t.tgrelid
    WHERE starts_with(p.proname, 'guard_') AND p.pronamespace = current_schema()::regnamespace
"""
_BITS = {"INSERT": 4, "DELETE": 8, "UPDATE": 16, "TRUNCATE": 32}
_BEFORE, _EACH_ROW = 2, 1


def definitions(rules: Iterable[Rule]) -> dict[str, str]:
    """What tells each guard as it should stand, by name: its body, moment and table."""
    return {
        rule.name: _told(_body(rule), _type(rule), rule.table) for rule in _with_truncates(rules)
    }


def install(cursor: Any, rules: Iterable[Rule]) -> None:
    cursor.execute("SELECT quote_ident(current_schema())")
    (schema,) = cursor.fetchone()
    # Rows whose foreign keys are still to be looked at would stand in the way of ALTER TABLE.
    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    for rule in _with_truncates(rules):
        # A session's own temporary tables come last, so that none of them can
        # be asked in place of ours.
        cursor.execute(
            f'CREATE FUNCTION "{rule.name}"() RETURNS trigger LANGUAGE plpgsql '
            f"SET search_path = {schema}, pg_temp AS $guard${_body(rule)}$guard$"
        )
        each = "STATEMENT" if rule.moment == "TRUNCATE" else "ROW"
        cursor.execute(
            f'CREATE TRIGGER "{rule.name}" BEFORE {rule.moment} ON "{rule.table}" '
            f'FOR EACH {each} EXECUTE FUNCTION "{rule.name}"()'
        )
        cursor.execute(f'ALTER TABLE "{rule.table}" ENABLE ALWAYS TRIGGER "{rule.name}"')
    cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def lift(cursor: Any) -> None:
    for name in installed(cursor):
        cursor.execute(f'DROP FUNCTION "{name}"() CASCADE')


def installed(cursor: Any) -> dict[str, str]:
    """What tells each guard that there is, by name."""
    cursor.execute(_INSTALLED)
    return {
        name: _told(body, int(type_ or 0), table or "no table")
        for name, body, type_, table in cursor.fetchall()
    }


def _with_truncates(rules: Iterable[Rule]) -> list[Rule]:
    by_row = list(rules)
    tables = dict.fromkeys(rule.table for rule in by_row)
    return by_row + [
        Rule(
            f"guard_{table.removeprefix('documents_')}_truncate",
            table,
            "TRUNCATE",
            "TRUE",
            f"{table} holds what is never deleted",
        )
        for table in tables
    ]


def _told(body: str, type_: int, table: str) -> str:
    return f"{body} {type_} {table}"


def _type(rule: Rule) -> int:
    return _BEFORE + _BITS[rule.moment] + (0 if rule.moment == "TRUNCATE" else _EACH_ROW)


def _body(rule: Rule) -> str:
    row = {"TRUNCATE": "NULL", "DELETE": "OLD"}.get(rule.moment, "NEW")
    return (
        f"BEGIN IF {rule.condition} THEN RAISE EXCEPTION '{rule.message}' "
        f"USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN {row}; END"
    )
