"""A series through time in Chromium: from its page to one clause; and by the rules of WCAG."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.test_reading_access import RULES

# A4 on its side without its margins, 277 mm, in pixels of 96 to the inch.
SHEET = 1046
ADDRESSES = (
    "/series/specimen/",
    "/series/specimen/lineage/",
    "/series/specimen/lineage/2018-05-14.op13/",
    "/documents/specimen/2023-09-27/?age=1",
    "/series/oic-jk/lineage/",
)


def test_from_a_series_to_one_clause_and_its_age(page: Page) -> None:
    page.goto("/series/specimen/")
    expect(page.locator(".triangle td a")).to_have_count(15)
    page.get_by_role("link", name="Every clause in every text").click()
    page.wait_for_url("**/lineage/")
    everything = page.locator("#matrix tbody tr").count()
    page.evaluate("window.isSamePage = true")

    page.get_by_label("History").select_option("returned")
    expect(page).to_have_url(re.compile("history=returned"))
    expect(page.locator("#matrix tbody tr")).to_have_count(2)
    assert page.evaluate("window.isSamePage"), "htmx changes the table, not the page"
    page.get_by_label("History").select_option("")
    expect(page.locator("#matrix tbody tr")).to_have_count(everything)

    page.locator("#matrix a", has_text="Panel of Hydrographic Experts to examine").click()
    expect(page.get_by_text("It was dropped in the text of 2019-04-23")).to_be_visible()
    page.locator(".stage .part__ref").last.click()
    expect(page).to_have_url(re.compile("/documents/specimen/2023-09-27/#op13$"))
    page.get_by_role("link", name="Show the age of the language").click()
    newest = page.locator(".clause .age--6").first
    newest.focus()
    shown = newest.evaluate("it => getComputedStyle(it, '::after').content")
    assert shown == '"attested since 2023-09-27"'


@pytest.mark.parametrize("is_scripted", [True, False])
def test_head_and_first_column_stay_where_they_are(open_page: OpenPage, is_scripted: bool) -> None:
    page = open_page(viewport={"width": 320, "height": 600}, java_script_enabled=is_scripted)
    page.goto("/series/specimen/lineage/?sort=first&kind=operative")
    matrix = page.locator(".matrix")
    head, first = matrix.locator("thead th").nth(1), matrix.locator("tbody th").nth(9)
    before = head.bounding_box(), first.bounding_box()
    matrix.evaluate("it => { it.scrollTop = 40; it.scrollLeft = 30 }")
    after = head.bounding_box(), first.bounding_box()
    assert None not in (*before, *after)
    assert after[0]["y"] == pytest.approx(before[0]["y"], abs=1)
    assert after[1]["y"] < before[1]["y"]
    assert after[0]["x"] < before[0]["x"]
    assert after[1]["x"] == pytest.approx(before[1]["x"], abs=1)
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_no_rule_is_broken(open_page: OpenPage, colours: str) -> None:
    page = open_page(color_scheme=colours)
    found = []
    for address in ADDRESSES:
        page.goto(address)
        for violation in Axe().run(page, options=RULES).response["violations"]:
            found += [(address, violation["id"], node["html"][:200]) for node in violation["nodes"]]
    assert found == []


def test_a_clause_has_three_lines_on_a_phone(open_page: OpenPage) -> None:
    page = open_page(viewport={"width": 390, "height": 844})
    page.goto("/series/specimen/lineage/?kind=operative")
    clause = page.locator("#matrix tbody th a").first
    assert clause.evaluate("it => it.scrollWidth <= it.clientWidth")
    assert clause.bounding_box()["height"] > 40


@pytest.mark.parametrize(
    ("address", "table"),
    [
        ("/series/specimen/lineage/", ".matrix table"),
        ("/series/specimen/", ".triangle table"),
        ("/verbs/?series=specimen", ".verbs-table"),
    ],
)
def test_fifty_meetings_go_on_a_sheet_on_its_side(
    open_page: OpenPage, address: str, table: str
) -> None:
    page = open_page(viewport={"width": SHEET, "height": 700})
    page.goto(address)
    page.emulate_media(media="print")
    width = page.locator(table).evaluate(
        """table => {
            for (const row of table.rows) {
                const last = row.cells[row.cells.length - 1];
                while (row.cells.length < 51) row.append(last.cloneNode(true));
            }
            return table.getBoundingClientRect().width;
        }"""
    )
    assert width <= SHEET
