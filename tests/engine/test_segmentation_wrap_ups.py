"""What stands below a list and ends its sentence."""

import pytest

from documents.engine.cuts import Clause, check_cut
from documents.engine.segmentation import segment


def _clauses(text: str) -> tuple[Clause, ...]:
    cut = segment(text.replace(" / ", "\n\n"))
    check_cut(cut)
    return cut.clauses


ENGLISH = "The Board, / Recalling the Code, / 1. "
FRENCH = "Le Conseil, / Rappelant la Charte des ports, / 1. "
ARABIC = "إن المجلس، / إذ يشير إلى ميثاق الموانئ، / 1 - "


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        (
            FRENCH + "Encourage la Mission à changer, notamment : / a) En créant une section ; / "
            "tout en agissant avec prudence, et demande au Secrétaire général un rapport ;",
            ("demander",),
        ),
        (
            FRENCH + "Encourage la Mission à changer, notamment : / • En créant une section, / "
            "tout en s'abstenant de dépenses, et demande au Secrétaire général un rapport ;",
            ("demander",),
        ),
        (
            ENGLISH + "Encourages the Panel to change, notably: / "
            "(a) By its section; / while acting with care, and requests the Chair to report;",
            ("request",),
        ),
        (
            ENGLISH + "Encourages the Panel to change, notably: / "
            "- its section; / bearing in mind the need for care;",
            (),
        ),
        (
            ARABIC + "يشجع البعثة على الإصلاح، ولا سيما: / (أ) إنشاء قسم؛ / "
            "مع توخي الحذر، ويطلب إلى الأمين العام أن يقدم تقريرا؛",
            ("طلب",),
        ),
    ],
)
def test_what_ends_a_list_is_of_its_chapeaus_kind(text: str, verbs: tuple[str, ...]) -> None:
    last = _clauses(text)[-1]

    assert (last.kind, last.parent, last.verbs) == ("operative", 2, verbs)


def test_an_item_without_a_label_may_open_as_recitals_do() -> None:
    text = "Encourages reform by: / creating a section; / funding it;"

    assert [(it.kind, it.parent) for it in _clauses(ENGLISH + text)[3:]] == [("operative", 2)] * 2


def test_a_recital_in_lower_case_above_all_lists_stays_one() -> None:
    text = "The Board, / recalling the Code, / noting the plan, / 1. Requests charts."

    assert [it.kind for it in _clauses(text)][1:3] == ["preambular"] * 2
