"""From the first page to a single change, as a reader goes; and the same without JavaScript."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage

PAIR = "/compare/specimen/2022-05-18...2023-09-27/"
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
SWITCHES = ("view-2", "show-2", "numbering-2", "spelling-2", "marks-2")


def test_home_series_document_comparison(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="Series", exact=True).first.click()
    page.locator("a[href='/series/specimen/']").first.click()
    page.locator("a[href='/documents/specimen/2023-09-27/']").first.click()
    expect(page.get_by_text("Fictional specimen.")).to_be_visible()

    page.locator("#op1 a.ref").click()
    expect(page).to_have_url(re.compile("/documents/specimen/2023-09-27/#op1$"))
    page.locator(".neighbours__compare").first.click()
    expect(page).to_have_url(re.compile(re.escape(PAIR) + "$"))
    expect(page.get_by_role("heading", name="What stands out")).to_be_visible()


def test_filters_and_layout_are_addresses_and_come_back_in_history(page: Page) -> None:
    page.goto(PAIR)
    everything = page.locator("article.row").count()
    page.evaluate("window.isSamePage = true")

    page.locator("#chip-added").click()
    expect(page).to_have_url(re.compile(r"\?status=added$"))
    expect(page.locator("#chip-added")).to_have_attribute("aria-current", "true")
    added = page.locator("article.row")
    assert 0 < added.count() < everything
    assert added.evaluate_all("rows => rows.every(row => row.matches('.row--added'))")

    page.get_by_role("link", name="inline").click()
    expect(page).to_have_url(re.compile(r"\?status=added&view=inline$"))
    expect(page.locator(".rows--inline")).to_be_visible()
    assert page.evaluate("window.isSamePage"), "htmx changes the part, not the page"

    page.get_by_role("link", name="Show every row").click()
    expect(page.locator("article.row")).to_have_count(everything)
    page.go_back()
    expect(page).to_have_url(re.compile(r"\?status=added&view=inline$"))
    expect(page.locator("article.row--added").first).to_be_visible()


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_a_switch_stays_in_sight_when_it_is_turned(
    open_page: OpenPage, viewport: dict[str, int]
) -> None:
    page = open_page(viewport=viewport)
    for name in SWITCHES:
        page.goto(PAIR)
        switch = page.locator(f"#switch-{name}")
        switch.evaluate("link => link.scrollIntoView({block: 'center'})")
        switch.click()
        expect(switch).to_have_attribute("aria-current", "true")
        expect(switch).to_be_focused()
        # Where the page comes to rest, two frames after the swap.
        page.evaluate("new Promise(go => requestAnimationFrame(() => requestAnimationFrame(go)))")
        box = switch.bounding_box()
        assert box is not None, name
        assert 0 <= box["y"] <= viewport["height"] - box["height"], (name, box)


def test_on_a_phone_the_sections_stand_on_one_line(open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE)
    page.goto("/")
    top_of_each = "all => all.map(it => it.getBoundingClientRect().top)"
    tops = page.locator(".sections li").evaluate_all(top_of_each)
    assert len(tops) == 5
    assert len(set(tops)) == 1


def test_a_line_that_stands_out_leads_to_its_row(page: Page) -> None:
    page.goto(PAIR)
    line = page.locator(".stand-out a.ref").first
    anchor = (line.get_attribute("href") or "").removeprefix("#")
    line.click()
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


def test_a_moved_clause_and_its_ghost_lead_to_each_other(page: Page) -> None:
    page.goto(PAIR)
    page.locator("article.row--moved .status--moved a").first.click()
    expect(page.locator(".ghost:target")).to_be_in_viewport()
    page.locator(".ghost:target a").click()
    expect(page.locator("article.row--moved:target")).to_be_in_viewport()


def test_the_pickers_and_the_steps_lead_to_other_pairs(page: Page) -> None:
    page.goto(PAIR + "?view=inline")
    page.get_by_label("Old document").select_option(value="specimen/2018-05-14")
    page.get_by_role("button", name="Compare").click()
    expect(page).to_have_url(
        re.compile(r"/compare/specimen/2018-05-14\.\.\.2023-09-27/\?view=inline$")
    )
    page.goto(PAIR)
    page.get_by_role("link", name="Previous pair").click()
    expect(page).to_have_url(re.compile(r"\.\.\.2022-05-18/$"))
    page.get_by_role("link", name="Swap").click()
    expect(page.get_by_text("this page reads backwards")).to_be_visible()


def test_keys_go_from_change_to_change_and_can_be_turned_off(page: Page) -> None:
    page.goto(PAIR)
    first, second = (page.locator("[data-change]").nth(index) for index in (0, 1))
    first.focus()
    page.keyboard.press("n")
    expect(second).to_be_focused()
    page.keyboard.press("p")
    expect(first).to_be_focused()

    page.keyboard.press("s")
    expect(page).to_have_url(re.compile(r"\?view=inline$"))
    page.keyboard.press("c")
    expect(page).to_have_url(re.compile(r"\?view=inline&show=all$"))
    page.keyboard.press("?")
    expect(page.get_by_text("next, previous change")).to_be_visible()

    page.get_by_label("keys are on").uncheck()
    page.locator("article.row").first.click()
    page.keyboard.press("s")
    expect(page).to_have_url(re.compile(r"\?view=inline&show=all$"))
    page.reload()
    page.keyboard.press("s")
    expect(page).to_have_url(re.compile(r"\?view=inline&show=all$"))


def test_every_state_is_reached_without_javascript(open_page: OpenPage) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(PAIR)
    page.locator("#chip-moved").click()
    expect(page).to_have_url(re.compile(r"\?status=moved#rows-title$"))
    page.get_by_role("link", name="inline").click()
    expect(page.locator(".rows--inline article.row--moved").first).to_be_visible()
    expect(page.locator("#keys")).to_be_hidden()


def test_a_record_without_text_is_compared_by_its_facts(page: Page) -> None:
    page.goto("/compare/oic-jk/2022-09-21...2023-03-17/")
    expect(page.get_by_text("Neither document’s text is held.")).to_be_visible()
    expect(page.get_by_role("row", name="Place").first).to_contain_text("Nouakchott")
    expect(page.get_by_text("silence here says nothing about the text").first).to_be_visible()


def test_no_page_is_wider_than_a_phone(open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE)
    for address in (
        PAIR,
        PAIR + "?view=inline&show=all",
        "/documents/oic-jk/2024-09-25/",
        "/documents/oic-jk/2023-03-17/",
        "/compare/oic-jk/2023-09-20...2024-09-25/",
    ):
        page.goto(address)
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= PHONE["width"], (address, width)
