"""Published versions: never changed, never deleted, each the next of its chain.

One path leads to an empty text: that of a version whose log says that it was
erased. It leaves every digest and all else as it stands, and leads nowhere back.
"""

from collections.abc import Sequence

from documents.guards.rule import IS_ERASED, Dialect, Rule, changes

TABLE = "documents_version"

# What a version's words stand in, with what is left when they are erased. A column
# that a migration has yet to add is left out.
_WORDS = {"text": "''", "cut": "'[]'", "departures": "'[]'"}

_FROZEN = "a published version never changes"
_CHAIN = "a version is published as the next of its expression, upon the one before it"

_COLLIDES = """
    EXISTS (
        SELECT 1 FROM documents_version AS other
        WHERE other.number IS NOT NULL
          AND (other.id = NEW.id
               OR (other.expression_id = NEW.expression_id AND other.number = NEW.number))
    )
"""
_COLLIDES_WITH_ANOTHER = """
    EXISTS (
        SELECT 1 FROM documents_version AS other
        WHERE other.number IS NOT NULL
          AND other.id <> OLD.id
          AND (other.id = NEW.id
               OR (other.expression_id = NEW.expression_id AND other.number = NEW.number))
    )
"""
_SKIPS = """
    NEW.number IS NOT NULL
    AND (
        NEW.number IS DISTINCT FROM (
            SELECT coalesce(max(number), 0) + 1 FROM documents_version
            WHERE expression_id = NEW.expression_id
        )
        OR NEW.predecessor_id IS DISTINCT FROM (
            SELECT id FROM documents_version
            WHERE expression_id = NEW.expression_id AND number = NEW.number - 1
        )
    )
"""


def rules(columns: Sequence[str], dialect: Dialect) -> list[Rule]:
    """Every column of a published row is protected."""
    change = f"OLD.number IS NOT NULL AND ({changes(columns, dialect)})"
    change += f" AND NOT ({_erases(columns, dialect)})"
    publish = f"OLD.number IS NULL AND {_SKIPS}"
    return [
        Rule("guard_version_insert", TABLE, "INSERT", _COLLIDES, _FROZEN),
        Rule("guard_version_insert_next", TABLE, "INSERT", _SKIPS, _CHAIN),
        Rule("guard_version_update", TABLE, "UPDATE", change, _FROZEN),
        Rule("guard_version_update_onto", TABLE, "UPDATE", _COLLIDES_WITH_ANOTHER, _FROZEN),
        Rule("guard_version_update_next", TABLE, "UPDATE", publish, _CHAIN),
        Rule(
            "guard_version_delete",
            TABLE,
            "DELETE",
            "OLD.number IS NOT NULL",
            "a published version is not deleted, but withdrawn or sealed",
        ),
    ]


def _erases(columns: Sequence[str], dialect: Dialect) -> str:
    """The condition that an UPDATE empties all words of an erased version, and nothing else."""
    empty = [f"NEW.{name} = {value}" for name, value in _WORDS.items() if name in columns]
    others = changes([name for name in columns if name not in _WORDS], dialect)
    return " AND ".join([*empty, f"NOT ({others})", IS_ERASED.replace("@version", "OLD.id")])
