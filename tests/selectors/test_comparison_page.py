"""The page of a comparison: its states, its neighbours, and what it asks the database."""

from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.seal_version import seal_version
from documents.actions.withdraw_version import withdraw_version
from documents.engine.rows import Comparison
from documents.models import Version
from documents.selectors.comparison_options import Options
from documents.selectors.comparison_page import ComparisonPage, comparison_page
from documents.selectors.comparison_pair import read_pair, resolve_pair
from documents.selectors.picker import picker_of
from documents.selectors.series_list import series_list_page
from tests import records
from tests.cast import make_cast
from tests.hand_comparisons import clauses, comparison, row

SIDE = clauses(("op1", "Urges restraint"))


def made(old: Version, new: Version) -> Comparison:
    return comparison(SIDE, SIDE, row("unchanged", [0], [0]))


def refused(old: Version, new: Version) -> Comparison:
    raise AssertionError("no comparison is wanted here")


class ComparisonPageTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        keys = ("2021-04-08", "2022-05-12", "2023-05-04", "2024-03-02")
        for key in keys:
            records.document(key, meeting=records.meeting(key))
        cls.first, cls.second = records.published_series(keys[1:3])

    def page(self, pair: str, options: Options | None = None, compare=made) -> ComparisonPage:
        found = resolve_pair(read_pair("veldt", pair))
        return comparison_page(
            found, options or Options(), compare=compare, origin="https://archive.example"
        )

    def test_two_texts_are_compared_with_five_queries_beside_those_for_the_pair(self) -> None:
        found = resolve_pair(read_pair("veldt", "2022-05-12...2023-05-04"))
        with self.assertNumQueries(5):
            page = comparison_page(found, Options(), compare=made, origin="")

        assert page.state == "compared"
        assert page.compared is not None
        assert page.records is None

    def test_the_head_says_what_stands_on_either_side(self) -> None:
        head = self.page("2022-05-12...2023-05-04").head

        assert (head.old.date, head.new.date) == ("12 May 2022", "4 May 2023")
        assert (head.old.place, head.old.adoption) == ("Port Saltmarsh", "adopted by consensus")
        assert head.interval == "357 days apart"
        assert head.old.text is not None
        assert (head.old.text.number, head.old.text.language) == (1, "en")
        assert head.old.text.standing.attestation == "machine-read"
        assert not head.is_reversed

    def test_the_fixed_address_names_both_versions_and_languages(self) -> None:
        page = self.page("2022-05-12...2023-05-04")

        assert page.fixed == "/compare/veldt/2022-05-12.en@1...2023-05-04.en@1/"
        assert f"https://archive.example{page.fixed}" in page.citation
        assert "(machine-read)" in page.citation

    def test_neighbouring_pairs_shift_both_sides_and_keep_the_switches(self) -> None:
        head = self.page("2022-05-12...2023-05-04", Options(view="inline")).head

        assert head.before is not None
        assert head.after is not None
        assert head.before.href == "/compare/veldt/2021-04-08...2022-05-12/?view=inline"
        assert head.after.href == "/compare/veldt/2023-05-04...2024-03-02/?view=inline"
        assert head.swapped == "/compare/veldt/2023-05-04...2022-05-12/?view=inline"

    def test_at_the_ends_of_the_series_there_is_no_step_further(self) -> None:
        head = self.page("2021-04-08...2024-03-02").head

        assert (head.before, head.after) == (None, None)

    def test_the_pickers_offer_the_series_and_say_what_is_not_held(self) -> None:
        choices = self.page("2022-05-12...2023-05-04").head.old_choices

        assert [choice.label for choice in choices] == [
            "8 April 2021, Port Saltmarsh (record only)",
            "12 May 2022, Port Saltmarsh",
            "4 May 2023, Port Saltmarsh",
            "2 March 2024, Port Saltmarsh (record only)",
        ]
        assert [choice.value for choice in choices if choice.is_chosen] == ["veldt/2022-05-12"]

    def test_the_pickers_tell_two_documents_of_one_meeting_apart_as_the_first_page_does(
        self,
    ) -> None:
        meeting = records.document("2024-03-02").meeting
        plan = {"title": "Action Plan", "is_in_sequence": False}
        records.document("2024-03-02-b", meeting=meeting, **plan)
        labels = [c.label for c in self.page("2022-05-12...2023-05-04").head.new_choices]

        assert labels[-1] == "2 March 2024, Port Saltmarsh, Action Plan (record only)"
        listed = series_list_page()
        picker = picker_of((*listed.real, *listed.fictional), "veldt")
        assert picker is not None
        assert sorted(choice.name for choice in picker.choices) == sorted(labels)

    def test_reading_backwards_is_said(self) -> None:
        assert self.page("2023-05-04...2022-05-12").head.is_reversed

    def test_a_record_without_text_is_compared_by_its_facts_with_five_queries(self) -> None:
        found = resolve_pair(read_pair("veldt", "2021-04-08...2022-05-12"))
        with self.assertNumQueries(5):
            page = comparison_page(found, Options(), compare=refused, origin="")

        assert page.state == "record-only"
        assert (page.compared, page.fixed, page.citation) == (None, "", "")

    def test_a_withdrawn_text_is_compared_and_says_why(self) -> None:
        withdraw_version(self.administrator(), self.first, reason="Two lines were missing.")

        page = self.page("2022-05-12@1...2023-05-04")
        assert page.state == "compared"
        assert page.head.old.text is not None
        assert page.head.old.text.standing.reason == "Two lines were missing."

    def test_a_sealed_text_is_never_read(self) -> None:
        seal_version(self.administrator(), self.first, reason="A court ordered it.")

        assert self.page("2022-05-12@1...2023-05-04", compare=refused).state == "sealed"

    def test_two_languages_are_not_compared_but_the_common_one_is_offered(self) -> None:
        for version in (self.first, self.second):
            records.published_version(records.expression(version.expression.document, "fr"))

        page = self.page("2022-05-12.fr...2023-05-04", compare=refused)
        assert page.state == "languages"
        assert [(link.label, link.href) for link in page.common] == [
            ("English", "/compare/veldt/2022-05-12.en...2023-05-04.en/"),
            ("French", "/compare/veldt/2022-05-12.fr...2023-05-04.fr/"),
        ]

    def test_a_filter_is_cleared_by_a_jump_to_a_row_it_hides(self) -> None:
        page = self.page("2022-05-12...2023-05-04", Options(view="inline", statuses=("added",)))

        assert page.compared is not None
        assert page.compared.jump == "?view=inline"
        assert page.compared.listed == 0

    def administrator(self) -> Actor:
        return Actor.of(make_cast().administrator)
