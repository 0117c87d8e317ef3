"""Headings between numbered paragraphs, and names and titles in a front, however long."""

import pytest

from documents.engine.cuts import check_cut
from documents.engine.segmentation import segment

LONG = (
    "Pilotage of vessels in the Strait and the dues that the coastal States, the Harbour Panel"
    " and the companies levy on them in the periods from 2031 to 2033 and thereafter"
)


def _kinds(text: str, language: str = "en") -> list[str]:
    cut = segment(text.replace(" / ", "\n\n"), language=language)
    check_cut(cut)
    return [clause.kind for clause in cut.clauses]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Panel, / 1. Requests charts; / Reporting: / 2. Decides so. / 3. Meets."),
        ("en", f"The Panel, / 1. Requests charts; / {LONG} / 2. Decides so. / 3. Meets."),
        ("fr", "Le Comité, / 1. Demande des cartes ; / Rapports : / 2. Décide ainsi."),
        ("ar", "إن اللجنة، / 1 - تطلب خرائط؛ / تقديم التقارير: / 2 - تقرر ذلك."),
    ],
)
def test_a_line_between_numbered_paragraphs_is_a_heading(language: str, text: str) -> None:
    assert _kinds(text, language)[:4] == ["formula", "operative", "heading", "operative"]


def test_so_it_is_below_a_list() -> None:
    text = "The Panel, / 1. Lists: / (a) boats; / (b) ships; / Reporting: / 2. Decides so."

    assert _kinds(text)[-2:] == ["heading", "operative"]


@pytest.mark.parametrize(
    "text",
    [
        "The Panel, / 1. Adds to its list: / The Keel of Esker / 2. Decides so.",
        f"The Panel, / 1. Decides that it will pay for: / {LONG} / 2. Decides so.",
        "The Panel, / 1. Requests charts; / and all that belongs to them / 2. Decides so.",
        (
            "The Panel, / 1. Requests charts; / To this end, the coastal States will: "
            "/ 2. Decides so."
        ),
    ],
)
def test_what_goes_on_with_a_paragraph_is_none(text: str) -> None:
    assert "heading" not in _kinds(text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            (
                "Agenda item 36 / Peace at sea / Resolution adopted by it on 3 May 31"
                " / 98/12. Ports / The Assembly,"
            ),
        ),
        (
            "en",
            (
                f"Agenda items 6 and 7 / {LONG * 2} / Peace / Resolution adopted by it on 3 May 31"
                f" / 98/12. {LONG * 2} / The Assembly,"
            ),
        ),
        (
            "fr",
            (
                "Point 36 de l’ordre du jour / La paix en mer / Résolution adoptée le 3 mai 2031"
                " / S-98/12. Les ports / L’Assemblée,"
            ),
        ),
        (
            "ar",
            (
                "الأمــم المتحـدة / البند 36 من جدول الأعمال / السلام في البحر"
                " / قرار اتخذته الجمعية العامة في 3 أيار/مايو 2031 / 98/12 الموانئ / إن الجمعية،"
            ),
        ),
    ],
)
def test_the_name_of_an_agendas_item_is_no_title(language: str, text: str) -> None:
    kinds = _kinds(text, language)

    assert kinds[-2:] == ["title", "formula"]
    assert set(kinds[:-2]) == {"paratext"}


def test_above_a_statements_date_is_its_title() -> None:
    text = "Agenda item 3 / Statement on ports / Esker, 3 May 2031 / Ministers of Ports / We met."

    assert _kinds(text)[:3] == ["paratext", "title", "paratext"]


def test_without_another_line_it_is_the_title() -> None:
    text = "Agenda item 36 / Peace at sea / Resolution adopted by it on 3 May 2031 / The Assembly,"

    assert _kinds(text) == ["paratext", "title", "paratext", "formula"]
