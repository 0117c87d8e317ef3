"""From an address to the two sides of a comparison."""

import pytest
from django.test import TestCase

from documents.models import FormerReference
from documents.references import BadReference
from documents.selectors.comparison_pair import AskedPair, read_pair, read_query, resolve_pair
from documents.selectors.named_documents import UnknownReference
from tests import records


def told(asked: AskedPair) -> tuple[str, str]:
    return str(asked.old), str(asked.new)


def test_a_pair_is_read_with_languages_and_versions() -> None:
    assert told(read_pair("veldt", "2022-05-12.fr@2...2023-05-04")) == (
        "veldt/2022-05-12.fr@2",
        "veldt/2023-05-04",
    )
    assert told(read_pair("veldt", "previous...latest")) == ("veldt/previous", "veldt/latest")


@pytest.mark.parametrize(
    "pair",
    [
        "2023-05-04",
        "...",
        "2022-05-12...",
        "...2023-05-04",
        "2022-05-12..2023-05-04",
        "2022-05-12....2023-05-04",
        "a...b...c",
        "2022-05-12@0...2023-05-04",
        "2022-05-12 ...2023-05-04",
        "\x00...2023-05-04",
        "<script>...2023-05-04",
    ],
)
def test_what_is_no_pair_is_refused(pair: str) -> None:
    with pytest.raises(BadReference):
        read_pair("veldt", pair)


def test_the_pickers_send_whole_references() -> None:
    assert told(read_query("veldt/2022-05-12", "veldt/2023-05-04;op1")) == (
        "veldt/2022-05-12",
        "veldt/2023-05-04",
    )
    assert told(read_query("", "veldt/2023-05-04")) == ("veldt/previous", "veldt/2023-05-04")


@pytest.mark.parametrize(
    ("old", "new"),
    [("veldt/2022-05-12", ""), ("other/2022-05-12", "veldt/2023-05-04"), ("x", "y"), ("", "")],
)
def test_a_query_without_two_documents_of_one_series_is_refused(old: str, new: str) -> None:
    with pytest.raises(BadReference):
        read_query(old, new)


class ResolvedPairTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.first, cls.second = records.published_series()

    def resolve(self, pair: str) -> tuple[str, str, bool]:
        found = resolve_pair(read_pair("veldt", pair))
        is_redirect = found.old.is_redirect or found.new.is_redirect
        return str(found.old.reference), str(found.new.reference), is_redirect

    def test_references_stay_as_short_as_they_were_asked_for(self) -> None:
        assert self.resolve("2022-05-12...2023-05-04@1") == (
            "veldt/2022-05-12",
            "veldt/2023-05-04@1",
            False,
        )
        assert self.resolve("2022-05-12.en...2023-05-04")[0] == "veldt/2022-05-12.en"

    def test_names_that_move_are_replaced_by_what_they_name_now(self) -> None:
        assert self.resolve("previous...latest") == ("veldt/2022-05-12", "veldt/2023-05-04", True)

    def test_previous_keeps_the_language_that_was_asked_for(self) -> None:
        for document in (self.first, self.second):
            french = records.expression(document.expression.document, "fr")
            records.published_version(french)

        assert self.resolve("previous...2023-05-04.fr") == (
            "veldt/2022-05-12.fr",
            "veldt/2023-05-04.fr",
            True,
        )

    def test_a_former_key_gives_way_to_the_present_one(self) -> None:
        document = self.first.expression.document
        FormerReference.objects.create(series=document.series, key="s-1", document=document)

        assert self.resolve("s-1...2023-05-04") == ("veldt/2022-05-12", "veldt/2023-05-04", True)

    def test_what_is_not_there_is_named_with_what_is(self) -> None:
        with pytest.raises(UnknownReference, match="2023-05-04"):
            self.resolve("2022-05-12...2024-01-01")
