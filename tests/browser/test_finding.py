"""Finding documents: home, filters, with scripts and without, on a phone and in the dark."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage

ADDRESSES = (
    "/",
    "/series/",
    "/series/oic-jk/",
    "/series/specimen/",
    "/documents/?q=joint&year=x&specimen=true",
    "/about/method/",
)
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}


def test_filters_work_as_one_types_and_going_back_undoes_them(page: Page) -> None:
    page.goto("/documents/")
    before = page.locator("#count").inner_text()
    page.get_by_label("Place").fill("nouak")
    expect(page.locator("#count")).to_contain_text("1 document,")
    # Empty fields stay out of the address that one would cite.
    expect(page).to_have_url(re.compile(r"/documents/\?place=nouak$"))
    page.get_by_label("Text", exact=True).select_option("held")
    expect(page.locator("#results")).to_contain_text("No document on record fits")
    page.evaluate("history.back()")
    expect(page.locator("#count")).to_contain_text("1 document,")
    page.evaluate("history.back()")
    expect(page.locator("#count")).to_have_text(before)
    expect(page.get_by_label("Place")).to_have_value("")


def test_a_chip_takes_its_filter_off(page: Page) -> None:
    page.goto("/documents/?place=york&text=record")
    page.get_by_role("link", name="Place: york").click()
    expect(page).to_have_url(re.compile(r"/documents/\?text=record$"))
    expect(page.get_by_label("Place")).to_have_value("")


def test_choosing_a_series_opens_its_documents_and_keeps_the_focus(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_role("button", name="Show its documents")).to_be_hidden()
    page.get_by_label("Series", exact=True).focus()
    page.keyboard.press("End")
    expect(page.get_by_label("Newer document")).to_have_value(re.compile("^specimen/"))
    expect(page.get_by_label("Series", exact=True)).to_be_focused()
    expect(page).to_have_url(re.compile(r"/\?series=specimen$"))
    page.get_by_role("button", name="Compare").click()
    expect(page).to_have_url(re.compile(r"/compare/specimen/.+\.\.\..+/$"))


def test_the_choice_of_a_series_stays_where_it_is(open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE)
    page.goto("/")
    field = page.get_by_label("Series", exact=True)
    field.evaluate("field => field.scrollIntoView({block: 'end'})")
    before = field.bounding_box()
    field.select_option("specimen")
    expect(page.get_by_label("Newer document")).to_have_value(re.compile("^specimen/"))
    assert field.bounding_box() == before


def test_the_same_without_a_script(open_page: OpenPage) -> None:
    page = open_page(java_script_enabled=False, viewport=DESK)
    page.goto("/")
    page.get_by_label("Series", exact=True).select_option("specimen")
    page.get_by_role("button", name="Show its documents").click()
    page.get_by_role("button", name="Compare").click()
    expect(page).to_have_url(re.compile(r"/compare/specimen/.+\.\.\..+/$"))
    page.goto("/documents/")
    page.get_by_label("Place").fill("nouak")
    page.get_by_role("button", name="Filter").click()
    expect(page.locator("#count")).to_contain_text("1 document,")


def test_the_first_stop_of_the_keyboard_leads_past_the_masthead(page: Page) -> None:
    page.goto("/documents/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_pages_fit_and_are_accessible(
    open_page: OpenPage, viewport: dict[str, int], scheme: str
) -> None:
    page = open_page(viewport=viewport, color_scheme=scheme)
    for address in ADDRESSES:
        page.goto(address)
        too_wide = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert too_wide <= 0, address
        found = Axe().run(page)
        assert found.violations_count == 0, (address, found.generate_report())
