"""What a published version rests on: its expression's language and document, its base
witness's text, and the names by which it is cited. Other columns of theirs are
catalogue facts and may be mended.

The names are the document's series and key and the series' slug: the reference
stands in the frozen metadata, in citations and in the audit, so none of them changes
once a version is published. To let one change wherever a FormerReference covers the
old one would cost more than it is worth: it would have to be there before and stay
for ever, under guards of its own, and none can stand for a series' slug. A key is a
name and no claim, so a wrong one is no error to be mended.
"""

from documents.guards.rule import IS_ERASED, Dialect, Rule, changes

SERIES = "documents_series"
DOCUMENT = "documents_document"
EXPRESSION = "documents_expression"
WITNESS = "documents_witness"
TABLES = (SERIES, DOCUMENT, EXPRESSION, WITNESS)

_RESTS_ON_SERIES = """
    EXISTS (
        SELECT 1 FROM documents_version AS held
        JOIN documents_expression AS text ON text.id = held.expression_id
        JOIN documents_document AS record ON record.id = text.document_id
        WHERE record.series_id = OLD.id AND held.number IS NOT NULL
    )
"""
_RESTS_ON_DOCUMENT = """
    EXISTS (
        SELECT 1 FROM documents_version AS held
        JOIN documents_expression AS text ON text.id = held.expression_id
        WHERE text.document_id = OLD.id AND held.number IS NOT NULL
    )
"""
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
# A witness's text may be emptied once every version that rests on it was erased.
_ALL_ERASED = """
    NOT EXISTS (
        SELECT 1 FROM documents_version AS held
        WHERE held.base_witness_id = OLD.id AND held.number IS NOT NULL
          AND NOT @erased
    )
""".replace("@erased", IS_ERASED.replace("@version", "held.id"))
_SAME_SERIES = """
    SELECT other.id FROM documents_series AS other
    JOIN documents_document AS record ON record.series_id = other.id
    JOIN documents_expression AS text ON text.document_id = record.id
    JOIN documents_version AS held ON held.expression_id = text.id
    WHERE held.number IS NOT NULL
      AND (other.id = NEW.id OR other.slug = NEW.slug)
"""
_SAME_DOCUMENT = """
    SELECT other.id FROM documents_document AS other
    JOIN documents_expression AS text ON text.document_id = other.id
    JOIN documents_version AS held ON held.expression_id = text.id
    WHERE held.number IS NOT NULL
      AND (other.id = NEW.id
           OR (other.series_id = NEW.series_id AND other.key = NEW.key))
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
    """For the four tables."""
    slug = changes(["id", "slug"], dialect)
    key = changes(["id", "series_id", "key"], dialect)
    language = changes(["id", "document_id", "language"], dialect)
    stays = changes(["id", "document_id", "language", "text_sha256"], dialect)
    words = changes(["text"], dialect)
    text = f"({stays}) OR (({words}) AND NOT (NEW.text = '' AND {_ALL_ERASED}))"
    return [
        *_rules(SERIES, slug, _RESTS_ON_SERIES, _SAME_SERIES),
        *_rules(DOCUMENT, key, _RESTS_ON_DOCUMENT, _SAME_DOCUMENT),
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
