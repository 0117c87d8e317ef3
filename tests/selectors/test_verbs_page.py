"""Verbs through a series: by meeting, by class, and every change with its clause."""

import pytest
from django.db import connection
from django.http import QueryDict
from django.test import TestCase
from django.test.utils import CaptureQueriesContext

from documents.actions.store_verb_changes import verb_changes_between
from documents.engine.lexicon import read
from documents.engine.verb_classes import class_of, verb_classes
from documents.selectors.named_documents import UnknownReference
from documents.selectors.verbs_page import VerbsPage, verbs_page
from documents.selectors.verbs_query import VerbsQuery
from tests import records


def asked(query: str) -> VerbsPage:
    return verbs_page(VerbsQuery.read(QueryDict(query)), verb_changes_between)


class VerbsPageTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        records.published_series()
        records.document("2024-05-04")
        records.published_version(records.expression(records.document("2025-05-04")))

    def test_verbs_by_class_and_meeting_with_gaps(self) -> None:
        page = asked("series=veldt&machine=1")
        table = {
            class_.name: [(row.verb, list(row.counts), row.total) for row in class_.rows]
            for class_ in page.classes
        }
        assert table["request"] == [
            ("request", [1, 1, None, 1], 3),
            ("call", [1, 0, None, 1], 2),
            ("urge", [0, 1, None, 0], 1),
        ]
        assert [(c.name, list(c.counts)) for c in page.classes if c.name == "recall"] == [
            ("recall", [1, 1, None, 1])
        ]
        assert (page.asked, page.not_held, page.has_machine) == (3, 1, True)

    def test_every_change_between_neighbours_the_newest_first(self) -> None:
        pairs = asked("series=veldt&machine=1").pairs
        assert [(pair.old.key, pair.new.key, pair.between) for pair in pairs] == [
            ("2023-05-04", "2025-05-04", 1),
            ("2022-05-12", "2023-05-04", 0),
        ]
        (line,) = pairs[1].lines
        assert (line.words, line.old, line.new, line.note) == ("lead verb", "call", "urge", "")
        assert line.href == "/compare/veldt/2022-05-12.en...2023-05-04.en/#op1"

    def test_one_sort_of_change_alone(self) -> None:
        assert asked("series=veldt&machine=1&change=governing").pairs == []
        assert asked("series=veldt&machine=1&change=lead").changes == 2

    def test_machine_read_texts_are_left_out_unless_asked_for(self) -> None:
        page = asked("series=veldt")
        assert (page.asked, page.machine_read, page.pairs, page.classes) == (0, 3, [], [])

    def test_with_a_scale_chosen_changes_are_placed_on_it(self) -> None:
        records.scale(steps=(("call", 1), ("urge", 2)))
        page = asked("series=veldt&machine=1&scale=harbour-2020")
        notes = [line.note for pair in page.pairs for line in pair.lines]
        assert notes == ["lower on Harbour 2020", "higher on Harbour 2020"]

    def test_an_unknown_scale_counts_as_none(self) -> None:
        page = asked("series=veldt&scale=unheard-of&machine=1")
        assert (page.judge, page.query.scale) == (None, "")

    def test_a_residual_series_is_no_sequence(self) -> None:
        residual = records.series("veldt-other", is_sequence=False)
        records.published_version(records.expression(records.document("n-1", series=residual)))
        page = asked("series=veldt-other&machine=1")
        assert (list(page.classes), page.pairs) == ([], [])

    def test_an_unknown_series_is_answered_with_those_there_are(self) -> None:
        with pytest.raises(UnknownReference, match="veldt"):
            asked("series=delta")

    def test_queries_do_not_grow_with_the_series(self) -> None:
        counts = []
        for year in (2026, 2027):
            asked("series=veldt&machine=1&scale=harbour-2020")
            with CaptureQueriesContext(connection) as queries:
                asked("series=veldt&machine=1")
            counts.append(len(queries))
            records.published_version(
                records.expression(records.document(f"{year}-01-01")), records.LATER_TEXT
            )
        assert counts[0] == counts[1] <= 12


def test_what_expresses_something_is_of_the_class_of_what_it_expresses() -> None:
    assert class_of("express concern", "en") == class_of("concern", "en") == "deplore"
    assert class_of("express disappointment", "en") == "deplore"
    assert class_of("express solidarity", "en") == class_of("express", "en") == "affirm"
    assert class_of("se déclarer préoccupé", "fr") == class_of("préoccupé", "fr") == "deplore"
    assert class_of("call upon", "en") == "request"
    assert class_of("", "en") == class_of("request", "xx") == "other"


def test_every_class_that_is_listed_is_in_the_table() -> None:
    for language in ("en", "fr", "ar"):
        listed = read("expressed.json")[language]
        assert set(listed) <= set(verb_classes(language).values()), language
        nouns = ", ".join(listed.values()).split(", ")
        assert len(nouns) == len(set(nouns)), language
        assert not set(nouns) & set(verb_classes(language)), "its lemma has a class"
