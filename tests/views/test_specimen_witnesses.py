"""The specimen's second witness, held against the differences that were planted in it."""

from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.import_fixture import import_fixture
from tests.fixtures.shipped import OIC_JK, SPECIMEN
from tests.views.pages import page, said

PLANTED = (
    "which the closure of … population of both shores; A : after pp4 B",
    "op2 wording negotiation A : peaceful means B",
    "op8 wording Called upon A : Urged B",
    "op12 number sixteen A : sixty B",
    "lights, buoys and beacons; A : left out B",
)
ACCIDENTS = (
    "op3 punctuation 2017, A : 2017 B",
    "op9 spelling organizations A : organisations B",
    "op16 capitals Communiqué A : communiqué B",
)


class SpecimenWitnessesTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        import_fixture(Actor.system("fixture"), [SPECIMEN, OIC_JK])

    def test_the_apparatus_tells_every_planted_difference_and_calls_it_fiction(self) -> None:
        text = said(page("/documents/specimen/2023-09-27/"))

        assert "Fictional specimen." in text
        assert f"Substantive ({len(PLANTED)})" in text
        for planted in (*PLANTED, *ACCIDENTS):
            assert planted in text, planted

    def test_the_comparison_with_the_meeting_before_says_what_rests_on_it(self) -> None:
        text = said(page("/compare/specimen/2022-05-18...2023-09-27/"))

        assert "B of the new text reads peaceful means ; with it the change vanishes." in text

    def test_the_mistaken_transcription_of_2019_says_that_it_was_one(self) -> None:
        text = said(page("/documents/specimen/2019-04-23@1/"))

        assert "op13 date 2016 this version : 2019 A" in text
        assert "Why this version departs: A slip of the transcription" in text

    def test_the_real_text_of_2024_has_one_witness_and_says_so(self) -> None:
        assert "One witness is held" in said(page("/documents/oic-jk/2024-09-25/"))
