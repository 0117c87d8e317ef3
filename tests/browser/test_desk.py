"""The curators' desk in Chromium: its scripts run under the policy, and texts stay whole."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accounts import make_account, signed_in
from tests.browser.conftest import OpenPage
from tests.cast import MODELS
from tests.served import Archive, running_copy

PADDED = "\n\n  Recalling its communiqué;\u00a0 \n\tExpressing concern\u2028at the closure;\n\n"


@pytest.fixture(scope="module")
def served(started_once: Archive, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """An archive of this module's own, since curators change it."""
    with running_copy(started_once, tmp_path_factory.mktemp("desk")) as archive:
        yield archive


# No decision on a link is shipped; what a decision's pages show is tested with one.
@pytest.mark.parametrize("model", [model for model in MODELS if model != "decision"])
def test_every_list_and_form_opens_without_a_fault(curator_page: Page, model: str) -> None:
    curator_page.goto(f"/admin/documents/{model}/")
    curator_page.locator("#result_list tbody th a").first.click()
    expect(curator_page.locator("#content h1")).to_be_visible()
    history = curator_page.get_by_role("link", name="History")
    if model != "event":
        history.click()
        expect(curator_page.locator("#content .event").first).to_be_visible()


def test_related_records_are_chosen_by_typing(curator_page: Page) -> None:
    curator_page.goto("/admin/documents/document/add/")
    field = curator_page.locator(".field-meeting")
    field.locator(".select2-selection").click()
    curator_page.locator(".select2-search__field").last.fill("nouak")
    curator_page.locator(".select2-results__option", has_text="Nouakchott").click()
    expect(field.locator(".select2-selection")).to_contain_text("Nouakchott")


def test_a_row_is_added_on_the_page(curator_page: Page) -> None:
    curator_page.goto("/admin/documents/meeting/")
    curator_page.locator("#result_list tbody th a").first.click()
    curator_page.wait_for_url("**/change/")
    rows = curator_page.locator("#participants-group .dynamic-participants")
    before = rows.count()
    curator_page.get_by_role("button", name="Add another Participant").click()
    expect(rows).to_have_count(before + 1)


def test_from_new_version_to_published(open_page: OpenPage, curator_page: Page) -> None:
    page = curator_page
    make_account(page, "second-curator", "curator")
    page.goto("/admin/documents/version/?q=2024-09-25")
    page.get_by_role("link", name="oic-jk/2024-09-25.en@1").click()
    page.get_by_role("link", name="New version").click()
    page.get_by_label("Kind").select_option("transcription-corrected")
    page.get_by_label("Reason").fill("For a test of the desk.")
    page.get_by_role("button", name="New version").click()
    page.wait_for_url("**/change/")
    text = page.get_by_label("Text:")
    held = text.input_value()
    text.fill(PADDED + held)
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.locator(".messagelist .success")).to_be_visible()
    expect(text).to_have_value(PADDED + held)
    page.get_by_role("link", name="Explain departures").click()
    page.get_by_label("All others").fill("Two lines for a test of the desk.")
    page.get_by_role("button", name="Explain departures").click()
    page.get_by_role("link", name="Submit").click()
    page.get_by_role("button", name="Submit").click()

    page = signed_in(open_page(), "second-curator")
    page.locator("#waiting").get_by_role("link", name="oic-jk/2024-09-25.en").click()
    page.get_by_role("link", name="Publish", exact=True).click()
    page.get_by_role("button", name="Publish").click()
    expect(page.locator("#content")).to_contain_text("oic-jk/2024-09-25.en@2")
    page.wait_for_load_state()
    assert page.locator("pre.version-text").evaluate("shown => shown.textContent") == PADDED + held
    expect(page.locator("textarea")).to_have_count(0)
    expect(page.locator("table", has_text="Recalling its communiqué;").first).to_be_visible()
    expect(page).to_have_url(re.compile(r"/admin/documents/version/\d+/change/$"))


def test_what_others_rest_on_is_not_deleted(curator_page: Page) -> None:
    curator_page.goto("/admin/documents/series/?q=oic-jk")
    curator_page.locator("#result_list tbody th a").first.click()
    curator_page.get_by_role("link", name="Delete", exact=True).click()
    expect(curator_page.locator("#content")).to_contain_text("protected related objects")
    expect(curator_page.get_by_role("button", name="Yes")).to_have_count(0)
