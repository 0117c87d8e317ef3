"""All rules together, for the tables as they stand.

Three kinds of statement need care beyond plain UPDATE and DELETE:

- ``INSERT OR REPLACE`` and ``UPDATE OR REPLACE`` delete the row they collide
  with, and SQLite fires delete triggers for it only with ``recursive_triggers``
  on. So a collision with a protected row is refused before insert and before
  update as well, whatever the connection has set.
- An UPDATE that changes nothing is let through: loading a fixture a second time
  is such an UPDATE. JSON is compared by value, since two writers may order an
  object's names differently.
- A published version may be inserted whole, as ``loaddata`` does, but only as
  the next of its chain. Its clause rows may be inserted afterwards, as
  ``rebuild`` does, but only where there is none, and only if the row says what
  the frozen cut says of that clause.
"""

from collections.abc import Mapping, Sequence

from documents.guards import clauses, foundations, logs, versions
from documents.guards.rule import Dialect, Rule

TABLES = (
    versions.TABLE,
    clauses.TABLE,
    *foundations.TABLES,
    *logs.TABLES,
)


def rules_for(columns: Mapping[str, Sequence[str]], dialect: Dialect) -> list[Rule]:
    """The rules that refuse rows, from the tables' columns; none before there are the tables."""
    if not set(TABLES) <= set(columns):
        return []
    return [
        *versions.rules(columns[versions.TABLE], dialect),
        *clauses.rules(columns[clauses.TABLE], dialect),
        *foundations.rules(dialect),
        *(rule for table in logs.TABLES for rule in logs.rules(table, columns[table], dialect)),
    ]
