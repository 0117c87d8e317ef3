"""The pages of documents and comparisons by the rules of WCAG 2.2 AA, light and dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import OpenPage

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
ADDRESSES = (
    "/documents/oic-jk/2024-09-25/",
    "/documents/oic-jk/2023-03-17/",
    "/documents/specimen/2023-09-27/",
    "/compare/specimen/2022-05-18...2023-09-27/",
    "/compare/specimen/2022-05-18...2023-09-27/?view=inline&show=all&status=moved",
    "/compare/specimen/2022-05-18...2023-09-27/?marks=off",
    "/compare/specimen/2022-05-18...2023-09-27/?scale=gruenberg-2009",
    "/compare/oic-jk/2022-09-21...2023-03-17/",
    "/terms/",
    "/terms/?q=the+Strait&q=concern&series=specimen&machine=1",
    "/terms/?q=self-determination&machine=1",
    "/verbs/",
    "/verbs/?series=specimen&machine=1&scale=lri-2010",
)


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_no_rule_is_broken(open_page: OpenPage, colours: str) -> None:
    page = open_page(color_scheme=colours)
    found = []
    for address in ADDRESSES:
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true })")
        for violation in Axe().run(page, options=RULES).response["violations"]:
            found += [
                (address, violation["id"], node["html"][:200], node["failureSummary"])
                for node in violation["nodes"]
            ]
    assert found == []
