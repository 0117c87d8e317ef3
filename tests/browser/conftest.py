"""Chromium in front of an archive served as `make run` serves it.

Scopes end with this package: while Playwright runs, Django takes its loop for
an asynchronous caller and would refuse the database to every later test.
"""

import os
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.chromium import ARGUMENTS, find_chromium
from tests.served import Archive, running_archive, running_copy

OpenPage = Callable[..., Page]

# How long a page may take to become what is expected: a bound on waiting and no
# measure of speed, so it is wide enough for a machine with other work to do.
expect.set_options(timeout=30_000)


@pytest.fixture(scope="session")
def started_once(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """An archive as its first start leaves it, fixtures and all; stopped, and to be copied."""
    with running_archive(tmp_path_factory.mktemp("first")) as archive:
        return archive


@pytest.fixture(scope="package")
def served(started_once: Archive, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """One archive with the fixtures for all browser tests; leave its records as they were."""
    with running_copy(started_once, tmp_path_factory.mktemp("archive")) as archive:
        yield archive


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """The browser; without one the tests are skipped, or fail where every leg is required."""
    program = find_chromium()
    if program is None:
        told = "no Chromium was found; `make test-tools` brings it"
        if os.environ.get("REQUIRE_ALL_LEGS") == "1":
            pytest.fail(told)
        pytest.skip(told)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(program), args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def faults() -> list[str]:
    """What went wrong in any page of the test; it must be empty at the end.

    A test that provokes a fault on purpose asserts what it is and clears the list.
    """
    return []


@pytest.fixture
def open_page(chromium: Browser, served: Archive, faults: list[str]) -> Iterator[OpenPage]:
    """Make pages of fresh visitors: open_page(viewport=…, color_scheme=…, java_script_enabled=…).

    The keywords are those of Playwright's new_context; addresses may be relative
    to the archive's.
    """
    contexts = []

    def open_one(**options: object) -> Page:
        context = chromium.new_context(base_url=served.url, **options)  # type: ignore[arg-type]  # Playwright's own keywords, passed on
        contexts.append(context)
        page = context.new_page()
        _watch(page, served.url, faults)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A visitor at a desk: 1280 × 900, light, not signed in."""
    return open_page(viewport={"width": 1280, "height": 900})


@pytest.fixture
def curator_page(page: Page, served: Archive) -> Page:
    """The same desk with the curator signed in, on the admin's first page."""
    page.goto("/admin/login/?next=/admin/")
    page.get_by_label("Username").fill(served.username)
    page.get_by_label("Password").fill(served.password)
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url("/admin/")
    return page


def _watch(page: Page, address: str, faults: list[str]) -> None:
    """Note errors on the console, in scripts and of the server, and every call elsewhere."""
    host = urlsplit(address).netloc

    def note(is_fault: bool, told: str) -> None:
        if is_fault:
            faults.append(told)

    page.on(
        "console",
        lambda said: note(said.type == "error", f"console: {said.text} ({said.location['url']})"),
    )
    page.on("pageerror", lambda error: note(True, f"script: {error}"))
    page.on(
        "response",
        lambda answer: note(answer.status >= 500, f"{answer.status}: {answer.url}"),
    )
    page.on(
        "request",
        lambda asked: note(
            urlsplit(asked.url).netloc not in {host, ""}, f"another host was asked: {asked.url}"
        ),
    )
