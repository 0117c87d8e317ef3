"""Tables as CSV: quoted as needed, with nothing that a spreadsheet would run."""

from documents.export.csv_lines import csv_lines


def test_a_line_a_row() -> None:
    assert list(csv_lines([("date", "uses"), ("2023-05-04", 3), (None, 'a "b", c')])) == [
        "date,uses\r\n",
        "2023-05-04,3\r\n",
        ',"a ""b"", c"\r\n',
    ]


def test_no_cell_is_a_formula() -> None:
    for sign in "=+-@\t":
        assert next(csv_lines([(f"{sign}1",)])).lstrip('"').startswith("'")
