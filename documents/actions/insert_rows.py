"""New rows of one model, written at once.

In an INSERT PostgreSQL's driver quotes every text into the statement, and the server
takes it out again; COPY sends it as it is.
"""

from collections.abc import Sequence
from typing import Any

from django.db import connections, models, router


def insert_rows(rows: Sequence[models.Model]) -> None:
    """Write new rows of one model, which have their keys afterwards.

    Nothing is checked but by the database, and no signals are sent. Raises
    IntegrityError and DataError, as saving would.
    """
    if not rows:
        return
    model = type(rows[0])
    alias = router.db_for_write(model)
    if connections[alias].vendor == "postgresql":
        _copy(alias, model, rows)
    else:
        model._default_manager.using(alias).bulk_create(rows)


def _copy(alias: str, model: type[models.Model], rows: Sequence[models.Model]) -> None:
    connection = connections[alias]
    fields: list[Any] = list(model._meta.concrete_fields)
    quoted = connection.ops.quote_name
    table = quoted(model._meta.db_table)
    columns = ", ".join(quoted(field.column) for field in fields)
    into = f"COPY {table} ({columns}) FROM STDIN"
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
            [table, len(rows)],
        )
        for row, (key,) in zip(rows, cursor.fetchall(), strict=True):
            row.pk = key
            _take_keys(row, fields)
        with connection.wrap_database_errors, cursor.copy(into) as copy:
            for row in rows:
                copy.write_row([_value(field, row, connection) for field in fields])
    for row in rows:
        row._state.adding, row._state.db = False, alias


def _take_keys(row: models.Model, fields: Sequence[Any]) -> None:
    """Point at the rows it rests on, which may have got their keys after they were named."""
    for field in fields:
        if field.is_relation and field.is_cached(row):
            setattr(row, field.name, getattr(row, field.name))


def _value(field: Any, row: models.Model, connection: Any) -> Any:
    return field.get_db_prep_save(field.pre_save(row, True), connection)
