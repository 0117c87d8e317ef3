"""What docs/accuracy.md says of confidence."""

from documents.engine.confidence import NOT_MEASURED, Band, calibrations
from tests.benchmarks.accuracy import Accuracy, Texts
from tests.benchmarks.accuracy_targets import Results
from tests.benchmarks.confidence_part import confidence_blocks
from tests.benchmarks.left_out import CHOSEN, WAYS
from tests.benchmarks.rightness import JudgedRow


def _rows(band: Band, wrong: int) -> list[JudgedRow]:
    """As many rows at the band's edge as were frozen, so many of them wrong, of four pairs."""
    return [
        JudgedRow(band.group, band.least, str(band), at >= wrong, at < wrong, f"0{at % 4}")
        for at in range(band.of)
    ]


def _found(name: str, more_wrong: int) -> Accuracy:
    bands = calibrations()[0].bands
    rows = [row for band in bands for row in _rows(band, band.of - band.right + more_wrong)]
    return Accuracy(Texts(name, ()), rows=rows)


def _said(results: Results) -> str:
    return "\n".join(
        it if isinstance(it, str) else "\n".join(it) for it in confidence_blocks(results)
    )


def test_each_band_is_held_against_both_parts() -> None:
    said = _said(Results(developed=_found("developed", 0), reported=_found("reported", 2)))
    for band in calibrations()[0].bands:
        (line,) = [line for line in said.splitlines() if f"| {band} |" in line]
        assert f"| {band.right} of {band.of} |" in line
        assert f"| {band.right - 2} of {band.of} |" in line


def test_a_table_that_would_come_out_otherwise_is_told() -> None:
    assert "come out the same" in _said(Results(developed=_found("developed", 0)))
    assert "has to be run again" in _said(Results(developed=_found("developed", 1)))


def test_rows_of_which_nothing_is_said_are_counted_all_the_same() -> None:
    rows = [JudgedRow("reworded", 0.5, NOT_MEASURED, at < 9, is_doubtful=False) for at in range(10)]
    said = _said(Results(made=[Accuracy(Texts("generated", ()), rows=rows)]))
    assert "| generated | not measured | 9 of 10 | 0.9000 |" in said


def test_a_band_that_no_row_fell_into_says_none() -> None:
    said = _said(Results(reported=Accuracy(Texts("reported", ()))))
    assert said.count("| none | – | – |") == len(calibrations()[0].bands)


def test_what_a_word_promises_is_held_against_the_rows_that_bear_it() -> None:
    said = _said(Results(developed=_found("developed", 0), reported=_found("reported", 14)))
    rows = [line for line in said.splitlines() if line.startswith("| reported | very likely |")]
    assert "| ≥ 0.90, **not kept** |" in rows[0]
    rows = [line for line in said.splitlines() if line.startswith("| developed | very likely |")]
    assert "| ≥ 0.90, kept |" in rows[0]


def test_each_way_to_bound_shares_is_told_by_pairs_left_out() -> None:
    said = _said(Results(developed=_found("developed", 0)))
    for way in WAYS:
        assert f"| {f'**{way}**' if way == CHOSEN else way} | very likely |" in said
