"""The page of terms: a form with an address, tables, lines, and a file."""

from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.import_fixture import import_fixture
from tests import records
from tests.fixtures.shipped import OIC_JK
from tests.views.pages import page, response, said


class TermsViewTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        for key, text in (("2022-05-12", records.TEXT), ("2023-05-04", records.LATER_TEXT)):
            records.published_version(records.expression(records.document(key)), text)

    def test_without_a_phrase_it_is_a_form(self) -> None:
        markup = page("/terms/")
        assert '<input id="phrase-2" type="text" name="q" value=""' in markup
        assert "Each use in its line" not in markup

    def test_a_phrase_through_a_series(self) -> None:
        markup = page("/terms/?q=grave+concern&q=northern+channel&series=veldt&machine=1")
        text = said(markup)
        for told in (
            "Looked through: 2 texts of Communiqués on the Strait of Veldt .",
            "1 use in 1 of 2 texts",
            "First attested 4 May 2023 not in the text before it, 12 May 2022",
            "these figures bear the same mark",
            "Absent from 1 of them",
        ):
            assert told in text, told
        assert '<a href="/documents/veldt/2023-05-04.en/#pp2">' in markup
        assert "<mark>grave concern</mark>" in markup
        assert "Fictional specimen." in markup

    def test_the_figure_counts_what_the_table_counts(self) -> None:
        asked = "q=Strait&q=strait&q=concern&series=veldt&machine=1&match=exact"
        markup = page(f"/terms/?{asked}")
        query = "machine=1&amp;match=exact&amp;term=Strait&amp;term=strait&amp;term=concern"
        assert f'<a href="/series/veldt/figures/term.csv?{query}" download>' in markup
        file = response(f"/series/veldt/figures/term.csv?{query.replace('&amp;', '&')}")
        assert [row.split(",")[3:6] for row in file.content.decode().splitlines()] == [
            ["Strait", "strait", "concern"],
            ["2", "0", "1"],
            ["2", "0", "1"],
        ]
        assert "Uses by meeting, in uses, for 2 of 2 meetings" in markup

    def test_no_figure_where_there_is_no_course_of_meetings(self) -> None:
        assert "One point is no course" not in page("/terms/?q=strait&machine=1")
        told = said(page("/terms/?q=strait&series=veldt"))
        assert "No figure is drawn: 0 of 2 meetings can be counted; 2 with a machine" in told

    def test_machine_read_texts_are_left_out_with_a_way_to_include_them(self) -> None:
        markup = page("/terms/?q=concern&series=veldt")
        assert 'href="?q=concern&amp;series=veldt&amp;machine=1"' in markup
        assert "2 machine-read texts" in said(markup)
        assert "nothing is known of it" in said(markup)

    def test_what_is_asked_is_text_and_never_markup(self) -> None:
        hostile = "%3Cscript%3Ealert(1)%3C/script%3E"
        markup = page(f"/terms/?q={hostile}&q={'x' * 300}&series=veldt&machine=1")
        assert "<script>alert" not in markup
        assert "&lt;script&gt;alert(1)" in markup
        assert "longer than 120 characters" in markup

    def test_an_unknown_series_is_a_404_that_names_those_there_are(self) -> None:
        for series in ("unheard-of", "%00", "x" * 500):
            assert "it holds veldt" in said(page(f"/terms/?q=a&series={series}", status=404))

    def test_the_file_has_the_same_table_and_no_formula(self) -> None:
        answer = response("/terms/table.csv?q=channel&q=%3DHYPERLINK(1)&series=veldt&machine=1")
        assert answer["Content-Type"] == "text/csv; charset=utf-8"
        assert answer.content.decode().splitlines() == [
            "series,document,date,place,symbol,language,text,channel,'=HYPERLINK(1)",
            "veldt,2022-05-12,2022-05-12,,,en,machine-read,1,0",
            "veldt,2023-05-04,2023-05-04,,,en,machine-read,1,0",
        ]

    def test_it_is_sent_once_until_it_changes(self) -> None:
        address = "/terms/?q=channel&series=veldt&machine=1"
        tag = response(address)["ETag"]
        assert page(address, status=304, if_none_match=tag) == ""

    def test_takes_no_post(self) -> None:
        assert self.client.post("/terms/").status_code == 405


class ShippedTests(TestCase):
    def test_one_machine_read_text_bears_no_claim_unasked(self) -> None:
        import_fixture(Actor.system("fixture"), [OIC_JK])
        text = said(page("/terms/?q=self-determination&series=oic-jk"))
        assert "Looked through: 0 texts" in text
        assert "First attested" not in text
        asked = said(page("/terms/?q=self-determination&series=oic-jk&machine=1"))
        assert "no text before it could be asked, of 8 on record" in asked
