"""From a Word file to a published version and a corrected match, by two people, in Chromium."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Page, expect

from tests.browser.accounts import make_account, signed_in
from tests.browser.conftest import OpenPage
from tests.fixtures.shipped import specimen_cuts
from tests.served import ROOT, Archive, running_copy

BEFORE = "specimen/2023-09-27"
COMPARISON = "/compare/specimen/2023-09-27...2024-05-02/"


@pytest.fixture(scope="module")
def served(started_once: Archive, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """An archive of this module's own, since its people change it."""
    with running_copy(started_once, tmp_path_factory.mktemp("intake")) as archive:
        yield archive


@pytest.fixture(scope="module")
def word_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The specimen's last text with the dates of another meeting and some other wording."""
    path = tmp_path_factory.mktemp("word") / "communique.docx"
    document = docx.Document()
    for paragraph in _next_text().split("\n\n"):
        document.add_paragraph(paragraph)
    document.save(str(path))
    return path


def test_a_word_file_becomes_a_published_version_by_two_people(
    open_page: OpenPage, curator_page: Page, served: Archive, word_file: Path, faults: list[str]
) -> None:
    make_account(curator_page, "desk-contributor", "contributor")
    make_account(curator_page, "desk-curator", "curator")
    contributor = signed_in(open_page(), "desk-contributor")

    _take_in(contributor, "The Serrane Gazette", upload=word_file)
    expect(contributor.locator(".intake-row")).to_have_count(len(_next_text().split("\n\n")))
    _retype(contributor, "c1", "heading")
    _submit_and_be_refused(contributor, faults)

    curator = signed_in(open_page(), "desk-curator")
    curator.goto("/admin/documents/version/?q=2024-05-02")
    curator.get_by_role("link", name="specimen/2024-05-02").click()
    curator.get_by_role("link", name="Publish", exact=True).click()
    curator.get_by_label("Attestation").select_option("proofread")
    curator.get_by_role("button", name="Publish").click()
    expect(curator.locator("#content")).to_contain_text("specimen/2024-05-02.en@1")

    _pair_what_stands_alone(curator)
    _rebuild(served)
    curator.goto(COMPARISON)
    expect(curator.locator('article[id="op3"]')).to_contain_text("pensions")
    expect(curator.locator('article[id="old-op3"]')).to_have_count(0)

    _take_in(contributor, "Strait Agency", pasted=_next_text().replace("serious", "grave"))
    expect(contributor.locator(".messagelist")).to_contain_text("Kept as witness B")
    contributor.goto("/documents/specimen/2024-05-02/")
    expect(contributor.locator(".apparatus")).to_contain_text("grave")


def _next_text() -> str:
    """What the specimen's next meeting might have said: fiction, as all of that series."""
    text = specimen_cuts()[BEFORE].text.strip()
    text = text.replace("27 September 2023", "2 May 2024")
    rejected = next(it for it in text.split("\n\n") if it.startswith("3. "))
    return text.replace(rejected, "3. Took stock of lighthouse keepers' pensions;")


def _take_in(page: Page, publisher: str, *, upload: Path | None = None, pasted: str = "") -> None:
    page.goto("/admin/documents/version/intake/")
    if upload is not None:
        page.get_by_label("Series").select_option(index=_series(page))
        page.get_by_label("Date:").fill("2024-05-02")
        page.get_by_label("Title").fill("Specimen (fictional): Joint Communiqué of 2 May 2024")
        page.get_by_label("Instrument type").fill("joint communiqué")
        page.get_by_label("Upload").set_input_files(upload)
    else:
        page.get_by_label("Record").fill("specimen/2024-05-02")
        page.get_by_label("Paste").fill(pasted)
    page.get_by_label("Publisher").fill(publisher)
    page.get_by_role("button", name="Take it in").click()


def _series(page: Page) -> int:
    """The place of the specimen's series in the list."""
    labels = page.get_by_label("Series").locator("option").all_inner_texts()
    return next(at for at, label in enumerate(labels) if "fictional" in label.casefold())


def _retype(page: Page, ref: str, kind: str) -> None:
    row = page.locator(".intake-row", has_text=ref).first
    row.get_by_role("link", name="Mend").click()
    row.get_by_label("Kind").select_option(kind)
    row.get_by_role("button", name="Retype").click()
    expect(row.locator(".intake-facts")).to_contain_text(kind)


def _submit_and_be_refused(page: Page, faults: list[str]) -> None:
    page.get_by_role("link", name="Submit, and have it published").click()
    here = page.url
    page.get_by_role("link", name="Submit", exact=True).click()
    page.get_by_role("button", name="Submit").click()
    expect(page.locator(".messagelist .success")).to_be_visible()
    expect(page.get_by_role("link", name="Publish", exact=True)).to_have_count(0)
    answer = page.goto(here.replace("/change/", "/publish/"))
    assert answer is not None
    assert answer.status == 403
    assert all("403" in fault for fault in faults)
    faults.clear()


def _pair_what_stands_alone(page: Page) -> None:
    """A paragraph rewritten is no counterpart to the engine; to a diplomat it may be."""
    page.goto(COMPARISON)
    expect(page.locator('article[id="old-op3"]')).to_have_count(1)
    page.locator('article[id="op3"]').get_by_role("link", name="Wrong match?").click()
    form = page.locator("form.decide")
    form.get_by_label("Old clauses").fill("op3")
    form.get_by_label("Reason").fill("The third paragraph keeps its place.")
    form.get_by_role("button", name="Decide").click()
    expect(page.locator("#decisions")).to_contain_text("keeps its place")
    expect(page.locator('article[id="old-op3"]')).to_have_count(0)


def _rebuild(served: Archive) -> None:
    subprocess.run(
        [sys.executable, "manage.py", "rebuild"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "ARCHIVE_VAR": str(served.folder)},
        check=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )
