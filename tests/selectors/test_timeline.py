"""Meetings set out along the years."""

from documents.dates import DateSpan
from documents.models import Document
from documents.selectors.timeline import MARGIN, MOST_TICKS, WIDTH, timeline_of


def _documents(*dates: str | None) -> list[Document]:
    made = [Document(adopted=DateSpan.parse(date) if date else None) for date in dates]
    for document in made:
        document.state = "record"
    return made


def test_points_stand_in_order_within_the_drawing() -> None:
    timeline = timeline_of(_documents("2019-01-01", "2022-03-22/2022-03-23", None, "2024-12-31"))
    assert [point.x for point in timeline.points][::2] == [MARGIN, WIDTH - MARGIN]
    assert MARGIN < timeline.points[1].x < WIDTH - MARGIN
    assert timeline.points[1].label == "22–23 March 2022"
    assert [tick.year for tick in timeline.ticks] == list(range(2019, 2025))


def test_a_long_series_has_fewer_ticks_than_years() -> None:
    timeline = timeline_of(_documents("1946-02-01", "2024-02-01"))
    assert len(timeline.ticks) <= MOST_TICKS
    assert timeline.ticks[0].year == 1946


def test_one_date_makes_no_line() -> None:
    assert timeline_of(_documents("2024-09-25", None)) is None
    assert timeline_of(_documents("2024-09-25", "2024-09-25")) is None
