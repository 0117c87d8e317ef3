"""Captures are kept as they came. Their bytes go only with a text that is erased."""

from collections.abc import Sequence

from documents.guards.rule import Dialect, Rule, changes

TABLE = "documents_capture"

_MESSAGE = "a capture never changes"
_SAME = """
    SELECT 1 FROM documents_capture AS other
    WHERE other.id = NEW.id
       OR (other.source_id = NEW.source_id AND other.sha256 = NEW.sha256)
"""
_MAY_BE_ERASED = """
    EXISTS (
        SELECT 1 FROM documents_source AS place
        JOIN documents_expression AS text ON text.document_id = place.document_id
        JOIN documents_version AS held ON held.expression_id = text.id
        JOIN documents_versionevent AS said ON said.version_id = held.id
        WHERE place.id = OLD.source_id AND said.kind = 'erased'
    )
    AND NOT EXISTS (
        SELECT 1 FROM documents_witness AS reading
        WHERE reading.capture_id = OLD.id AND reading.text <> ''
    )
"""


def rules(columns: Sequence[str], dialect: Dialect) -> list[Rule]:
    """The path of erasure empties the content and touches no other column."""
    others = changes([name for name in columns if name != "content"], dialect)
    erases = f"length(NEW.content) = 0 AND NOT ({others}) AND {_MAY_BE_ERASED}"
    change = f"({changes(columns, dialect)}) AND NOT ({erases})"
    return [
        Rule("guard_capture_insert", TABLE, "INSERT", f"EXISTS ({_SAME})", _MESSAGE),
        Rule("guard_capture_update", TABLE, "UPDATE", change, _MESSAGE),
        Rule("guard_capture_delete", TABLE, "DELETE", "1 = 1", _MESSAGE),
    ]
