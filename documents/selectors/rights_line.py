"""What is said of the rights in a source or a text, in one line."""

from documents.models import Access, Expression, Source


def rights_line(row: Source | Expression) -> str:
    """Rights, licence and access as far as they are stated; empty where nothing is."""
    access = "" if row.access == Access.UNKNOWN else str(row.get_access_display())
    stated = (("Rights", row.rights), ("Licence", row.licence), ("Access", access))
    return " ".join(f"{name}: {value.rstrip('.')}." for name, value in stated if value)
