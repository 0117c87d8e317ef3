"""What holds for every page and every template."""

import re
from pathlib import Path

from django.test import TestCase

from tests import records
from tests.views.pages import INLINE, page, response

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
ADDRESSES = ("/", "/series/", "/series/veldt/", "/documents/", "/about/method/")


class PageTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        records.published_series()
        cls.pages = {address: page(address) for address in ADDRESSES}
        cls.pages["404"] = page("/nothing/", status=404)

    def test_landmarks_language_and_a_way_past_the_masthead(self) -> None:
        for address, markup in self.pages.items():
            assert '<html lang="en-GB" dir="ltr">' in markup, address
            assert '<a class="skip" href="#main">' in markup, address
            for landmark in ("<header", "<nav", '<main id="main"', "<footer"):
                assert landmark in markup, (address, landmark)
            assert markup.count("<h1") == 1, address

    def test_nothing_stands_inline(self) -> None:
        for address, markup in self.pages.items():
            assert INLINE.search(markup) is None, (address, INLINE.search(markup))

    def test_nothing_is_asked_of_another_host(self) -> None:
        for address, markup in self.pages.items():
            asked = re.findall(r'(?:src|href|action)="(?:https?:)?//[^"]*"', markup)
            assert asked == [], address

    def test_the_policy_allows_this_archive_only(self) -> None:
        policy = response("/")["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "http" not in policy

    def test_every_id_is_there_once_and_every_label_has_its_field(self) -> None:
        for address, markup in self.pages.items():
            ids = re.findall(r'\sid="([^"]+)"', markup)
            assert len(ids) == len(set(ids)), address
            for pointed in re.findall(r'\s(?:for|aria-labelledby)="([^"]+)"', markup):
                assert pointed in ids, (address, pointed)

    def test_on_paper_a_page_has_its_address(self) -> None:
        for address in ADDRESSES:
            assert f'print-only">http://testserver{address}</p>' in self.pages[address]

    def test_titles_tell_the_pages_apart(self) -> None:
        titles = {re.search("<title>(.+?)</title>", m).group(1) for m in self.pages.values()}
        assert len(titles) == len(self.pages)


def test_templates_decide_and_repeat_and_do_nothing_else() -> None:
    allowed = {
        "if", "elif", "else", "endif", "for", "empty", "endfor", "include", "extends", "block",
        "endblock", "load", "static", "url", "htmx_script", "spaceless", "endspaceless",
        "csrf_token",
    }  # fmt: skip
    for template in (TEMPLATES / "documents").rglob("*.html"):
        tags = set(re.findall(r"{%-?\s*(\w+)", template.read_text()))
        assert tags <= allowed, (template, tags - allowed)


def test_templates_are_short() -> None:
    for template in (TEMPLATES / "documents").rglob("*.html"):
        most = 60 if template.name.startswith("_") else 120
        assert len(template.read_text().splitlines()) <= most, template
