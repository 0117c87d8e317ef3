"""Figures as files, and on the page of their series."""

import json
import re

from django.test import TestCase

from tests import records
from tests.views.pages import page, response, said

LENGTH = "/series/veldt/figures/length"


class FigureTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        for key, text in (("2021-05-18", records.TEXT), ("2022-05-12", records.LATER_TEXT)):
            of = records.expression(records.document(key))
            records.published_version(of, text, attestation="confirmed")

    def test_every_format_is_a_download_of_its_type(self) -> None:
        for kind, content_type, start in (
            ("svg", "image/svg+xml", b"<svg "),
            ("png", "image/png", b"\x89PNG"),
            ("pdf", "application/pdf", b"%PDF"),
            ("json", "application/json", b"{"),
            ("csv", "text/csv; charset=utf-8", b"series,document,"),
        ):
            answer = response(f"{LENGTH}.{kind}")
            assert answer.status_code == 200, kind
            assert answer["Content-Type"] == content_type
            assert answer["X-Content-Type-Options"] == "nosniff"
            assert answer["Content-Disposition"] == f'attachment; filename="veldt-length.{kind}"'
            assert answer["Cache-Control"] == "no-cache"
            assert answer["ETag"]
            assert answer.content.startswith(start)

    def test_the_specification_has_the_look_asked_for(self) -> None:
        spec = json.loads(response(f"{LENGTH}.json?theme=dark&width=narrow").content)
        assert (spec["width"], spec["background"]) == (250, "#1f1c25")
        plain = response(f"{LENGTH}.json?theme=../x&width=9").content
        assert plain == response(f"{LENGTH}.json").content

    def test_under_its_state_s_address_it_is_kept_for_ever(self) -> None:
        found = re.search(r'<img src="([^"]+)"', page("/series/veldt/")).group(1)
        address = found.replace("&amp;", "&")
        answer = response(address)
        assert "immutable" in answer["Cache-Control"]
        of = records.expression(records.document("2023-05-04"))
        records.published_version(of, attestation="confirmed")
        moved = response(address)
        assert (moved.status_code, moved["Location"]) == (302, f"{LENGTH}.svg")

    def test_a_term(self) -> None:
        answer = response("/series/veldt/figures/term.csv?term=grave+concern&term=%3D1%2B1")
        assert answer.content.decode().splitlines()[1] == (
            "veldt,2021-05-18,18 May 2021,0,0,uses,fictional specimen"
        )
        assert response("/series/veldt/figures/term.svg").status_code == 404
        hostile = "/series/veldt/figures/term.svg?term=%3Cscript%3Ealert(1)%3C/script%3E"
        assert b"<script" not in response(hostile).content

    def test_what_there_is_not_is_said(self) -> None:
        for address in (
            "/series/veldt/figures/ages.svg",
            f"{LENGTH}.exe",
            "/series/unheard-of/figures/length.svg",
            "/series/%00/figures/length.svg",
            f"{LENGTH}.svg?lang=fr",
        ):
            assert response(address).status_code == 404, address
        assert "No figure is drawn: 0 of 2" in page(f"{LENGTH}.svg?lang=fr", status=404)
        assert response(f"{LENGTH}.csv?lang=fr").status_code == 200

    def test_nothing_is_written_to(self) -> None:
        assert self.client.post(f"{LENGTH}.svg").status_code == 405


class SeriesPageTests(TestCase):
    def test_pictures_words_numbers_downloads(self) -> None:
        for key in ("2021-05-18", "2022-05-12", "2023-05-04"):
            of = records.expression(records.document(key))
            records.published_version(of, attestation="confirmed")
        markup = page("/series/veldt/")
        assert markup.count("<picture>") == 4
        assert 'alt="Length by kind of clause, in words, for 3 of 3 meetings from' in markup
        assert f'href="{LENGTH}.pdf" download' in markup
        assert "Fictional specimen: no such texts exist" in said(markup)

    def test_one_machine_read_text_bears_no_figure(self) -> None:
        records.published_version()
        markup = page("/series/veldt/")
        assert "<picture>" not in markup
        assert "0 of 1 meetings can be counted; 1 with a machine-read text left out." in said(
            markup
        )
        markup = page("/series/veldt/?machine=1")
        assert "<picture>" not in markup
        assert "One point is no course of anything." in said(markup)
