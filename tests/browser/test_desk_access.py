"""The pages of the desk by the rules of WCAG 2.2 AA, light and dark, and on a phone."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.served import Archive, running_copy

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
TEXT = "Joint Communiqué\n\nRecalling its communiqué;\n\n1. Decided to meet again.\n"
ADDRESSES = (
    "/admin/",
    "/admin/documents/version/intake/",
    "/admin/documents/version/1/change/",
    "/admin/documents/version/1/new-version/",
    "/admin/documents/version/",
    "/admin/documents/decision/",
    "/admin/documents/event/",
    "/admin/documents/source/1/change/",
    "/admin/documents/document/1/change/",
    "/admin/documents/witness/add/",
)


@pytest.fixture(scope="module")
def served(started_once: Archive, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """An archive of this module's own, since a text is taken in."""
    with running_copy(started_once, tmp_path_factory.mktemp("desk-access")) as archive:
        yield archive


@pytest.fixture(scope="module")
def drafts() -> list[str]:
    """The addresses of the draft that the first test takes in."""
    return []


def addresses(page: Page, served: Archive, drafts: list[str]) -> list[str]:
    """All pages, those of a draft too, for a page on which the curator is signed in."""
    page.goto("/admin/login/?next=/admin/")
    page.get_by_label("Username").fill(served.username)
    page.get_by_label("Password").fill(served.password)
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url("/admin/")
    if not drafts:
        page.goto("/admin/documents/version/intake/")
        page.get_by_label("Record").fill("oic-jk/2022-09-21")
        page.get_by_label("Paste").fill(TEXT)
        page.get_by_label("Publisher").fill("The Harbour Gazette")
        page.get_by_role("button", name="Take it in").click()
        page.wait_for_url("**/cut/")
        cut = page.url
        names = ("cut/?mend=1", "change/", "submit/", "preview/")
        drafts += [cut, *(cut.replace("cut/", name) for name in names)]
    return [*ADDRESSES, *drafts]


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_no_rule_is_broken(
    open_page: OpenPage, served: Archive, drafts: list[str], faults: list[str], colours: str
) -> None:
    page = open_page(color_scheme=colours, viewport={"width": 1280, "height": 900})
    found = []
    for address in addresses(page, served, drafts):
        page.goto(address)
        for violation in Axe().run(page, options=RULES).response["violations"]:
            found += [(address, violation["id"], it["html"][:200]) for it in violation["nodes"]]
    assert found == []
    # Styles that axe sets to measure, which the pages' policy does not let it.
    assert all("inline style" in fault for fault in faults)
    faults.clear()


def test_on_a_phone_nothing_runs_out_of_the_page(
    open_page: OpenPage, served: Archive, drafts: list[str]
) -> None:
    page = open_page(viewport={"width": 390, "height": 844})
    for address in addresses(page, served, drafts):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, address


def test_the_field_in_which_a_related_record_is_looked_up_has_its_labels_name(
    open_page: OpenPage, served: Archive, drafts: list[str]
) -> None:
    page = open_page(viewport={"width": 1280, "height": 900})
    addresses(page, served, drafts)
    page.goto("/admin/documents/witness/add/")
    page.get_by_role("combobox", name="Source").click()
    page.get_by_role("searchbox", name="Source").fill("no such source")
    page.get_by_text("No results found").wait_for()

    page.goto("/admin/documents/document/1/change/")
    page.get_by_text("Add another Relation").click()
    expect(page.get_by_role("combobox", name="To")).to_have_count(1)
