"""Where documents go: by recurring titles, whatever the order of the files."""

from collections.abc import Sequence

import pytest

from documents.ingest.archives import Entry
from documents.models import Document, Series
from tests.actions.imported import entry, imported

pytestmark = pytest.mark.django_db


def report(number: int, adopted: str, **said: str) -> Entry:
    said = {"title": f"Report of the Eel Board for {adopted[:4]}"} | said
    return entry(f"{number}.xml", symbol=f"LC/RES/{number}", adopted=adopted, **said)


def places() -> dict[str, str]:
    return {document.symbol: str(document) for document in Document.objects.all()}


RECURRING = (
    report(9, "2030-05-03"),
    report(10, "2031-05-03"),
    report(11, "2031-05-03"),
    report(12, "2031-06-01", title="Colour of the boats"),
)


@pytest.mark.parametrize("files", [RECURRING, RECURRING[::-1]])
def test_a_recurring_title_makes_a_series_in_whatever_order(files: Sequence[Entry]) -> None:
    imported(*files)
    assert places() == {
        "LC/RES/9": "lagoon-council-report-eel-board/2030-05-03",
        "LC/RES/10": "lagoon-council-report-eel-board/2031-05-03",
        "LC/RES/11": "lagoon-council-report-eel-board/2031-05-03-b",
        "LC/RES/12": "lagoon-council-other/lc-res-12",
    }
    assert Series.objects.get(slug="lagoon-council-report-eel-board").is_sequence


def test_parts_of_one_day_make_no_series() -> None:
    imported(report(9, "2031-05-03"), report(10, "2031-05-03"))
    assert {it.partition("/")[0] for it in places().values()} == {"lagoon-council-other"}


def test_a_later_import_goes_on_with_the_series_and_its_keys() -> None:
    imported(*RECURRING[:2])
    imported(report(7, "2031-05-03"))
    assert places()["LC/RES/7"] == "lagoon-council-report-eel-board/2031-05-03-b"


def test_a_title_that_recurs_only_now_leaves_the_held_one_where_it_is() -> None:
    imported(RECURRING[0])
    imported(RECURRING[1])
    assert places() == {
        "LC/RES/9": "lagoon-council-other/lc-res-9",
        "LC/RES/10": "lagoon-council-report-eel-board/2031-05-03",
    }


def test_a_series_that_is_named_takes_all() -> None:
    imported(*RECURRING)
    series = Series.objects.get(slug="lagoon-council-other")
    imported(report(20, "2031-05-03"), series=series)
    assert places()["LC/RES/20"] == "lagoon-council-other/lc-res-20"


def test_a_date_that_is_none_leaves_the_symbol_for_a_key() -> None:
    imported(*RECURRING, report(13, "0001-01-01"))
    assert places()["LC/RES/13"] == "lagoon-council-report-eel-board/lc-res-13"
