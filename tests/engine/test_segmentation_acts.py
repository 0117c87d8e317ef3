"""Items that act by verbs of their own, and those that say what is asked for."""

import pytest

from documents.engine.cuts import Clause, check_cut
from documents.engine.segmentation import segment


def _clauses(text: str) -> tuple[Clause, ...]:
    cut = segment(text.replace(" / ", "\n\n"))
    check_cut(cut)
    return cut.clauses


FRENCH = "Le Conseil, / Rappelant la Charte des ports, / 1. "
ARABIC = "إن المجلس، / إذ يشير إلى ميثاق الموانئ، / 1 - "


@pytest.mark.parametrize(
    "chapeau",
    [
        "Souligne qu'il faut des mesures et, à cet égard :",
        "Souligne la nécessité de mesures, et :",
        "Regrette que le port soit fermé et, de ce fait :",
        "Prie le Secrétaire général de suivre la situation, et",
        "Demande que le port soit rouvert ;",
        "Constate le retard des travaux :",
    ],
)
def test_a_french_item_acts_where_its_chapeau_does_not_ask_for_it(chapeau: str) -> None:
    items = "a) Attend avec intérêt le plan ; / b) demande aux ports de rouvrir, et les remercie ;"

    assert [it.verbs for it in _clauses(f"{FRENCH}{chapeau} / {items}")[3:]] == [
        ("attendre avec intérêt",),
        ("demander", "remercier"),
    ]


@pytest.mark.parametrize(
    "chapeau",
    [
        "Demande aux États :",
        "Décide que :",
        "Décide que le Groupe :",
        "Décide que le Groupe se réunit et, à cet égard :",
        "Note que le Groupe :",
        "Note le rapport du Groupe, qui :",
        "Note que le Groupe fait ce qui suit :",
        "Décide ce qui suit :",
    ],
)
def test_a_french_item_may_be_what_is_asked_for(chapeau: str) -> None:
    items = "a) encourage la paix ; / b) recommande des mesures."

    assert [it.verbs for it in _clauses(f"{FRENCH}{chapeau} / {items}")[3:]] == [(), ()]


@pytest.mark.parametrize(
    "chapeau",
    [
        "يشدد على الحاجة إلى التدابير، وفي هذا الصدد:",
        "يشدد على ضرورة أن تفتح الموانئ، و:",
        "يعرب عن قلقه إزاء التأخير، ومن ثم:",
        "يطلب إلى الأمين العام أن يرصد الحالة؛",
    ],
)
def test_an_arabic_item_acts_where_its_chapeau_does_not_ask_for_it(chapeau: str) -> None:
    items = "(أ) يتطلع إلى الخطة؛ / (ب) يطلب إلى الموانئ أن تفتح؛"

    assert [it.verbs for it in _clauses(f"{ARABIC}{chapeau} / {items}")[3:]] == [
        ("تطلع",),
        ("طلب",),
    ]


@pytest.mark.parametrize(
    ("chapeau", "item"),
    [
        ("يطلب إلى الأمانة ما يلي:", "يشجع الدول؛"),
        ("يقرر أن:", "يشجع الدول؛"),
        ("يقرر أن يجتمع الفريق، وفي هذا الصدد:", "يشجع الدول؛"),
        ("يشدد على الحاجة إلى التدابير، وفي هذا الصدد:", "تشجع اللجنة الدول؛"),
        ("يرحب بالخطة، بما في ذلك:", "دعم الموانئ؛"),
    ],
)
def test_an_arabic_item_may_be_what_is_asked_for(chapeau: str, item: str) -> None:
    assert _clauses(f"{ARABIC}{chapeau} / (أ) {item}")[3].verbs == ()


def test_what_an_item_asks_for_rules_its_own_items() -> None:
    text = "Souligne qu'il faut agir et, à cet égard : / a) Exige que les ports : / i) ouvrent ;"

    assert _clauses(FRENCH + text)[-1].governing_verb == "exiger"
