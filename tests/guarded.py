"""Tests that commit: the guards are lifted for the flush afterwards, and put back.

TestCase rolls back and needs none of this.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.test import TransactionTestCase

from documents import guards


@contextmanager
def lifted_guards() -> Iterator[None]:
    """Without guards inside; with them again afterwards, whatever happened."""
    guards.lift(connection)
    try:
        yield
    finally:
        guards.install(connection)


class GuardedTransactionTestCase(TransactionTestCase):
    """A TransactionTestCase whose flush may delete what is protected."""

    def _fixture_teardown(self) -> None:
        with lifted_guards():
            super()._fixture_teardown()
