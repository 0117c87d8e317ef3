"""What a reader is told when there is no page to give."""

import pytest
from django.template.loader import render_to_string
from django.test import Client, TestCase

from tests import records
from tests.views.pages import page, said


class NotFoundTests(TestCase):
    def test_an_address_that_leads_nowhere_shows_the_ways_from_here(self) -> None:
        records.series(title="Communiqués on the Strait of Veldt")
        text = said(page("/nothing/at/all/", status=404))
        assert "Nothing is kept at this address" in text
        assert "Communiqués on the Strait of Veldt veldt fictional" in text

    def test_an_unknown_reference_says_what_is_there(self) -> None:
        records.document("2023-05-04")
        text = said(page("/documents/veldt/2001-01-01/", status=404))
        assert "2023-05-04" in text

    def test_a_malformed_reference_says_what_one_looks_like(self) -> None:
        text = said(page("/documents/veldt/2023-05-04.EN/", status=404))
        assert "is not a reference" in text

    def test_what_was_asked_for_is_text_and_never_markup(self) -> None:
        markup = page("/series/%3Cscript%3Ealert(1)%3C/", status=404)
        assert "<script>alert" not in markup

    def test_an_empty_archive_has_a_404_too(self) -> None:
        assert "The series held" not in page("/series/veldt/", status=404)


@pytest.mark.parametrize("template", ["400.html", "403.html", "403_csrf.html", "500.html"])
def test_the_other_pages_need_nothing_to_be_made(template: str) -> None:
    assert "<h1>" in render_to_string(template)


@pytest.mark.django_db
def test_a_failure_inside_is_answered_by_a_page_that_looks_nothing_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("for the test")

    monkeypatch.setattr("documents.views.home.home_page", fail)
    answer = Client(raise_request_exception=False).get("/")
    assert answer.status_code == 500
    assert "Something failed on our side" in answer.content.decode()
    assert "for the test" not in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/nothing/at/all/", "/admin/login/", "/favicon.ico"])
def test_a_name_of_the_site_that_is_not_its_own_is_a_request_not_understood(address: str) -> None:
    answer = Client(raise_request_exception=False).get(address, headers={"host": "evil.example"})
    assert answer.status_code == 400
    told = answer.content.decode()
    assert "This request was not understood" in told
    assert "evil.example" not in told
