"""The clause rows of a version, made from its frozen cut."""

import json
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Any

from django.db import connections, router

from documents.engine.cuts import Cut
from documents.models import Clause, Version

# A version's rows go in by one statement of few bytes: an import writes sixty for each
# of thousands of texts, and rows as models would cost it more than all else together.
_COLUMNS = (
    "version_id",
    "index",
    "ref",
    "kind",
    "label",
    "label_start",
    "start",
    "end",
    "depth",
    "parent_index",
    "verb",
    "verbs",
    "governing_verb",
)
_NAMES = ", ".join(f'"{name}"' for name in _COLUMNS)
_INTO = f"{Clause._meta.db_table} ({_NAMES})"
_SIGNS = ", ".join(["%s"] * len(_COLUMNS))
_INSERT = f"INSERT INTO {_INTO} VALUES ({_SIGNS})"  # noqa: S608 - the model's names, and no others


def write_clauses(version: Version, cut: Cut, *, but: Set[int] = frozenset()) -> int:
    """Write a cut's rows, ``but`` for the indexes that have theirs; gives their number.

    Runs inside the transaction of the action that calls it. On a published
    version the guards let only such rows in as say what its frozen cut says.
    """
    return write_cuts([(version, cut)], but=but)


def write_cuts(cuts: Iterable[tuple[Version, Cut]], *, but: Set[int] = frozenset()) -> int:
    """Write the rows of several versions' cuts, as write_clauses does those of one."""
    rows = [row for version, cut in cuts for row in _rows(version, cut) if row[1] not in but]
    connection = connections[router.db_for_write(Clause)]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with connection.wrap_database_errors, cursor.copy(f"COPY {_INTO} FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            cursor.executemany(_INSERT, rows)
    return len(rows)


def _rows(version: Version, cut: Cut) -> Iterator[Sequence[Any]]:
    for clause in cut.clauses:
        yield (
            version.pk,
            clause.position,
            clause.ref,
            clause.kind,
            clause.label,
            clause.label_start,
            clause.start,
            clause.end,
            clause.depth,
            clause.parent,
            clause.verb,
            json.dumps(clause.verbs),
            clause.governing_verb,
        )
