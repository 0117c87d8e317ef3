"""What is asked of the terms page: bounded, and its address says it again."""

from django.http import QueryDict

from documents.selectors.terms_query import MOST_PHRASES, TermsQuery


def read(query: str) -> TermsQuery:
    return TermsQuery.read(QueryDict(query))


def test_the_address_says_it_again() -> None:
    for query in (
        "q=grave+concern&q=all&series=veldt&language=fr&match=exact&machine=1&page=3",
        "q=self-determination",
        "",
    ):
        assert read(query).query == query
        assert read(read(query).query) == read(query)


def test_what_is_unknown_counts_as_not_given() -> None:
    query = read("match=fuzzy&machine=yes&language=english&page=-1&other=1")
    assert query == TermsQuery()


def test_phrases_are_tidied_and_asked_once() -> None:
    assert read("q=+grave%00+concern%0A&q=grave+concern&q=&q=+").phrases == ("grave concern",)


def test_hostile_phrases_are_left_out_and_it_is_said() -> None:
    query = read(f"q={'a' * 500}&q={'a+' * 20}&q=%3B%3B&q=%ED%A0%80concern")
    assert [phrase.strip("\ufffd") for phrase in query.phrases] == ["concern"]
    assert [said.partition("”")[2] for said in query.refused] == [
        " is longer than 120 characters and was left out.",
        " has more than 15 words and was left out.",
        " holds no word and was left out.",
    ]


def test_no_more_phrases_than_a_table_holds() -> None:
    query = read("&".join(f"q=word{n}" for n in range(40)))
    assert len(query.phrases) == MOST_PHRASES
    assert query.refused == ("40 phrases are more than a table holds; the first 6 are shown.",)


def test_numbers_of_any_length_are_no_pages() -> None:
    assert read(f"page={'9' * 5000}").page == 1
    assert read("page=٣").page == 1
