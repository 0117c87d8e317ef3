"""Lines of documents: what stands of a text is said at once, and in the same words everywhere."""

import pytest
from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.restore_version import restore_version
from documents.actions.seal_version import seal_version
from documents.actions.withdraw_version import withdraw_version
from documents.models import Document
from documents.selectors.records import (
    adoption_of,
    by_date,
    for_lines,
    lines_of,
    state_of,
    with_state,
)
from tests import records


def curator() -> Actor:
    rights = ("withdraw_version", "restore_version", "seal_version")
    return Actor.of(records.user("curator", *rights))


def _state() -> str:
    return state_of(with_state(Document.objects.all()).get())


class StateTests(TestCase):
    def test_without_a_text_a_record_only(self) -> None:
        records.document()
        assert _state() == "record"

    def test_a_draft_is_no_text_held(self) -> None:
        records.draft()
        assert _state() == "record"

    def test_held_withdrawn_and_restored(self) -> None:
        actor, version = curator(), records.published_version()
        assert _state() == "held"
        withdraw_version(actor, version, reason="Taken from a draft.")
        assert _state() == "withdrawn"
        restore_version(actor, version, reason="It was no draft.")
        assert _state() == "held"

    def test_sealed(self) -> None:
        version = records.published_version()
        seal_version(curator(), version, reason="By order of a court.")
        assert _state() == "sealed"

    def test_an_earlier_version_or_another_language_still_holds(self) -> None:
        records.published_version()
        second = records.published_version(text=records.LATER_TEXT)
        withdraw_version(curator(), second, reason="A wrong page.")
        assert _state() == "held"


class LineTests(TestCase):
    def test_says_what_the_catalogue_says(self) -> None:
        held = records.meeting(place="Port Saltmarsh", level="foreign ministers")
        records.published_version(records.expression(records.document(meeting=held)))
        (line,) = lines_of(for_lines(Document.objects.all()))
        assert line.reference == "veldt/2023-05-04"
        assert line.address == "/documents/veldt/2023-05-04/"
        assert (line.date, line.place, line.level) == (
            "4 May 2023",
            "Port Saltmarsh",
            "foreign ministers",
        )
        assert line.languages == ("English",)
        assert line.is_fictional

    def test_undated_stand_last_whichever_way_round(self) -> None:
        for key in ("2022-05-12", "annex-list", "2023-05-04"):
            records.document(key)
        for newest_first in (True, False):
            found = Document.objects.order_by(*by_date(newest_first=newest_first))
            assert found.last().key == "annex-list"

    def test_queries_do_not_grow_with_the_list(self) -> None:
        records.published_series()
        with self.assertNumQueries(2):
            lines_of(for_lines(Document.objects.all()))
        records.published_version(records.expression(records.document("2024-05-16")))
        with self.assertNumQueries(2):
            assert len(lines_of(for_lines(Document.objects.all()))) == 3


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"adoption": "unknown"}, "adoption not known"),
        ({"adoption": "consensus"}, "adopted by consensus"),
        ({"adoption": "statement"}, "issued as a statement"),
        ({"adoption": "vote"}, "adopted by vote"),
        (
            {"adoption": "vote", "votes_for": 120, "votes_against": 2, "abstentions": 31},
            "adopted by vote: 120 for, 2 against, 31 abstaining",
        ),
        ({"adoption": "vote", "votes_for": 120}, "adopted by vote: 120 for"),
    ],
)
def test_adoption_stands_alone_as_a_phrase(fields: dict, said: str) -> None:
    assert adoption_of(Document(**fields)) == said
