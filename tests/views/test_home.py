"""The first page."""

import re

from django.test import TestCase

from tests import records
from tests.views.pages import page, said


class HomeTests(TestCase):
    def test_says_what_is_held_and_since_when(self) -> None:
        real = records.series("delta", is_fictional=False, title="Declarations on the Delta")
        records.published_version(records.expression(records.document(series=real)))
        records.document("2022-05-12", series=real)
        text = said(page("/"))
        assert "Declarations on the Delta" in text
        assert "12 May 2022 – 4 May 2023" in text
        assert "records 2 text held 1 record only 1" in text

    def test_two_clicks_to_a_comparison_without_a_script(self) -> None:
        records.published_series()
        markup = page("/")
        form = re.search(r'<form class="picker__pair"[^>]*>', markup).group()
        assert 'method="get"' in form
        assert 'action="/compare/"' in form
        assert '<option value="veldt/2022-05-12" selected>' in markup
        assert '<option value="veldt/2023-05-04" selected>' in markup

    def test_another_series_has_an_address(self) -> None:
        records.published_series()
        real = records.series("delta", is_fictional=False)
        for key in ("2019-05-14", "2020-05-12"):
            records.document(key, series=real)
        assert '<option value="delta/2020-05-12" selected>' in page("/")
        chosen = page("/?series=veldt")
        assert '<option value="veldt/2023-05-04" selected>' in chosen
        assert "Fictional specimen." in chosen

    def test_an_empty_archive_has_a_first_page(self) -> None:
        assert "No series is held yet." in page("/")

    def test_a_title_is_text_and_never_markup(self) -> None:
        real = records.series("delta", is_fictional=False, title="<b>Delta</b>")
        records.document("2022-05-12", series=real, title="<script>alert(1)</script>")
        records.document("2023-05-04", series=real, title='"><img src=x>')
        markup = page("/")
        for wanted in ("&lt;b&gt;Delta", "&lt;script&gt;alert(1)", "&quot;&gt;&lt;img src=x&gt;"):
            assert wanted in markup
        for unwanted in ("<b>Delta", "<script>alert", "<img"):
            assert unwanted not in markup

    def test_any_series_asked_for_is_answered(self) -> None:
        for value in ("%00", "x" * 3000, "%ED%A0%80", "%3Cscript%3E"):
            assert "<script>" not in page(f"/?series={value}")
