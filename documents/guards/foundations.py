"""What a published version rests on: its expression's language and document, and its
base witness's text. Other columns of theirs are catalogue facts and may be mended.
"""

from documents.guards.rule import Dialect, Rule, changes

EXPRESSION = "documents_expression"
WITNESS = "documents_witness"

_RESTS_ON_EXPRESSION = """
    EXISTS (
        SELECT 1 FROM documents_version AS held
        WHERE held.expression_id = OLD.id AND held.number IS NOT NULL
    )
"""
_RESTS_ON_WITNESS = """
    EXISTS (
        SELECT 1 FROM documents_version AS held
        WHERE held.base_witness_id = OLD.id AND held.number IS NOT NULL
    )
"""
_SAME_EXPRESSION = """
    SELECT other.id FROM documents_expression AS other
    JOIN documents_version AS held ON held.expression_id = other.id
    WHERE held.number IS NOT NULL
      AND (other.id = NEW.id
           OR (other.document_id = NEW.document_id
               AND (other.language = NEW.language
                    OR (other.standing = 'original' AND NEW.standing = 'original'))))
"""
_SAME_WITNESS = """
    SELECT other.id FROM documents_witness AS other
    JOIN documents_version AS held ON held.base_witness_id = other.id
    WHERE held.number IS NOT NULL
      AND (other.id = NEW.id
           OR (other.document_id = NEW.document_id AND other.siglum = NEW.siglum))
"""


def rules(dialect: Dialect) -> list[Rule]:
    """For both tables."""
    language = changes(["id", "document_id", "language"], dialect)
    text = changes(["id", "document_id", "language", "text", "text_sha256"], dialect)
    return [
        *_rules(EXPRESSION, language, _RESTS_ON_EXPRESSION, _SAME_EXPRESSION),
        *_rules(WITNESS, text, _RESTS_ON_WITNESS, _SAME_WITNESS),
    ]


def _rules(table: str, change: str, rests: str, same: str) -> list[Rule]:
    noun = table.removeprefix("documents_")
    message = f"a published version rests on this {noun}"
    another = f"EXISTS ({same} AND other.id <> OLD.id)"
    return [
        Rule(f"guard_{noun}_insert", table, "INSERT", f"EXISTS ({same})", message),
        Rule(f"guard_{noun}_update", table, "UPDATE", f"({change}) AND {rests}", message),
        Rule(f"guard_{noun}_update_onto", table, "UPDATE", another, message),
        Rule(f"guard_{noun}_delete", table, "DELETE", rests, message),
    ]
