"""The matrix of a series: the specimen as planted, filters, what it may not say, its size."""

import re
from html import unescape

from django.template.loader import render_to_string
from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.import_fixture import import_fixture
from documents.models import Series
from documents.selectors.lineage.matrix import MatrixPage, MatrixRow
from documents.selectors.lineage.options import TimeOptions
from documents.selectors.lineage.reading import CellRow, Column
from documents.selectors.lineage.signs import legend, sign_of
from tests.fixtures.shipped import OIC_JK, SPECIMEN, golden
from tests.views.pages import page, response, said

GOLDEN = golden("specimen-lineage.yaml")
ROW = re.compile(r'<tr><th scope="row"[^>]*><a dir="ltr" href="([^"]+)/">(.*?)</a></th>(.*)</tr>')
GONE = {"2018-05-14.op9", "2018-05-14.op10", "2018-05-14.op11", "2020-10-12.op12.c"}
WORDS = {
    "first": "first attested",
    "part": "changed part",
    "cosmetic": "same but for numbering or white space",
}


def rows(markup: str) -> dict[str, list[set[str]]]:
    """By name of the thread, what each of its cells says."""
    return {
        slug: [set(_words(cell)) for cell in cells.split("<td")[1:]]
        for slug, _, cells in ROW.findall(markup)
    }


def _words(cell: str) -> list[str]:
    told = re.search(r"<b>(.*)</b>", cell)
    return unescape(told[1]).split(", ") if told else []


def planted(written: str | list[str], at: int) -> set[str]:
    """What the page says of a cell that was written down by hand."""
    signs = written if isinstance(written, list) else written.split()
    if signs[0] == ">":
        return {"merged into another clause" if signs[1:] else "carried on in another clause"}
    if signs == ["."]:
        return set()
    if signs[0] == "-":
        return {"dropped" if signs[1:] else "absent"}
    if signs == ["first"] and at == 0:
        return {"in the earliest text"}
    return {WORDS.get(sign, sign) for sign in signs}


class SpecimenLineageTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        import_fixture(Actor.system("fixture"), [SPECIMEN, OIC_JK])
        cls.markup = page("/series/specimen/lineage/?kind=every")

    def test_every_thread_stands_there_as_it_was_planted(self) -> None:
        shown = rows(self.markup)
        for thread, written in GOLDEN["threads"].items():
            expected = [planted(signs, at) for at, signs in enumerate(written)]
            assert shown[thread.replace(";", ".")] == expected, thread
        assert len(shown) > len(GOLDEN["threads"])

    def test_lines_that_name_a_text_stand_there_when_they_are_asked_for(self) -> None:
        markup = page("/series/specimen/lineage/?history=reworded")
        assert 'lineage/?kind=every&amp;history=reworded">show them</a>' in markup
        everything = set(rows(self.markup))
        named = everything - set(rows(page("/series/specimen/lineage/")))
        assert {slug.partition(".")[2] for slug in named} == {"c1", "c2"}
        assert "lines that name a text" not in said(self.markup)

    def test_it_is_marked_as_fiction(self) -> None:
        assert "Fictional specimen." in self.markup

    def test_one_machine_read_text_bears_no_claim(self) -> None:
        for query in ("", "?machine=1"):
            text = said(page(f"/series/oic-jk/lineage/{query}"))
            assert "Nothing is claimed of how long any clause has been attested" in text
            assert "first attested" not in text
        assert "1 machine-read text" in text

    def test_each_language_in_which_texts_are_held_is_a_link(self) -> None:
        assert "Texts in English (6 held), French (1 held)" in said(self.markup)
        for address, place in (("/series/specimen/lineage/", ""), ("/series/specimen/", "#time")):
            assert f'<a href="?lang=fr{place}">French</a> (1 held)' in page(address)
            french = page(f"{address}?lang=fr")
            assert "<strong>French</strong> (1 held)" in french
            assert f'<a href="?lang=en{place}">English</a>' in french
        assert "each language is followed" not in page("/series/oic-jk/lineage/")

    def test_filters_and_orders(self) -> None:
        for query, named in (
            ("history=returned", {"2018-05-14.pp6", "2018-05-14.op13"}),
            ("history=gone", GONE),
            ("history=newest", set()),
            ("words=hydrographic DREDGING", {"2018-05-14.op13"}),
        ):
            shown = rows(page(f"/series/specimen/lineage/?{query}"))
            assert set(shown) == named, query
        kept = rows(page("/series/specimen/lineage/?kind=preambular&verb=reaffirm"))
        assert kept
        assert set(kept) < set(rows(self.markup))
        assert list(rows(page("/series/specimen/lineage/?sort=first")))[-1] == "2023-09-27.op12"

    def test_htmx_gets_the_table_alone(self) -> None:
        part = page("/series/specimen/lineage/", hx_request="true")
        assert part.lstrip().startswith('<div id="matrix">')

    def test_hostile_values_find_nothing_and_break_nothing(self) -> None:
        for query in (
            "history=x&kind=<b>&verb=%00&words=%00%25_'",
            "lang=../x",
            "machine=2&sort=;",
        ):
            assert response(f"/series/specimen/lineage/?{query}").status_code == 200
        assert "<b>x" not in page("/series/specimen/lineage/?words=%3Cb%3Ex")


def test_fifty_meetings_by_four_hundred_clauses_stay_below_the_bound() -> None:
    events = (("reworded",), ("same",), ("moved", "reworded"))
    cells = [CellRow("attested", events[at % 3], ()) for at in range(50)]
    row = MatrixRow("2001-05-30-b.op16.iv/", "request", "a" * 98, [sign_of(it) for it in cells])
    column = Column("k", "2001-05-30", "/documents/unsc-undof/2001-05-30-b/", "held", True)
    shown = MatrixPage(
        series=Series(slug="strait-observers"),
        options=TimeOptions(machine=True),
        language="en",
        direction="ltr",
        columns=[column] * 50,
        rows=[row] * 400,
        all=400,
        naming=0,
        every="",
        used=50,
        machine_read=0,
        languages=(),
        legend=legend(),
        kinds=(),
        verbs=(),
        histories=(),
    )
    markup = render_to_string("documents/lineage/_matrix.html", {"page": shown})
    assert markup.count("<td") == 20_000
    assert len(markup.encode()) < 1_500_000
