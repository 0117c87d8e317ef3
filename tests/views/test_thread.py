"""One clause through time: its wordings and steps, bounds, merged names, gaps."""

from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.import_fixture import import_fixture
from documents.models import Thread
from tests import records
from tests.fixtures.shipped import SPECIMEN
from tests.views.pages import page, response, said

KEYS = ("2021-05-18", "2022-05-12", "2023-05-04")
ALARM = "Expressing deep concern at the closure of the northern channel;\n"
WITHOUT = records.TEXT.replace(ALARM, "")


class SpecimenThreadTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        import_fixture(Actor.system("fixture"), [SPECIMEN])

    def test_dropped_and_returned_with_the_texts_on_both_sides(self) -> None:
        text = said(page("/series/specimen/lineage/2018-05-14.op13/"))
        assert "First attested on 2018-05-14, in the earliest text of the sequence" in text
        assert "dropped in the text of 2019-04-23 and returned in that of 2022-05-18" in text
        assert "Attested in the latest text held, of 2023-09-27." in text
        assert "Likeness is not descent" in text

    def test_the_step_is_marked_and_leads_to_its_comparison(self) -> None:
        markup = page("/series/specimen/lineage/2018-05-14.op13/")
        assert 'href="/compare/specimen/2022-05-18...2023-09-27/?show=all#op13"' in markup
        assert '<ins data-class="spelling">' in markup

    def test_parts_of_a_split_and_what_was_merged_name_each_other(self) -> None:
        assert "/series/specimen/lineage/2018-05-14.op4/" in page(
            "/series/specimen/lineage/2019-04-23.op5/"
        )
        split = said(page("/series/specimen/lineage/2019-04-23.op5/"))
        assert "A clause of its own since 2019-04-23; before, its words stood" in split
        assert "2018-05-14 , 2018-11-06 not yet a clause of its own" in split
        assert "not attested yet" not in split
        merged = page("/series/specimen/lineage/2018-05-14.op7/")
        assert "/series/specimen/lineage/2018-05-14.op6/" in merged
        assert "its words then went into another clause" in said(merged)


class ThreadTests(TestCase):
    def test_between_texts_that_are_not_held_nothing_is_said_to_be_dropped(self) -> None:
        records.published_series((KEYS[0], KEYS[2]), (records.TEXT, WITHOUT))
        records.document(KEYS[1])
        text = said(page("/series/veldt/lineage/2021-05-18.pp2/?machine=1"))
        assert "nothing is held between (2022-05-12)" in text
        assert "dropped" not in text
        assert "○ text not held" in text

    def test_a_real_clause_leads_to_its_words_in_every_series_and_fiction_does_not(self) -> None:
        delta = records.series("delta", is_fictional=False, title="Declarations")
        for series in (delta, records.series()):
            of = records.document(KEYS[0], series=series)
            records.published_version(records.expression(of))
        asked = "/terms/?q=Expressing+deep+concern+at+the+closure+of+the+northern+channel%3B"
        address = f"{asked}&amp;machine=1"
        assert address in page("/series/delta/lineage/2021-05-18.pp2/?machine=1")
        assert "/terms/?q=" not in page("/series/veldt/lineage/2021-05-18.pp2/?machine=1")
        found = said(page(address.replace("&amp;", "&")))
        assert "1 use in 1 of 1 text" in found

    def test_a_merged_name_redirects_and_an_unknown_one_does_not(self) -> None:
        records.published_series(KEYS[:2])
        page("/series/veldt/lineage/2021-05-18.op1/?machine=1")
        now = Thread.objects.get(slug="2021-05-18.op1")
        Thread.objects.create(
            series=now.series,
            language="en",
            with_machine_read=True,
            slug="2022-05-12.op1",
            merged_into=now,
        )
        answer = response("/series/veldt/lineage/2022-05-12.op1/?machine=1")
        assert answer.status_code == 302
        assert answer["Location"] == "/series/veldt/lineage/2021-05-18.op1/?machine=1"
        for unknown in ("x", "%00", "2021-05-18.op99", "y" * 400):
            page(f"/series/veldt/lineage/{unknown}/?machine=1", status=404)

    def test_rows_of_comparisons_lead_to_the_histories_of_their_clauses(self) -> None:
        records.published_series(KEYS[:2], (records.TEXT, WITHOUT))
        markup = page("/compare/veldt/2021-05-18...2022-05-12/?show=all")
        changed = "/series/veldt/lineage/2022-05-12;op1/?machine=1"
        gone = "/series/veldt/lineage/2021-05-18;pp2/?machine=1"
        for address, name in ((changed, "2021-05-18.op1"), (gone, "2021-05-18.pp2")):
            assert f'href="{address}"' in markup
            assert response(address)["Location"] == f"/series/veldt/lineage/{name}/?machine=1"
        page("/series/veldt/lineage/2022-05-12;op77/?machine=1", status=404)
        fixed = page("/compare/veldt/2021-05-18.en@1...2022-05-12.en@1/?show=all")
        assert "History of this clause" not in fixed

    def test_wordings_are_text_and_never_markup(self) -> None:
        hostile = records.TEXT.replace("all parties", "<script>alert(1)</script>")
        records.published_series(KEYS[:2], (records.TEXT, hostile))
        markup = page("/series/veldt/lineage/2021-05-18.op1/?machine=1")
        assert "<script>alert" not in markup
        assert "&lt;script&gt;" in markup
