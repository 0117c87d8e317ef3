"""What the database itself refuses: any change of what was published, and of any log.

The rules lie in a module for each subject; ``sqlite`` and ``postgresql`` turn
them into triggers. They are installed after every migrate, because SQLite drops
a table's triggers without a word when a migration remakes the table. The
promise holds against changes of data, by whatever way; it does not hold against
the owner's changes of the schema.
"""

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from documents.guards import postgresql, sqlite
from documents.guards.rule import Rule
from documents.guards.rules import TABLES, rules_for

_DATABASES = {"sqlite": sqlite, "postgresql": postgresql}


def install(connection: BaseDatabaseWrapper) -> None:
    """Put every guard in place, anew."""
    database = _DATABASES[connection.vendor]
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        database.lift(cursor)
        database.install(cursor, _rules(connection))


def lift(connection: BaseDatabaseWrapper) -> None:
    """Take every guard away: for migrations and for the flush after a test, nothing else."""
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        _DATABASES[connection.vendor].lift(cursor)


def faults(connection: BaseDatabaseWrapper) -> list[str]:
    """What is wrong with the guards as they stand; an empty list if nothing is."""
    database = _DATABASES[connection.vendor]
    with connection.cursor() as cursor:
        found = database.installed(cursor)
    due = database.definitions(_rules(connection))
    return [
        f"the guard {name} is {'not what it should be' if name in found else 'missing'}"
        for name in due
        if found.get(name) != due[name]
    ]


def names(connection: BaseDatabaseWrapper) -> list[str]:
    """The guards that the tables as they stand should have."""
    return list(_DATABASES[connection.vendor].definitions(_rules(connection)))


def _rules(connection: BaseDatabaseWrapper) -> list[Rule]:
    """The rules for the tables and columns that there are.

    The database is asked and not the models, since between two migrations the
    tables are not what the models say.
    """
    look = connection.introspection
    with connection.cursor() as cursor:
        columns = {
            table: [column.name for column in look.get_table_description(cursor, table)]
            for table in look.table_names(cursor)
            if table in TABLES
        }
    return rules_for(columns, _DATABASES[connection.vendor].DIALECT)
