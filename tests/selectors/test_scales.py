"""Scales of verbs: what one says, when it is borrowed, and where others say the opposite."""

from django.test import TestCase

from documents.selectors.scales import Judge, all_scales, disagreements, judge_of
from tests import records


class ScalesTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        records.scale()
        records.scale(
            "pilots-2021",
            name="Pilots 2021",
            bodies=[],
            instruments=[],
            steps=(("urge", 1), ("request", 2), ("decide", 3)),
        )

    def judge(self, slug: str = "harbour-2020", **asked: object) -> Judge:
        values = {"instruments": ["communiqué"], "language": "en"} | asked
        judge = judge_of(all_scales(), slug, records.body(), **values)
        assert judge is not None
        return judge

    def test_higher_and_lower_with_those_who_say_the_opposite(self) -> None:
        judge = self.judge()
        assert judge.note("request", "urge") == "higher on Harbour 2020; lower on Pilots 2021"
        assert judge.note("urge", "call upon") == "lower on Harbour 2020"
        assert judge.note("urge", "urge") == "level on Harbour 2020"

    def test_of_verbs_that_it_does_not_know_it_says_nothing(self) -> None:
        judge = self.judge()
        assert judge.note("decide", "urge") == ""
        assert judge.note("none", "urge") == ""
        assert judge.note("call upon, request", "urge") == ""

    def test_of_another_language_it_says_nothing(self) -> None:
        assert self.judge(language="fr").note("request", "urge") == ""

    def test_away_from_what_it_was_made_on_it_is_borrowed(self) -> None:
        assert "borrowed" not in self.judge().note("request", "urge")
        for judge in (self.judge(instruments=["resolution"]), self.judge("pilots-2021")):
            assert ", borrowed" in judge.note("request", "urge")
            assert "here it is borrowed" in judge.sentence

    def test_it_never_says_stronger(self) -> None:
        judge = self.judge()
        assert "strong" not in judge.sentence + judge.note("request", "urge")

    def test_verbs_on_which_scales_disagree(self) -> None:
        (pair,) = disagreements(all_scales())
        assert (pair.low, pair.high) == ("request", "urge")
        assert (pair.first, pair.second) == (["Harbour 2020"], ["Pilots 2021"])

    def test_no_such_scale(self) -> None:
        assert judge_of(all_scales(), "unheard-of", records.body(), [], "en") is None

    def test_two_queries_however_many(self) -> None:
        with self.assertNumQueries(2):
            assert [scale.name for scale in all_scales()] == ["Harbour 2020", "Pilots 2021"]
