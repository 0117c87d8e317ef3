"""Accounts made at the desk by its own forms, and signed in."""

from playwright.sync_api import Page, expect

PASSWORD = "Lights-and-buoys-24"


def make_account(page: Page, username: str, role: str) -> None:
    page.goto("/admin/auth/user/add/")
    page.get_by_label("Username").fill(username)
    page.get_by_label("Password:").fill(PASSWORD)
    page.get_by_label("Password confirmation:").fill(PASSWORD)
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_url("**/change/")
    page.get_by_label("Staff status").check()
    page.locator("#id_groups_from").select_option(label=role)
    page.locator("#id_groups_add").click()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".messagelist .success")).to_be_visible()


def signed_in(page: Page, username: str) -> Page:
    page.goto("/admin/login/?next=/admin/")
    page.get_by_label("Username").fill(username)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url("/admin/")
    return page
