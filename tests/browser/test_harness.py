"""The harness itself: it sees the archive, and it notices what it is there to notice."""

import pytest
from playwright.sync_api import Error, Page, expect

from tests.served import Archive


def test_the_curator_signs_in_and_the_admin_keeps_to_the_policy(curator_page: Page) -> None:
    expect(curator_page.get_by_role("heading", name="Records")).to_be_visible()
    curator_page.get_by_role("link", name="Users").first.click()
    expect(
        curator_page.locator("#result_list").get_by_role("link", name="curator", exact=True)
    ).to_be_visible()


def test_a_script_error_is_noticed(page: Page, faults: list[str]) -> None:
    page.goto("/admin/login/")
    with page.expect_event("pageerror"):
        page.evaluate("setTimeout(() => { throw new Error('planted') }, 0)")
    assert faults == ["script: planted"]
    faults.clear()


def test_inline_script_is_refused_and_the_refusal_noticed(page: Page, faults: list[str]) -> None:
    page.goto("/admin/login/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">x</p>')")
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), "
        "{textContent: 'window.ran = true'}))"
    )
    assert page.evaluate("window.ran") is None
    assert len(faults) == 2
    assert all("Content Security Policy" in fault for fault in faults)
    faults.clear()


def test_another_host_is_out_of_reach_and_the_attempt_noticed(
    page: Page, faults: list[str]
) -> None:
    with pytest.raises(Error):
        page.goto("http://elsewhere.example/")
    assert "another host was asked: http://elsewhere.example/" in faults
    faults.clear()


def test_the_archive_lies_in_a_folder_of_its_own(served: Archive) -> None:
    assert (served.folder / "archive.sqlite3").exists()
    assert (served.folder / "secret_key").stat().st_mode & 0o077 == 0
    assert served.password
