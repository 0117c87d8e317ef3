"""Which tests use the database, so that only these run on another one."""

import pytest
from django.test import SimpleTestCase, TestCase

from tests.conftest import uses_database


def test_one_that_asks_for_nothing_does_not(request: pytest.FixtureRequest) -> None:
    assert not uses_database(request.node)


@pytest.mark.django_db
def test_one_that_is_marked_does(request: pytest.FixtureRequest) -> None:
    assert uses_database(request.node)


@pytest.fixture
def filled(db: None) -> None:
    """Stands for a fixture that writes records."""


def test_one_whose_fixture_asks_for_it_does(request: pytest.FixtureRequest, filled: None) -> None:
    assert uses_database(request.node)


class WithDatabaseTests(TestCase):
    @pytest.fixture(autouse=True)
    def _node(self, request: pytest.FixtureRequest) -> None:
        self.node = request.node

    def test_one_of_a_class_that_rolls_back_does(self) -> None:
        assert uses_database(self.node)


class WithoutDatabaseTests(SimpleTestCase):
    @pytest.fixture(autouse=True)
    def _node(self, request: pytest.FixtureRequest) -> None:
        self.node = request.node

    def test_one_of_a_simple_class_does_not(self) -> None:
        assert not uses_database(self.node)
