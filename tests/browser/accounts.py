"""Accounts made at the desk by its own forms, and signed in."""

from playwright.sync_api import Page, expect

PASSWORD = "Lights-and-buoys-24"


def make_account(page: Page, username: str, role: str) -> None:
    page.goto("/admin/auth/user/add/")
    page.get_by_label("Username").fill(username)
    page.get_by_label("Password:").fill(PASSWORD)
    page.get_by_label("Password confirmation:").fill(PASSWORD)
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_label("Staff status").check()
    page.locator("#id_groups_from, #id_groups").first.select_option(label=role)
    choose = page.locator("#id_groups_add, #id_groups_add_link, button.selector-choose").first
    if choose.count():
        choose.click()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".messagelist .success")).to_be_visible()


def signed_in(page: Page, username: str) -> Page:
    page.goto("/admin/login/?next=/admin/")
    page.get_by_label("Username").fill(username)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    return page
