"""The list of series, and one on its timeline."""

from django.test import TestCase

from tests import records
from tests.views.pages import page, response, said


class SeriesListTests(TestCase):
    def test_the_fictional_stand_apart_under_a_banner(self) -> None:
        records.series(title="Communiqués on the Strait of Veldt")
        records.series("delta", is_fictional=False, title="Declarations on the Delta")
        text = said(page("/series/"))
        real, banner, specimen = (
            text.index(words)
            for words in ("on the Delta", "Fictional specimen.", "Communiqués on the Strait")
        )
        assert real < banner < specimen


class SeriesTests(TestCase):
    def test_each_meeting_with_its_comparison(self) -> None:
        held = records.meeting("2023-05-04", level="foreign ministers", place="Port Saltmarsh")
        records.document("2022-05-12")
        records.published_version(records.expression(records.document("2023-05-04", meeting=held)))
        markup = page("/series/veldt/")
        assert 'href="/documents/veldt/2023-05-04/"' in markup
        assert 'href="/compare/veldt/2022-05-12...2023-05-04/"' in markup
        text = said(markup)
        assert "Port Saltmarsh text held" in text
        assert "foreign ministers · adopted by consensus · English" in text
        assert "12 May 2022 record only" in text

    def test_ways_lead_past_a_long_list_and_to_the_pages_of_the_series(self) -> None:
        records.document("2022-05-12")
        assert "/lineage/" not in page("/series/veldt/"), "nothing is held to follow"
        records.published_version(records.expression(records.document("2023-05-04")))
        assert 'href="?machine=1#time">Count it too' in page("/series/veldt/")
        markup = page("/series/veldt/?machine=1")
        for href in (
            "#time",
            "#figures",
            "/series/veldt/lineage/?machine=1",
            "/verbs/?series=veldt&amp;machine=1",
            "/terms/?series=veldt&amp;machine=1",
        ):
            assert f'<a class="chip" href="{href}">' in markup, href

    def test_the_drawing_has_a_point_for_each_meeting(self) -> None:
        records.published_version(records.expression(records.document("2023-05-04")))
        records.document("2021-05-18")
        markup = page("/series/veldt/")
        assert markup.count("timeline__point--held") == 1
        assert markup.count("timeline__point--record") == 1

    def test_specimens_carry_the_banner_and_others_do_not(self) -> None:
        records.document()
        records.document(series=records.series("delta", is_fictional=False))
        assert "Fictional specimen." in page("/series/veldt/")
        assert "Fictional specimen." not in page("/series/delta/")

    def test_says_why_there_are_records_outside_the_years_asked_for(self) -> None:
        records.document(is_in_span=False)
        assert "outside the years asked for" in said(page("/series/veldt/"))

    def test_a_title_is_text_and_never_markup(self) -> None:
        records.series(title="<script>alert(1)</script>", description="<i>made up</i>")
        records.document(title="<script>alert(2)</script>")
        markup = page("/series/veldt/")
        assert "<script>alert" not in markup
        assert "<i>made up" not in markup
        assert markup.count("&lt;script&gt;alert(2)") == 1

    def test_a_residual_series_and_an_empty_one(self) -> None:
        residual = records.series("veldt-other", is_sequence=False, title="Other documents")
        assert "No documents of this series are on record yet." in page("/series/veldt-other/")
        records.document("note-1", series=residual, title="Note on tonnage")
        assert "Note on tonnage" in page("/series/veldt-other/")

    def test_an_unknown_series_gets_an_answer_that_names_those_there_are(self) -> None:
        records.series()
        for address in ("/series/unheard-of/", "/series/%00/", f"/series/{'x' * 400}/"):
            text = said(page(address, status=404))
            assert "it holds veldt" in text

    def test_takes_no_post(self) -> None:
        records.series()
        assert self.client.post("/series/veldt/").status_code == 405
        assert response("/series/veldt/").status_code == 200

    def test_what_stayed_and_what_went_once_two_texts_are_held(self) -> None:
        records.published_series()
        assert "left out of what is said here" in said(page("/series/veldt/"))
        text = said(page("/series/veldt/?machine=1"))
        assert "What still stands" in text
        assert "In every text held 5" in text
        assert 'href="/compare/veldt/2022-05-12...2023-05-04/" title=' in page(
            "/series/veldt/?machine=1"
        )
