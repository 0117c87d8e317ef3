"""The comparison of two texts, as readers meet it."""

import re

from django.test import TestCase

from tests import records
from tests.views.pages import INLINE, page, response, said

PAIR = "/compare/veldt/2022-05-12...2023-05-04/"
OLD = """\
The Contact Group on the Strait of Veldt:
Recalling the communiqué adopted at its previous meeting;
Expressing deep concern at the closure of the northern channel;
Calls upon all parties to keep the Strait open to shipping of every flag;
Requests the Secretary General to report to its next meeting on 5 May 2023;
Urges the harbour masters to publish the register of wrecks and buoys.
"""
NEW = """\
The Contact Group on the Strait of Veldt:
Recalling the communiqué adopted at its previous meeting;
Expressing grave concern at the closure of the northern channel;
Urges all parties to keep the Strait open to shipping of every flag;
Requests the Secretary General to report to its next meeting on 6 June 2024;
Requests coastal administrations to fund winter pilots for passenger ferries.
"""


def rows(markup: str) -> list[str]:
    """The anchors of the rows on the page, in their order."""
    return re.findall(r'<article class="row [^>]*? id="([^"]+)"', markup)


class CompareViewTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        records.published_series(texts=(OLD, NEW))

    def test_changes_are_marked_counted_and_led_to(self) -> None:
        markup = page(PAIR)

        assert 'deep<span class="spoken">] </span></del>' in markup
        assert 'grave<span class="spoken">] </span></ins>' in markup
        text = said(markup)
        assert "12 May 2022 compared with 4 May 2023" in text
        assert "Lead verb changed" in text
        assert "machine-read" in text
        assert "no person has checked them" in text
        assert 'href="#op1"' in markup

    def test_every_anchor_that_is_linked_to_is_there_once(self) -> None:
        for query in ("", "?view=inline", "?show=all"):
            markup = page(PAIR + query)
            ids = re.findall(r'\sid="([^"]+)"', markup)
            assert len(ids) == len(set(ids)), query
            for pointed in re.findall(r'href="#([^"]+)"', markup):
                assert pointed in ids, (query, pointed)

    def test_unchanged_clauses_fold_and_unfold(self) -> None:
        folded, whole = page(PAIR), page(PAIR + "?show=all")

        assert 'class="fold"' in folded
        assert 'class="fold"' not in whole
        assert rows(folded) == rows(whole)

    def test_inline_shows_one_wording(self) -> None:
        markup = page(PAIR + "?view=inline")

        assert "row__sides" not in markup
        assert re.search(r"deep<span.*?</del><ins.*?>grave", markup)

    def test_a_filter_leaves_the_rows_of_its_status_and_says_so(self) -> None:
        everything = rows(page(PAIR))
        markup = page(PAIR + "?status=added&status=removed")

        assert 0 < len(rows(markup)) < len(everything)
        assert f"{len(rows(markup))} of {len(everything)} rows" in said(markup)
        assert set(re.findall(r'class="row row--(\w+)', markup)) <= {"added", "removed"}

    def test_without_marks_nothing_is_judged(self) -> None:
        markup = page(PAIR + "?marks=off&status=added&view=inline")

        for sign in ("<ins", "<del", "row__percent", 'class="status', "stand-out", "ghost", "chip"):
            assert sign not in markup, sign
        assert "nothing is judged" in markup
        assert "Urges all parties" in markup
        assert "Calls upon all parties" in markup

    def test_htmx_gets_the_part_that_changes(self) -> None:
        part = page(PAIR + "?view=inline", hx_request="true")

        assert part.startswith('<div id="texts"')
        assert "<html" not in part
        assert part.strip() in page(PAIR + "?view=inline")
        whole = page(PAIR, hx_request="true", hx_history_restore_request="true")
        assert "<html" in whole

    def test_values_nobody_knows_show_the_page_as_it_is_by_default(self) -> None:
        plain = rows(page(PAIR))
        for query in ("view=x", "status=%00", "status=gone&show=%F0%9F%98%80", "a=" + "b" * 5000):
            assert rows(page(f"{PAIR}?{query}")) == plain, query

    def test_nothing_in_a_text_or_title_becomes_markup(self) -> None:
        hostile = "<script>alert(1)</script> onerror=x"
        for key, word in (("2024-01-10", "deep"), ("2024-02-10", "grave")):
            of = records.document(key, title=f"{hostile} {word}")
            text = f"Recalling {hostile} with {word} concern about the open channel;\n"
            records.published_version(records.expression(of), text)

        for query in ("", "?view=inline", "?show=all"):
            markup = page("/compare/veldt/2024-01-10...2024-02-10/" + query)
            assert "<script>alert" not in markup
            assert "&lt;script&gt;alert(1)" in markup
            assert INLINE.search(markup.replace("onerror=x", "")) is None

    def test_what_the_pickers_send_leads_to_the_comparisons_own_address(self) -> None:
        answer = response("/compare/?old=veldt/2022-05-12&new=veldt/2023-05-04&view=inline&x=y")
        assert (answer.status_code, answer["Location"]) == (302, PAIR + "?view=inline")

        moving = response("/compare/veldt/previous...latest/?show=all")
        assert (moving.status_code, moving["Location"]) == (302, PAIR + "?show=all")

    def test_what_is_not_there_gets_a_404_that_says_what_is(self) -> None:
        for address, told in (
            ("/compare/veldt/2022-05-12...2020-01-01/", "2023-05-04"),
            ("/compare/veldt/2022-05-12/", "three dots"),
            ("/compare/veldt/2022-05-12@9...2023-05-04/", "version 1"),
            ("/compare/nowhere/a...b/", "veldt"),
            ("/compare/veldt/%00...2023-05-04/", "is not a reference"),
            ("/compare/", "new="),
            ("/compare/?old=veldt/2022-05-12&new=other/2023-05-04", "one series"),
            ("/compare/?old=<script>&new=veldt/2023-05-04", "is not a reference"),
        ):
            markup = page(address, status=404)
            assert told in said(markup), (address, said(markup))
            assert "<script>" not in markup

    def test_a_text_compared_with_itself_differs_in_nothing(self) -> None:
        text = said(page("/compare/veldt/2023-05-04...2023-05-04/"))

        assert "No difference in wording was found." in text

    def test_the_answer_is_kept_until_it_changes_and_may_only_be_read(self) -> None:
        answer = response(PAIR)
        assert "no-cache" in answer["Cache-Control"]
        assert "HX-Request" in answer["Vary"]
        assert response(PAIR, if_none_match=answer["ETag"]).status_code == 304
        assert self.client.post(PAIR).status_code == 405
