"""All rules together, for the tables as they stand.

Four kinds of statement need care beyond plain UPDATE and DELETE:

- ``INSERT OR REPLACE`` and ``UPDATE OR REPLACE`` delete the row they collide
  with, and SQLite fires delete triggers for it only with ``recursive_triggers``
  on. So a collision with a protected row is refused before insert and before
  update as well, whatever the connection has set.
- An UPDATE that changes nothing is let through: loading a fixture a second time
  is such an UPDATE. JSON is compared by value, since two writers may order an
  object's names differently.
- Erasing is a path of its own through the guards of versions, their clauses, base
  witnesses and captures: open only to a version whose log says `erased`, which
  the log takes only upon `sealed`, and only to emptiness.
- A published version may be inserted whole, as ``loaddata`` does, but only as
  the next of its chain. Its clause rows may be inserted afterwards, as
  ``rebuild`` does, but only where there is none, and only if the row says what
  the frozen cut says of that clause.
"""

from collections.abc import Mapping, Sequence

from documents.guards import captures, clauses, foundations, logs, versions
from documents.guards.rule import Dialect, Rule

TABLES = (
    versions.TABLE,
    clauses.TABLE,
    *foundations.TABLES,
    captures.TABLE,
    *logs.TABLES,
)


def rules_for(columns: Mapping[str, Sequence[str]], dialect: Dialect) -> list[Rule]:
    """The rules that refuse rows, from the tables' columns.

    A log has its rules from the migration on that makes it; the rest stand or fall together.
    """
    if not set(TABLES) - set(logs.TABLES) <= set(columns):
        return []
    return [
        *versions.rules(columns[versions.TABLE], dialect),
        *clauses.rules(columns[clauses.TABLE], dialect),
        *foundations.rules(dialect),
        *captures.rules(columns[captures.TABLE], dialect),
        *(
            rule
            for table in logs.TABLES
            if table in columns
            for rule in logs.rules(table, columns[table], dialect)
        ),
    ]
