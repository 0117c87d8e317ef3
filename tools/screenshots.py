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

from playwright.sync_api import Browser, sync_playwright

from tests.chromium import ARGUMENTS, find_chromium
from tests.served import running_archive

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
    ("document-record-only", "/documents/oic-jk/2023-09-20/"),
    ("comparison", "/compare/specimen/previous...latest/"),
    ("comparison-record-only", "/compare/oic-jk/previous...latest/"),
    ("method", "/about/method/"),
    ("not-found", "/documents/oic-jk/1994-01-01/"),
    ("admin-login", "/admin/login/"),
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


def take(browser: Browser, address: str, pages: Sequence[tuple[str, str]]) -> None:
    """Take every page in every variant, whole, and say which answered otherwise than 200."""
    for variant, options in VARIANTS.items():
        context = browser.new_context(base_url=address, **options)
        page = context.new_page()
        if variant == "print":
            page.emulate_media(media="print")
        for name, path in pages:
            answer = page.goto(path)
            status = answer.status if answer else 0
            page.screenshot(path=FOLDER / f"{name}-{variant}.png", full_page=True)
            print(f"{name}-{variant}.png" + ("" if status == 200 else f" (answer {status})"))
        context.close()


def main(parts: Sequence[str]) -> None:
    """Serve an archive, take the pictures of the pages asked for, and stop it."""
    program = find_chromium()
    if program is None:
        sys.exit("No Chromium was found; `make test-tools` brings it.")
    wanted = [page for page in PAGES if not parts or any(part in page[0] for part in parts)]
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="agreed-screenshots-") as folder,
        running_archive(Path(folder)) as archive,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=str(program), args=list(ARGUMENTS))
        take(browser, archive.url, wanted)
        browser.close()
    print(f"In {FOLDER.relative_to(ROOT)}/")


if __name__ == "__main__":
    main(sys.argv[1:])
