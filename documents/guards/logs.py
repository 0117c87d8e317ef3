"""The logs: rows are added and never touched again. Decisions are kept like them."""

from collections.abc import Mapping, Sequence

from documents.guards.rule import Dialect, Rule, changes

_VERSION_EVENT = "documents_versionevent"

# Each with the columns within which its rows are numbered from 1, without a gap.
NUMBERED: Mapping[str, Sequence[str]] = {
    _VERSION_EVENT: ("version_id",),
    "documents_reviewevent": ("version_id",),
    "documents_decision": ("old_document_id", "new_document_id", "language"),
    "documents_decisionevent": ("decision_id",),
}
TABLES = ("documents_event", *NUMBERED)

_COLLIDES = "EXISTS (SELECT 1 FROM @table AS other WHERE other.id = NEW.id)"
# No number twice and none left out, so that nothing can be slipped in between.
_SKIPS = """
    NEW.number IS DISTINCT FROM (SELECT coalesce(max(number), 0) + 1 FROM @table WHERE @scope)
"""
# Erasing is the one thing that loses something, so the database itself holds to
# its order: nothing is erased but what was sealed first, and nothing follows.
_ERASED = """
    EXISTS (
        SELECT 1 FROM documents_versionevent AS said
        WHERE said.version_id = NEW.version_id AND said.kind = 'erased'
    )
"""
_NOT_SEALED = """
    NEW.kind = 'erased' AND (
        SELECT kind FROM documents_versionevent
        WHERE version_id = NEW.version_id AND kind IN ('withdrawn', 'restored', 'sealed')
        ORDER BY number DESC LIMIT 1
    ) IS DISTINCT FROM 'sealed'
"""


def rules(table: str, columns: Sequence[str], dialect: Dialect) -> list[Rule]:
    """For one of them. Once a row may not change, it can collide with none by an UPDATE."""
    noun = table.removeprefix("documents_")
    message = f"{noun} is append-only"
    collides = _COLLIDES.replace("@table", table)
    logged = [
        Rule(f"guard_{noun}_insert", table, "INSERT", collides, message),
        Rule(f"guard_{noun}_update", table, "UPDATE", changes(columns, dialect), message),
        Rule(f"guard_{noun}_delete", table, "DELETE", "1 = 1", message),
    ]
    if table in NUMBERED:
        scope = " AND ".join(f"{column} = NEW.{column}" for column in NUMBERED[table])
        skips = _SKIPS.replace("@table", table).replace("@scope", scope)
        logged.append(Rule(f"guard_{noun}_insert_next", table, "INSERT", skips, message))
    if table == _VERSION_EVENT:
        logged += [
            Rule(
                f"guard_{noun}_insert_erased",
                table,
                "INSERT",
                _NOT_SEALED,
                "a published version is erased only once it is sealed",
            ),
            Rule(
                f"guard_{noun}_insert_after",
                table,
                "INSERT",
                _ERASED,
                "a published version whose text was erased has no further events",
            ),
        ]
    return logged
