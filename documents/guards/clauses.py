"""The clause rows of published versions: those of the frozen cut, and no others."""

from collections.abc import Sequence

from documents.guards.rule import IS_ERASED, Dialect, Rule, changes

TABLE = "documents_clause"

_FROZEN = "the clauses of a published version never change"

_OLD_IS_PUBLISHED = """
    EXISTS (
        SELECT 1 FROM documents_version AS held
        WHERE held.id = OLD.version_id AND held.number IS NOT NULL
    )
"""
_NEW_IS_PUBLISHED = """
    EXISTS (
        SELECT 1 FROM documents_version AS held
        WHERE held.id = NEW.version_id AND held.number IS NOT NULL
    )
"""
_COLLIDES = """
    EXISTS (
        SELECT 1 FROM documents_clause AS other
        JOIN documents_version AS held ON held.id = other.version_id
        WHERE held.number IS NOT NULL
          AND (other.id = NEW.id
               OR (other.version_id = NEW.version_id
                   AND (other."index" = NEW."index" OR other.ref = NEW.ref)))
    )
"""
_COLLIDES_WITH_ANOTHER = """
    EXISTS (
        SELECT 1 FROM documents_clause AS other
        JOIN documents_version AS held ON held.id = other.version_id
        WHERE held.number IS NOT NULL
          AND other.id <> OLD.id
          AND (other.id = NEW.id
               OR (other.version_id = NEW.version_id
                   AND (other."index" = NEW."index" OR other.ref = NEW.ref)))
    )
"""


def rules(columns: Sequence[str], dialect: Dialect) -> list[Rule]:
    """Drafts' rows are free, but none of them can be moved to a published version.

    Those of a version whose text was erased go with it.
    """
    change = f"{_OLD_IS_PUBLISHED} AND ({changes(columns, dialect)})"
    move = f"NEW.version_id IS DISTINCT FROM OLD.version_id AND {_NEW_IS_PUBLISHED}"
    erased = IS_ERASED.replace("@version", "OLD.version_id")
    delete = f"{_OLD_IS_PUBLISHED} AND NOT {erased}"
    foreign = f"{_NEW_IS_PUBLISHED} AND NOT {dialect.is_cut_row}"
    return [
        Rule("guard_clause_insert", TABLE, "INSERT", _COLLIDES, _FROZEN),
        Rule(
            "guard_clause_insert_cut",
            TABLE,
            "INSERT",
            foreign,
            "a published version has no clauses but those of its cut",
        ),
        Rule("guard_clause_update", TABLE, "UPDATE", change, _FROZEN),
        Rule("guard_clause_update_move", TABLE, "UPDATE", move, _FROZEN),
        Rule("guard_clause_update_onto", TABLE, "UPDATE", _COLLIDES_WITH_ANOTHER, _FROZEN),
        Rule("guard_clause_delete", TABLE, "DELETE", delete, _FROZEN),
    ]
