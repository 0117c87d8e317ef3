"""Papers' and ministries' pages: the text comes whole, and what is around it stays out."""

import pytest
from django.test import TestCase, override_settings

from documents.actions.fetch_results import FetchResult
from documents.actions.fetch_source import fetch_source
from documents.models import Source, Witness
from tests import records
from tests.actions.test_fetch_source import IMPORT
from tests.web import Page, Site, redirect, site
from tests.web_pages import CLAUSES, FURNITURE, LEAD, TITLE, ministry_page, news_page, paragraphs


@override_settings(ARCHIVE_FETCH_ALLOW_LOOPBACK=True)
class FetchPagesTests(TestCase):
    web: Site

    def setUp(self) -> None:
        serving = site({})
        self.web = serving.__enter__()
        self.addCleanup(serving.__exit__, None, None, None)
        self.document = records.document(title=TITLE)

    def _source(self, key: str = "post") -> Source:
        return records.source(self.document, key, address=self.web.address(f"/{key}"))

    def _fetch(self, body: bytes, media_type: str = "text/html", key: str = "post") -> FetchResult:
        self.web.pages[f"/{key}"] = Page(body, media_type=media_type)
        return fetch_source(IMPORT, self._source(key))

    def _witness(self, *given: str, **named: str) -> Witness:
        result = self._fetch(*given, **named)
        assert result.outcome == "draft", result.note
        self._is_whole(result.witness.text)
        return result.witness

    def _is_whole(self, text: str) -> None:
        """Every clause is there once and in order, and nothing of the page's furniture."""
        places = [text.find(clause) for clause in CLAUSES]
        assert -1 not in places
        assert places == sorted(places)
        assert [text.count(clause) for clause in CLAUSES] == [1] * len(CLAUSES)
        assert [words for words in FURNITURE if words in text] == []

    def test_a_news_page(self) -> None:
        witness = self._witness(news_page(paragraphs(*CLAUSES)).encode())
        assert witness.language == "en"
        assert witness.metadata["title"] == TITLE
        # Each clause is a paragraph, and so a clause of the draft.
        wordings = [
            witness.text[clause.start : clause.end]
            for clause in witness.versions.get().clauses.all()
        ]
        assert set(CLAUSES) <= set(wordings)

    def test_a_paper_s_own_lead_is_kept_and_is_not_the_text_s_first_clause(self) -> None:
        text = self._witness(news_page(paragraphs(LEAD, *CLAUSES)).encode()).text
        assert text.index(LEAD) < text.index(CLAUSES[0])

    def test_a_paper_s_quotation_marks_are_doubted_and_none_is_lost(self) -> None:
        quoted = (f"“{CLAUSES[0]}", *(f"“{clause}" for clause in CLAUSES[1:-1]))
        last = f"“{CLAUSES[-1]}”"
        witness = self._witness(news_page(paragraphs(LEAD, *quoted, last)).encode())
        assert witness.text.count("“") == len(CLAUSES)
        assert "quotation-marks" in {doubt["kind"] for doubt in witness.doubts}

    def test_paragraphs_that_run_on(self) -> None:
        witness = self._witness(news_page(paragraphs(LEAD, " ".join(CLAUSES))).encode())
        assert " ".join(CLAUSES) in witness.text

    def test_a_ministry_s_page_in_tables_and_breaks(self) -> None:
        for charset in ("windows-1252", "utf-8"):
            with self.subTest(charset=charset):
                key = f"ministry-{charset}"
                witness = self._fetch(ministry_page().encode(charset), key=key).witness
                self._is_whole(witness.text)
                assert "Group’s previous" in witness.text

    def test_a_charset_that_the_host_gets_wrong(self) -> None:
        page = news_page(paragraphs(*CLAUSES))
        witness = self._witness(page.encode(), "text/html; charset=iso-8859-1")
        assert "Ã" not in witness.text

    def test_a_charset_that_the_page_gets_wrong(self) -> None:
        page = news_page(paragraphs(*CLAUSES))
        self._witness(page.encode("windows-1252"), "text/html; charset=utf-8")

    def test_a_second_outlet_with_other_words_is_a_witness(self) -> None:
        self._witness(news_page(paragraphs(*CLAUSES)).encode())
        changed = [clause.replace("deep concern", "concern") for clause in CLAUSES]
        result = self._fetch(news_page(paragraphs(LEAD, *changed)).encode(), key="tribune")
        assert (result.outcome, result.witness.siglum) == ("witness", "B")
        assert "Expressing concern" in result.witness.text

    def test_the_same_article_in_a_page_that_changes_is_unchanged(self) -> None:
        page = news_page(paragraphs(*CLAUSES))
        self._witness(page.encode())
        source = Source.objects.get(key="post")
        self.web.pages["/post"] = Page(page.replace("Fishing quotas cut", "Prices up").encode())
        result = fetch_source(IMPORT, source)
        assert (result.outcome, Witness.objects.count()) == ("unchanged", 1)

    def test_pages_that_stand_for_the_text_and_are_none(self) -> None:
        pages = {
            "gone": news_page("<p>The page you are looking for was moved.</p>").replace(
                TITLE, "Page not found"
            ),
            "gate": "<html><title>Just a moment...</title><p>Verify you are human.</p></html>",
            "links": "<html><body><ul>"
            + '<li><a href="/a">More</a></li>' * 40
            + "</ul></body></html>",
            "script": "<html><body><div id=root></div><script>load()</script></body></html>",
        }
        for key, markup in pages.items():
            with self.subTest(page=key):
                result = self._fetch(markup.encode(), key=key)
                assert result.outcome == "failed", result.witness and result.witness.text
        self.web.pages["/"] = Page(news_page(paragraphs(*CLAUSES)).encode())
        self.web.pages["/moved"] = redirect("/")
        assert fetch_source(IMPORT, self._source("moved")).outcome == "failed"
        assert not Witness.objects.exists()

    def test_a_page_on_something_else_is_a_doubt(self) -> None:
        text = (
            "The harvest of the year will be good, the association of growers said on Monday, and "
            "the price of barley is expected to fall as the weather in the south turns dry again."
        )
        result = self._fetch(
            news_page(paragraphs(text, text + " ")).replace(TITLE, "Barley").encode()
        )
        assert "other-document" in {doubt["kind"] for doubt in result.witness.doubts}


@pytest.mark.parametrize("clause", CLAUSES)
def test_the_pages_hold_what_they_are_held_against(clause: str) -> None:
    assert clause in news_page(paragraphs(*CLAUSES))
    assert clause in ministry_page()
