"""Lines that date an act or say how it was adopted, with those that go with them."""

import pytest

from documents.engine.cuts import check_cut
from documents.engine.segmentation import segment

TEXTS = {
    "en": "Ports / The Panel, / 1. Requests charts; / 2. Decides so. / ",
    "fr": "Les ports / Le Comité, / 1. Demande des cartes ; / 2. Décide ainsi. / ",
    "ar": "الموانئ / إن اللجنة، / 1 - تطلب خرائط؛ / 2 - تقرر ذلك. / ",
}
STATES = {
    "en": ", ".join(["Almara", "Estoval", "Galen", "Lomond"] * 12),
    "fr": ", ".join(["Almara", "Estoval", "Galène", "Lomond"] * 12),
    "ar": "، ".join(["المارا", "إستوفال", "غالين", "لومند"] * 12),
}


def _kinds(text: str, language: str) -> list[str]:
    cut = segment(text.replace(" / ", "\n\n"), language=language)
    check_cut(cut)
    return [clause.kind for clause in cut.clauses]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", "Esker, 3 May 2031\u200f"),
        ("en", "Esker, 3 Zilhaj 1446 AH"),
        ("en", "69th (resumed) plenary meeting 3 May 2031"),
        ("fr", "69e (reprise) séance plénière 3 mai 2031"),
        ("ar", "الجلسة العامة 69 (المستأنفة) 3 أيار/مايو 2031"),
        ("en", "11 September–13 October 2031"),
        ("en", "4–22 March 2031"),
        ("fr", "Du 4 mars au 3 avril 2031"),
        ("ar", "11 أيلول/سبتمبر - 13 تشرين الأول/أكتوبر 2031"),
        ("ar", "13 كانون الأول/ديسمبر 2031"),
        ("en", "Esker, 21 Shaban 1444H"),
        ("en", "Port Esker, Kingdom of Almara, 16 Dhu al-Qa’dah 1446 AH (14 May 2025)"),
        ("fr", "Esker, le 3 Rabia al-Aoual 1445 H"),
        ("ar", "إسكر، 3 ربيع الأول ١٤٤٥ هـ الموافق 18 أيلول/سبتمبر 2023"),
        ("en", "Esker / 3 May 2031"),
        ("fr", "Port d’Esker / Le 3 mai 2031"),
        ("ar", "إسكر / 16 ذي القعدة 1446هـ"),
        ("fr", "[Adoptée sans vote.]"),
        ("ar", "[اعتُمد بدون تصويت.]"),
        ("en", "Adopted by 33 votes to 7, with 2 abstentions / Against: Galen"),
        (
            "en",
            (
                "[Adopted by a recorded vote of 33 to 7. The voting was as follows: "
                f"In favour: {STATES['en']}]"
            ),
        ),
        (
            "en",
            (
                f"46th meeting / [Adopted by a recorded vote of 33 to 7: / Yes: {STATES['en']}"
                " / Against: Galen / Abstaining: Lomond]"
            ),
        ),
        (
            "en",
            (
                f"46th meeting / The voting was as follows: / In favour: / {STATES['en']}"
                " / Against: / Galen and Lomond"
            ),
        ),
        (
            "fr",
            (
                "[Adoptée à l’issue d’un vote enregistré par 33 voix contre 7 :"
                f" / Ont voté pour : {STATES['fr']} / Contre : Galène / Se sont abstenus : Lomond]"
            ),
        ),
        (
            "ar",
            (
                "[اعتُمد بتصويت مسجل بأغلبية 33 صوتا. وكانت نتيجة التصويت على النحو التالي:"
                f" / المؤيدون: {STATES['ar']} / المعارضون: غالين / الممتنعون: لومند]"
            ),
        ),
    ],
)
def test_lines_that_close_a_text(language: str, lines: str) -> None:
    kinds = _kinds(TEXTS[language] + lines, language)

    assert kinds[4:] == ["closing"] * (1 + lines.count(" / "))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Decides to meet in Esker, on 3 May 2031."),
        ("en", "Against: the closure of the Strait"),
        ("fr", "Prie le Comité de siéger à Esker, le 3 mai 2031."),
        ("en", "Adopts, by a recorded vote, the charts of the Strait;"),
    ],
)
def test_provisions_and_headings_close_none(language: str, line: str) -> None:
    assert _kinds(TEXTS[language] + line, language)[-1] != "closing"


def test_a_heading_above_a_date_stays_one_where_the_text_goes_on() -> None:
    text = TEXTS["en"] + "Esker / 3 May 2031 / The Panel, / 1. Requests more."

    assert _kinds(text, "en")[4:6] == ["heading", "closing"]


def test_a_sentence_that_ends_in_a_date_is_no_publishers() -> None:
    text = "Ports / Meeting in Esker, on 3 May 2031. / The Panel, / 1. Requests charts."

    assert "paratext" not in _kinds(text, "en")
