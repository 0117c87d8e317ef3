"""Pictures of every page, to be looked at: desk, phone, dark, print.

    python -m tools.screenshots [PART…]     only pages whose name holds one of the parts

An archive with the fixtures is served from a temporary folder for it; the
pictures go to build/screenshots/.
"""

import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from tests.chromium import ARGUMENTS, find_chromium
from tests.served import Archive, running_archive

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build" / "screenshots"

# Name of the picture, address of the page. A new page is listed here.
PAGES = (
    ("home", "/"),
    ("series-list", "/series/"),
    ("series-oic-jk", "/series/oic-jk/"),
    ("series-specimen", "/series/specimen/"),
    ("browse", "/documents/"),
    ("document", "/documents/oic-jk/2024-09-25/"),
    ("document-witnesses", "/documents/specimen/2023-09-27/"),
    ("document-departing", "/documents/specimen/2019-04-23@1/"),
    ("document-record-only", "/documents/oic-jk/2023-09-20/"),
    ("comparison", "/compare/specimen/previous...latest/"),
    ("comparison-record-only", "/compare/oic-jk/previous...latest/"),
    ("languages", "/documents/specimen/2018-05-14/beside/fr/"),
    ("document-age", "/documents/specimen/2023-09-27/?age=1"),
    ("lineage", "/series/specimen/lineage/"),
    ("lineage-oic-jk", "/series/oic-jk/lineage/"),
    ("terms", "/terms/?series=specimen&q=narrows&q=fishing"),
    ("verbs", "/verbs/?series=specimen"),
    ("method", "/about/method/"),
    ("not-found", "/documents/oic-jk/1994-01-01/"),
    ("admin-login", "/admin/login/"),
)
# The same for pages that only curators see.
DESK_PAGES = (
    ("admin", "/admin/"),
    ("admin-documents", "/admin/documents/document/"),
    ("admin-versions", "/admin/documents/version/"),
    ("admin-version", "/admin/documents/version/1/change/"),
    ("admin-intake", "/admin/documents/version/intake/"),
    ("admin-new-version", "/admin/documents/version/1/new-version/"),
    ("admin-source", "/admin/documents/source/1/change/"),
    ("admin-decisions", "/admin/documents/decision/"),
    ("admin-events", "/admin/documents/event/"),
)

# Playwright's options for a context; media is set apart, on the page.
VARIANTS: Mapping[str, Mapping[str, Any]] = {
    "desk": {"viewport": {"width": 1280, "height": 900}},
    "phone": {
        "viewport": {"width": 390, "height": 844},
        "device_scale_factor": 2,
        "is_mobile": True,
        "has_touch": True,
    },
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "print": {"viewport": {"width": 794, "height": 1123}},
}


def take(browser: Browser, archive: Archive, parts: Sequence[str]) -> None:
    """Take the pages asked for in every variant; those of the desk after signing in."""
    for variant, options in VARIANTS.items():
        context = browser.new_context(base_url=archive.url, **options)
        page = context.new_page()
        if variant == "print":
            page.emulate_media(media="print")
        take_each(page, variant, wanted(PAGES, parts))
        if desk_pages := wanted(DESK_PAGES, parts):
            sign_in(page, archive)
            take_each(page, variant, desk_pages)
        context.close()


def take_each(page: Page, variant: str, pages: Sequence[tuple[str, str]]) -> None:
    """Take each page whole, and say which answered otherwise than 200."""
    for name, path in pages:
        answer = page.goto(path)
        status = answer.status if answer else 0
        page.screenshot(path=FOLDER / f"{name}-{variant}.png", full_page=True)
        print(f"{name}-{variant}.png" + ("" if status == 200 else f" (answer {status})"))


def sign_in(page: Page, archive: Archive) -> None:
    """Become the curator for the rest of the page's visit."""
    page.goto("/admin/login/?next=/admin/")
    page.get_by_label("Username").fill(archive.username)
    page.get_by_label("Password").fill(archive.password)
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url("**/admin/")


def wanted(pages: Sequence[tuple[str, str]], parts: Sequence[str]) -> list[tuple[str, str]]:
    """The pages whose names hold one of the parts; all where no part is given."""
    return [page for page in pages if not parts or any(part in page[0] for part in parts)]


def main(parts: Sequence[str]) -> None:
    """Serve an archive, take the pictures of the pages asked for, and stop it."""
    program = find_chromium()
    if program is None:
        sys.exit("No Chromium was found; `make test-tools` brings it.")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="agreed-screenshots-") as folder,
        running_archive(Path(folder)) as archive,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=str(program), args=list(ARGUMENTS))
        take(browser, archive, parts)
        browser.close()
    print(f"In {FOLDER.relative_to(ROOT)}/")


if __name__ == "__main__":
    main(sys.argv[1:])
