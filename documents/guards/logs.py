"""The logs, Event and VersionEvent: rows are added and never touched again."""

from collections.abc import Sequence

from documents.guards.rule import Dialect, Rule, changes

_VERSION_EVENT = "documents_versionevent"
TABLES = ("documents_event", _VERSION_EVENT)

_COLLIDES = {
    "documents_event": """
        EXISTS (SELECT 1 FROM documents_event AS other WHERE other.id = NEW.id)
    """,
    "documents_versionevent": """
        EXISTS (SELECT 1 FROM documents_versionevent AS other WHERE other.id = NEW.id)
    """,
}
# No number twice and none left out, so that nothing can be slipped in between.
_SKIPS = """
    NEW.number IS DISTINCT FROM (
        SELECT coalesce(max(number), 0) + 1 FROM documents_versionevent
        WHERE version_id = NEW.version_id
    )
"""


def rules(table: str, columns: Sequence[str], dialect: Dialect) -> list[Rule]:
    """For one of the two. Once a row may not change, it can collide with none by an UPDATE."""
    noun = table.removeprefix("documents_")
    message = f"{noun} is append-only"
    logged = [
        Rule(f"guard_{noun}_insert", table, "INSERT", _COLLIDES[table], message),
        Rule(f"guard_{noun}_update", table, "UPDATE", changes(columns, dialect), message),
        Rule(f"guard_{noun}_delete", table, "DELETE", "1 = 1", message),
    ]
    if table == _VERSION_EVENT:
        logged.append(Rule(f"guard_{noun}_insert_next", table, "INSERT", _SKIPS, message))
    return logged
