"""Where witnesses differ, read in a browser: folded, followed, accessible; and without scripts."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage

DOCUMENT = "/documents/specimen/2023-09-27/"
PAIR = "/compare/specimen/2022-05-18...2023-09-27/"


@pytest.mark.parametrize("has_scripts", [True, False], ids=["scripts", "no-scripts"])
def test_the_apparatus_unfolds_and_leads_to_the_clause(
    open_page: OpenPage, has_scripts: bool
) -> None:
    page = open_page(viewport={"width": 390, "height": 844}, java_script_enabled=has_scripts)
    page.goto(DOCUMENT)
    apparatus = page.locator(".apparatus")
    accident = apparatus.get_by_text("spelling", exact=True)
    expect(accident).to_be_hidden()
    apparatus.locator("summary").click()
    expect(accident).to_be_visible()

    apparatus.get_by_role("link", name="op8").click()
    expect(page).to_have_url(re.compile("#op8$"))
    expect(page.locator("#op8")).to_be_in_viewport()


def test_on_a_phone_nothing_runs_out_of_the_page(open_page: OpenPage) -> None:
    page = open_page(viewport={"width": 390, "height": 844})
    for address in (DOCUMENT, PAIR):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_row_says_that_it_depends_on_the_witness(open_page: OpenPage) -> None:
    page = open_page()
    page.goto(PAIR)
    expect(page.locator("article[id='op2'] .row__witness")).to_contain_text(
        "B of the new text reads peaceful means; with it the change vanishes"
    )
