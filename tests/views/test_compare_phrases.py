"""Phrases of clauses without counterpart on the page of a comparison.

Its rows are given by hand: what finds a counterpart may get better.
"""

import re
from unittest.mock import patch

from django.test import TestCase

from documents.engine.rows import Comparison
from documents.models import Version
from tests import records
from tests.hand_comparisons import comparison, row
from tests.views.pages import INLINE, page, said

PAIR = "/compare/veldt/2022-05-12...2023-05-04/"
OLD = """\
Thanks the pilots of the eastern approach for their patience;
Urges the harbour masters to publish the register of <wrecks> & buoys every spring.
"""
NEW = """\
Thanks the pilots of the eastern approach for their patience;
Invites shipowners of all flags to publish the register of <Wrecks> & Buoys on request.
"""
ARABIC = (
    "يشكر المرشدين على صبرهم؛\nيحث الربابنة على نشر سجل السفن الغارقة والعوامات؛\n",
    "يشكر المرشدين على صبرهم؛\nيدعو شركات التأمين إلى نشر سجل السفن الغارقة والعوامات؛\n",
)
PHRASE = "publish the register of &lt;wrecks&gt; &amp; buoys"
BLOCK = re.compile(r'<details class="phrases".*?</details>', re.DOTALL)


def made(old: Version, new: Version) -> Comparison:
    """The first clauses are one, the second without counterpart."""
    rows = row("unchanged", [0], [0]), row("removed", [1], []), row("added", [], [1])
    return comparison(old.read_cut().clauses, new.read_cut().clauses, *rows)


def publish(old: str, new: str, language: str = "en") -> None:
    for key, text in (("2022-05-12", old), ("2023-05-04", new)):
        expression = records.expression(records.document(key), language=language)
        records.published_version(expression, text)


@patch("documents.views.compare.comparison_between", made)
class ComparePhrasesTests(TestCase):
    def test_both_views_list_them_escaped_and_lead_to_their_rows(self) -> None:
        publish(OLD, NEW)
        for query in ("", "?view=inline", "?show=all"):
            markup = page(PAIR + query)
            removed, added = BLOCK.findall(markup)
            assert "Phrases that stand elsewhere in the new text: 1" in said(removed)
            assert f'<q class="text" lang="en" dir="ltr">{PHRASE}</q>' in removed, query
            assert "Phrases that stand elsewhere in the old text: 1" in said(added)
            for block, pointed, ref in ((removed, "c2", "c2"), (added, "old-op1", "op1")):
                assert f'in <a class="ref" href="#{pointed}">{ref}</a>' in block, query
                assert f' id="{pointed}"' in markup
            assert INLINE.search(markup) is None

    def test_a_link_leaves_the_filter_that_may_hide_its_row(self) -> None:
        publish(OLD, NEW)
        [removed] = BLOCK.findall(page(PAIR + "?status=removed"))
        assert 'href="./#c2"' in removed

    def test_without_marks_nothing_is_said_of_them(self) -> None:
        publish(OLD, NEW)
        assert "stand elsewhere" not in said(page(PAIR + "?marks=off"))

    def test_what_runs_from_right_to_left_does_so_in_them(self) -> None:
        publish(*ARABIC, language="ar")
        removed, _ = BLOCK.findall(page("/compare/veldt/2022-05-12.ar...2023-05-04.ar/"))
        assert '<q class="text" lang="ar" dir="rtl">نشر سجل السفن الغارقة والعوامات</q>' in removed
        assert removed.startswith('<details class="phrases" lang="en-GB" dir="ltr">')
