"""Citations in words and for reference managers, whatever a title holds."""

import json
from dataclasses import replace

import pytest

from documents.dates import DateSpan
from documents.export.citation import Citation
from documents.export.citation_formats import bibtex, csl_json, ris

CITED = Citation(
    key="veldt-2023-05-04-en-2",
    authors=("Contact Group on the Strait of Veldt",),
    title="Joint communiqué of the third meeting",
    symbol="VELDT/2023/1",
    date=DateSpan.parse("2023-05-04"),
    place="Port Saltmarsh",
    language="en",
    number=2,
    text="English text, version 2",
    mark="machine-read",
    address="https://archive.example/documents/veldt/2023-05-04.en@2/",
)
BARE = Citation("k", (), "Communiqué", "", None, "", "", None, "", "", "https://archive.example/")


def test_the_formatted_citation_says_which_text_and_how_far_checked() -> None:
    assert CITED.formatted() == (
        "Contact Group on the Strait of Veldt, “Joint communiqué of the third meeting”, "
        "VELDT/2023/1, Port Saltmarsh, 4 May 2023. English text, version 2 (machine-read). "
        "Agreed Language, https://archive.example/documents/veldt/2023-05-04.en@2/"
    )


def test_what_is_not_known_is_left_out() -> None:
    assert BARE.formatted() == "“Communiqué”. Agreed Language, https://archive.example/"
    assert "year" not in bibtex(BARE)
    assert "PY" not in ris(BARE)
    assert "issued" not in json.loads(csl_json(BARE))[0]


def test_bibtex_holds_one_entry_with_names_and_titles_protected() -> None:
    assert bibtex(CITED) == (
        "@misc{veldt-2023-05-04-en-2,\n"
        "  author = {{Contact Group on the Strait of Veldt}},\n"
        "  title = {{Joint communiqué of the third meeting}},\n"
        "  year = {2023},\n"
        "  number = {VELDT/2023/1},\n"
        "  address = {Port Saltmarsh},\n"
        "  howpublished = {Agreed Language},\n"
        "  note = {4 May 2023. English text, version 2 (machine-read)},\n"
        "  language = {en},\n"
        "  url = {https://archive.example/documents/veldt/2023-05-04.en@2/},\n"
        "  month = may\n"
        "}\n"
    )


def test_bibtex_takes_nothing_of_a_title_for_its_own_syntax() -> None:
    hostile = replace(CITED, title="50% of {A} & B_1 \\end\n#~^$")

    assert (
        r"title = {{50\% of \{A\} \& B\_1 \textbackslash{}end \#\textasciitilde{}"
        r"\textasciicircum{}\$}}" in bibtex(hostile)
    )


def test_ris_keeps_its_lines_apart_whatever_a_title_holds() -> None:
    lines = ris(replace(CITED, title="One\r\nER  - \nTwo")).split("\r\n")

    assert lines[0] == "TY  - GOVDOC"
    assert lines[-2:] == ["ER  - ", ""]
    assert "TI  - One ER - Two" in lines
    assert [line for line in lines if line.startswith("ER")] == ["ER  - "]


@pytest.mark.parametrize(
    ("written", "date", "parts"),
    [
        ("2023-05-04", "2023/05/04/", [[2023, 5, 4]]),
        ("2023-05", "2023/05//", [[2023, 5]]),
        ("2023", "2023///", [[2023]]),
        ("2022-03-22/2022-03-23", "2022/03/22/", [[2022, 3, 22], [2022, 3, 23]]),
    ],
)
def test_dates_keep_their_precision(written: str, date: str, parts: list[list[int]]) -> None:
    dated = replace(CITED, date=DateSpan.parse(written))

    assert json.loads(csl_json(dated))[0]["issued"] == {"date-parts": parts}
    shown = [line for line in ris(dated).split("\r\n") if line.startswith("DA")]
    assert shown == [f"DA  - {date}"]


def test_csl_json_is_a_list_of_one_item() -> None:
    (item,) = json.loads(csl_json(CITED))

    assert item["author"] == [{"literal": "Contact Group on the Strait of Veldt"}]
    assert (item["type"], item["version"], item["language"]) == ("document", "2", "en")
    assert item["URL"] == CITED.address
