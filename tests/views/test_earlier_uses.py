"""Beside the age of a text's language: where its words were used earlier elsewhere."""

import re

import pytest

from tests import records
from tests.texts_elsewhere import ADDRESS, BRINGING, KEYS, WORDS, bringing, text_elsewhere
from tests.views.pages import page, said

pytestmark = pytest.mark.django_db

LAYER = f"{ADDRESS}?machine=1&age=1"


def listed(markup: str) -> str:
    """The list of earlier uses, as markup."""
    return markup.partition('<section class="earlier"')[2].partition("</section>")[0]


def test_a_mark_behind_the_words_leads_to_the_list_and_that_to_the_clause() -> None:
    bringing()
    text_elsewhere()
    markup = page(LAYER)
    assert re.search(r'day\.<a class="earlier-mark" id="use-1" href="#earlier-1"', markup)
    assert "used earlier elsewhere: Gulf communiqué of 2019-03-01, 1 March 2019" in markup
    found = listed(markup)
    assert '<li id="earlier-1"><a class="earlier__number" href="#use-1">' in found
    assert f'<q lang="en" dir="ltr">that {WORDS}</q>' in found
    assert 'href="/documents/gulf/2019-03-01.en/#c2"' in found
    assert "1 March 2019 (machine-read)" in said(found)
    assert "Likeness of words is no proof" in said(found)
    assert "Looked through: 1 earlier fictional text in English" in said(found)


def test_where_nothing_is_found_it_says_what_was_looked_through() -> None:
    bringing()
    text_elsewhere(words="nothing of the sort was said")
    text_elsewhere("2018-03-01", words="nor was it here")
    markup = page(LAYER)
    assert "earlier-mark" not in markup
    found = said(listed(markup))
    assert "No 8 words in a row that this text brought to its series were found" in found
    assert "Looked through: 2 earlier fictional texts in English" in found


def test_machine_read_texts_are_left_out_unless_asked_for() -> None:
    for key, text in zip(KEYS, (records.TEXT, BRINGING), strict=True):
        of = records.expression(records.document(key))
        records.published_version(of, text, attestation="confirmed")
    text_elsewhere()
    markup = page(f"{ADDRESS}?age=1")
    assert "earlier-mark" not in markup
    assert "1 more is machine-read and left out." in said(listed(markup))
    assert '<a href="?machine=1&amp;age=1">Count them too</a>' in listed(markup)
    assert '<a href="?age=1">Leave them out</a>' in page(LAYER)


def test_without_the_layer_nothing_is_said_of_other_texts() -> None:
    bringing()
    text_elsewhere()
    for address in (ADDRESS, f"{ADDRESS}?machine=1", f"{ADDRESS}?age=1"):
        assert "Used earlier elsewhere" not in page(address)
    first = page(f"/documents/veldt/{KEYS[0]}/?machine=1&age=1")
    assert "Used earlier elsewhere" not in first


def test_titles_and_words_are_text_and_never_markup() -> None:
    hostile = f'{WORDS} <b onclick="x">'
    bringing(f"{records.TEXT}Decides that {hostile}.\n")
    series = records.series("gulf", title="Gulf", is_fictional=True)
    of = records.document("2019-03-01", series=series, title="<script>alert(1)</script>\"'")
    text_elsewhere(of=of, words=hostile)
    markup = page(LAYER)
    assert "earlier-mark" in markup
    assert "<b onclick" not in markup
    assert "<script>alert" not in markup


def test_words_of_a_text_written_from_right_to_left_keep_their_direction() -> None:
    words = "يقرر أن تمر السفن التي تحمل مواد الإغاثة عبر القناة الشمالية ليلا ونهارا"
    for key, text in zip(KEYS, ("يذكر ببيانه السابق", f"يذكر ببيانه السابق\n{words}"), strict=True):
        records.published_version(records.expression(records.document(key), "ar"), f"{text}\n")
    text_elsewhere(words=words, language="ar")
    markup = page(f"/documents/veldt/{KEYS[1]}.ar/?machine=1&age=1")
    assert f'<q lang="ar" dir="rtl">{words}</q>' in listed(markup)


def test_links_in_the_text_stay_in_tinted_phrases() -> None:
    cited = "the communiqué adopted at the meeting held on 12 May 2022"
    bringing(f"{records.TEXT}Recalls {cited};\nNotes nothing else.\n")
    plain, aged = page(f"{ADDRESS}?machine=1"), page(LAYER)
    links = re.findall(r'<a class="cited" href="[^"]+"[^>]*>[^<]*</a>', plain)
    assert links
    for link in links:
        assert link in aged
