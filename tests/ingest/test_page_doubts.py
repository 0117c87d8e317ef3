"""Which language a page is in, and whether it is what the record names."""

from documents.ingest.page_doubts import (
    OTHER_DOCUMENT,
    doubted_beside,
    doubted_by_title,
    with_language,
)
from documents.ingest.reading import Metadata, Reading
from tests.records import TEXT

TITLE = "Joint Communiqué of the Contact Group on the Strait of Veldt"
FRENCH = (
    "Le Groupe de contact sur le détroit de Veldt : rappelant le communiqué adopté à sa "
    "précédente réunion, demande à toutes les parties de garder le détroit ouvert à la "
    "navigation et prie le Secrétaire général de lui faire rapport à sa prochaine réunion.\n"
)


def read(text: str, language: str = "", title: str = "") -> Reading:
    return Reading("html", text, Metadata(language=language, title=title))


def settled(reading: Reading, title: str) -> Reading:
    reading = with_language(reading)
    return doubted_by_title(reading, title, reading.metadata.language)


def kinds(reading: Reading) -> list[str]:
    return [doubt.kind for doubt in reading.doubts]


def test_a_page_that_says_its_language_is_believed_where_its_words_agree() -> None:
    assert settled(read(TEXT, "en"), TITLE) == read(TEXT, "en")


def test_a_page_that_says_none_or_the_wrong_one_is_told_by_its_words() -> None:
    for said in ("", "en"):
        reading = settled(read(FRENCH, said), TITLE)
        assert reading.metadata.language == "fr"
        assert kinds(reading) == ["language"]


def test_a_language_that_cannot_be_told_by_words_is_the_page_s_own_to_say() -> None:
    assert settled(read("Estrecho de Veldt.\n", "es"), TITLE).metadata.language == "es"


def test_a_page_on_something_else_is_doubted() -> None:
    news = "The weather in the south of the country will be dry, and the fishing is good.\n"
    reading = settled(read(news, "en", "Latest news"), TITLE)
    assert kinds(reading) == [OTHER_DOCUMENT]
    assert "0 of the 6 longer words" in reading.doubts[0].message


def test_its_words_count_however_they_are_written_and_in_the_page_s_title_too() -> None:
    assert kinds(settled(read("CONTACT GROUP: the STRAIT of VELDT.\n", "en"), TITLE)) == []
    assert kinds(settled(read("The parties met.\n", "en", TITLE.upper()), TITLE)) == []


def test_a_title_in_another_language_says_nothing_about_the_text() -> None:
    arabic = "اجتمع فريق الاتصال المعني بمضيق فيلدت وأصدر بيانا مشتركا.\n"
    assert kinds(settled(read(arabic, "ar"), TITLE)) == []


def test_a_text_that_is_like_none_of_those_held_is_doubted() -> None:
    other = "The weather in the south of the country stays dry, and the fishing harbours open.\n"
    reading = doubted_beside(read(other), [TEXT, TEXT.upper()], "en")
    assert kinds(reading) == [OTHER_DOCUMENT]
    assert "longer words of the shorter text" in reading.doubts[0].message


def test_an_excerpt_and_another_outlets_wording_are_not() -> None:
    excerpt = TEXT[: len(TEXT) // 2]
    for text in (excerpt, TEXT.replace("Requests", "Asks"), TEXT.upper()):
        assert kinds(doubted_beside(read(text), ["Quite another matter.", TEXT], "en")) == []


def test_texts_without_words_that_can_be_told_are_not_doubted() -> None:
    assert kinds(doubted_beside(read("2031"), [TEXT], "en")) == []
    assert (
        kinds(doubted_beside(read("理事會決定再次開會。"), ["另一份文件的正文在此。"], "zh")) == []
    )
