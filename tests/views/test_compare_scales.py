"""The comparison with a scale chosen: off by default, named on the page, in the address."""

from django.test import TestCase

from tests import records
from tests.views.pages import page, said

ADDRESS = "/compare/veldt/2022-05-12...2023-05-04/"
NOTE = "higher on Harbour 2020"


class CompareScaleTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        records.published_series()

    def test_without_scales_there_is_no_switch(self) -> None:
        assert "Scale of verbs" not in page(ADDRESS)

    def test_it_is_off_until_it_is_chosen(self) -> None:
        records.scale(steps=(("call", 1), ("urge", 3)))
        markup = page(ADDRESS)
        assert NOTE not in markup
        assert 'href="?scale=harbour-2020"' in markup

    def test_a_change_of_verb_is_placed_on_it(self) -> None:
        records.scale(steps=(("call", 1), ("urge", 3)))
        markup = page(f"{ADDRESS}?scale=harbour-2020&view=inline")
        text = said(markup)
        assert f"lead verb: call → became urge ({NOTE})" in text
        assert "Changes of verbs are placed on the scale Harbour 2020 (2020)" in text
        assert "stronger" not in text
        assert 'name="scale" value="harbour-2020"' in markup

    def test_the_same_verbs_on_other_texts_are_borrowed(self) -> None:
        records.scale(steps=(("call", 1), ("urge", 3)), bodies=["delta-group"])
        text = said(page(f"{ADDRESS}?scale=harbour-2020"))
        assert f"({NOTE}, borrowed)" in text
        assert "here it is borrowed" in text

    def test_an_unknown_scale_counts_as_not_given(self) -> None:
        records.scale()
        for scale in ("unheard-of", "%00", "x" * 900, "%3Cb%3E"):
            markup = page(f"{ADDRESS}?scale={scale}")
            assert "Changes of verbs are placed" not in markup
            assert 'name="scale"' not in markup
