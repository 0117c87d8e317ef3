"""The list of documents with its filters."""

from django.test import TestCase

from tests import records
from tests.views.pages import page, said


class BrowseTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.real = records.series("delta", is_fictional=False, title="Declarations on the Delta")
        records.document("2022-05-12", series=cls.real, title="Declaration on salt")
        records.document("2023-05-04", series=cls.real, title="<script>alert(1)</script>")

    def test_lists_the_records_with_a_count(self) -> None:
        text = said(page("/documents/"))
        assert "2 documents, none with a text held" in text
        assert "Declaration on salt" in text

    def test_the_address_carries_the_filters_and_the_form_shows_them(self) -> None:
        markup = page("/documents/?q=salt&series=delta&sort=oldest")
        assert "1 document," in said(markup)
        assert 'value="salt"' in markup
        assert '<option value="delta" selected>' in markup
        assert 'href="?series=delta&amp;sort=oldest"' in markup

    def test_the_form_needs_no_script(self) -> None:
        markup = page("/documents/")
        assert '<form id="filters" method="get" action="/documents/"' in markup
        assert "<button>Filter</button>" in markup

    def test_a_title_is_text_and_never_markup(self) -> None:
        markup = page("/documents/?q=%3Cscript%3E")
        assert "<script>" not in markup
        assert markup.count("&lt;script&gt;alert(1)") == 1

    def test_what_was_not_understood_is_said_beside_its_field(self) -> None:
        markup = page("/documents/?year=MMXXIV")
        assert 'value="MMXXIV"' in markup
        assert 'aria-invalid="true"' in markup
        assert 'aria-describedby="id_year_error"' in markup
        assert "Give a year in figures" in markup
        assert "2 documents" in said(markup)

    def test_nothing_found_says_so(self) -> None:
        assert "No document on record fits all of these filters." in said(page("/documents/?q=zz"))

    def test_fictional_records_come_under_a_banner(self) -> None:
        records.document()
        assert "Fictional specimen." not in page("/documents/")
        markup = page("/documents/?specimen=true")
        assert "Fictional specimen." in markup
        assert said(markup).count("record only fictional") == 1

    def test_htmx_gets_the_results_alone_and_history_the_page(self) -> None:
        part = page("/documents/?q=salt", hx_request="true")
        assert part.startswith('<p id="count"')
        assert '<div id="results">' in part
        assert "<html" not in part
        whole = page("/documents/", hx_request="true", hx_history_restore_request="true")
        assert "<html" in whole
