"""A page that is not there is known whatever its status, and one that is there is left alone."""

import pytest

from documents.ingest.fetch.client import Fetched
from documents.ingest.fetch.faults import FetchFailed
from documents.ingest.fetch.soft_404 import refuse_soft_404
from tests import records

ASKED = "https://strait.example/news/communique"


def fetched(title: str, heading: str = "The Veldt Post", final: str = ASKED) -> Fetched:
    page = f"<head><title>{title}</title></head><h1 class=t>{heading}</h1><p>Latest news …</p>"
    return Fetched(page.encode(), "text/html", 200, ASKED, final, records.AT)


@pytest.mark.parametrize(
    "title",
    [
        "Page not found – The Veldt Post",
        "404 Not Found",
        "Error 404 (Not Found)!!1",
        "The Veldt Post | 404",
        "Ministry of Foreign Affairs: Page Not Found",
        "Oops! That page can&rsquo;t be found.",
        "Nothing found",
        "Sorry, the page you are looking for could not be found",
        "This page is no longer available",
        "The requested URL was not found",
        "Article does not exist - The Veldt Post",
        "Page introuvable | Ministère des Affaires étrangères",
        "الصفحة غير موجودة",
    ],
)
def test_it_is_known_by_its_title_or_its_heading(title: str) -> None:
    for page in (fetched(title), fetched("The Veldt Post", f"<span>{title}</span>")):
        with pytest.raises(FetchFailed, match="The page is not there: it says") as failed:
            refuse_soft_404(page)
        assert (failed.value.kind, failed.value.status) == ("soft-404", 200)


@pytest.mark.parametrize(
    "final",
    [
        "https://strait.example/",
        "https://www.strait.example",
        "https://strait.example/en/",
        "https://strait.example/index.php",
    ],
)
def test_it_is_known_by_the_front_page_it_leads_to(final: str) -> None:
    with pytest.raises(FetchFailed, match="leads to its front page"):
        refuse_soft_404(fetched("The Veldt Post", final=final))


@pytest.mark.parametrize(
    "title",
    [
        "Joint Communiqué of the Contact Group on the Strait of Veldt – The Veldt Post",
        "Fishermen not found after storm: ministry",
        "Ministers met on 4 April 2023 in Room 404",
        "No solution found, Contact Group says",
        "Communiqué: “The page must be turned”",
        "",
    ],
)
def test_a_page_that_is_there(title: str) -> None:
    refuse_soft_404(fetched(title))
    refuse_soft_404(fetched(title, final="https://strait.example/2023/communique/"))


def test_a_front_page_that_was_asked_for() -> None:
    page = Fetched(
        b"<p>text", "", 200, "https://strait.example", "https://strait.example/en/", records.AT
    )
    refuse_soft_404(page)
