"""The page of verbs: tables and lists without a script, scales with their sources."""

from django.test import TestCase

from tests import records
from tests.views.pages import page, response, said


class VerbsViewTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        records.published_series()

    def test_without_a_series_there_is_a_choice_and_the_scales(self) -> None:
        records.scale()
        text = said(page("/verbs/"))
        assert "Communiqués on the Strait of Veldt (fictional)" in text
        assert "Harbour School, Verbs of the Strait (2020)" in text
        assert "Lead verbs by meeting" not in text

    def test_a_series(self) -> None:
        records.scale(steps=(("call", 1), ("urge", 2)))
        markup = page("/verbs/?series=veldt&machine=1&scale=harbour-2020")
        text = said(markup)
        for told in (
            "Looked through: 2 texts of Communiqués on the Strait of Veldt .",
            "request and its like 4 2 2",
            "lead verb was call → became urge (higher on Harbour 2020)",
            "Changes of verbs are placed on the scale Harbour 2020 (2020)",
        ):
            assert told in text, told
        assert 'href="/compare/veldt/2022-05-12.en...2023-05-04.en/#op1"' in markup
        assert "Fictional specimen." in markup
        assert "stronger" not in text

    def test_scales_are_off_by_default(self) -> None:
        records.scale(steps=(("call", 1), ("urge", 2)))
        text = said(page("/verbs/?series=veldt&machine=1"))
        assert "higher on Harbour 2020" not in text

    def test_what_is_written_is_text_and_never_markup(self) -> None:
        records.scale(name="<b>bold</b>", citation="<script>alert(1)</script>")
        markup = page("/verbs/?series=veldt&machine=1&scale=harbour-2020")
        assert "<b>bold" not in markup
        assert "<script>alert" not in markup

    def test_hostile_questions_are_plain_answers(self) -> None:
        for query in ("series=%00", f"series={'x' * 900}", "series=%3Cb%3E"):
            assert "it holds veldt" in said(page(f"/verbs/?{query}", status=404))
        assert page("/verbs/?series=veldt&scale=%00&change=%3Cb%3E&machine=2")

    def test_it_is_sent_once_until_it_changes(self) -> None:
        address = "/verbs/?series=veldt&machine=1"
        tag = response(address)["ETag"]
        assert page(address, status=304, if_none_match=tag) == ""
        records.scale()
        assert response(address, if_none_match=tag).status_code == 200
