"""What confidence rests on, in words."""

from documents.engine.confidence import calibrations
from documents.selectors.confidence_bands import bands_shown


def test_each_band_is_told_with_its_bounds_and_its_count() -> None:
    (shown,), (measured,) = bands_shown(), calibrations()
    assert shown.on == measured.on
    counts = [(band.word, band.right, band.of) for band in measured.bands]
    assert [(band.word, band.right, band.of) for band in shown.bands] == counts
    assert shown.bands[0].rows == "text unchanged"
    rows = [band.rows for band in shown.bands if band.rows.startswith("reworded")]
    assert rows[-1].endswith(" % or more")
    assert all(" to " in row for row in rows[:-1])
    assert len(set(rows)) == len(rows)
