"""The specimen's comparisons as pages: every planted change is shown as it was planted."""

import re
from typing import Any

from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.import_fixture import import_fixture
from tests.fixtures.shipped import SPECIMEN, golden
from tests.views.pages import page, said

PAIRS: list[dict[str, Any]] = golden("specimen-changes.yaml")["pairs"]
ROW = re.compile(r'<article class="row row--(\w+)( row--moved)?".*?</article>', re.DOTALL)


def numbers(row: dict[str, Any]) -> str:
    """What the row is called: its old and its new number, or the one where they are alike."""
    old, new = " + ".join(row["old"]), " + ".join(row["new"])
    if not new:
        return f"old {old}"
    return new if old in ("", new) else f"{old} → {new}"


def shown(old: str, new: str) -> dict[str, tuple[str, bool, str]]:
    """The rows of the page by what they are called: status, whether moved, and all they say."""
    series, first = old.split("/")
    markup = page(f"/compare/{series}/{first}...{new.split('/')[1]}/?show=all")
    rows = {}
    for row in ROW.finditer(markup):
        called = re.search(r'class="ref" href="#[^"]+">([^<]+)<', row[0])
        assert called is not None
        rows[called[1]] = (row[1], row[2] is not None, said(row[0]))
    return rows


class SpecimenPageTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        import_fixture(Actor.system("fixture"), [SPECIMEN])
        pairs = [(pair["old"], pair["new"]) for pair in PAIRS]
        cls.pages = {pair: shown(*pair) for pair in pairs}

    def test_every_row_written_down_stands_on_its_page_with_its_status(self) -> None:
        for pair in PAIRS:
            for row in pair["rows"]:
                status, is_moved, _ = self.pages[pair["old"], pair["new"]][numbers(row)]
                wanted = row["status"], row.get("moved", False)
                assert (status, is_moved) == wanted, (pair["new"], row)

    def test_verbs_and_parts_are_told_from_old_to_new(self) -> None:
        names = {"verb": "lead verb", "governing": "governing verb", "part": "part"}
        for pair in PAIRS:
            for row in pair["rows"]:
                _, _, told = self.pages[pair["old"], pair["new"]][numbers(row)]
                for field in row.keys() & names:
                    old, new = row[field]
                    assert f"{names[field]}: {old} → became {new}" in told, (row, told)

    def test_every_sort_of_edit_is_named(self) -> None:
        words = {"word": "wording", "space": "spacing"}
        for pair in PAIRS:
            for row in pair["rows"]:
                _, _, told = self.pages[pair["old"], pair["new"]][numbers(row)]
                for sort in (*row.get("classes", ()), *row.get("classes_with", ())):
                    assert words.get(sort, sort) in told, (row, sort, told)

    def test_no_other_row_is_counted_as_a_change(self) -> None:
        for pair in PAIRS:
            written = {numbers(row) for row in pair["rows"]}
            changed = {
                called
                for called, (status, is_moved, told) in self.pages[pair["old"], pair["new"]].items()
                if status != "unchanged" or is_moved or "verb:" in told
            }
            assert changed == written, pair["new"]
