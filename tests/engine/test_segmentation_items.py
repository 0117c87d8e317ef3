"""Numbered items below a line that announces them, whatever verbs they open with."""

import pytest

from documents.engine.cuts import check_cut
from documents.engine.segmentation import segment


def _rows(text: str) -> list[tuple[int, str | None]]:
    cut = segment(text.replace(" / ", "\n\n"))
    check_cut(cut)
    return [(clause.depth, clause.governing_verb) for clause in cut.clauses]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The Board, / Decides that the Panel: / 1. does not accept it; / 2. lists it.", "decide"),
        ("The Board, / Decides that the Panel: / 1. supports it; / 2. requests it.", "decide"),
        ("The Board, / Declares that: / 1. We will not accept it. / 2. We ask so.", "declare"),
        ("Le Comité, / Décide que les Parties : / 1. ne reconnaissent rien.", "décider"),
        ("Le Comité, / Décide que les Parties : / 1. approuvent la carte.", "décider"),
        ("Le Comité, / Décide que les Parties : / 1. peuvent approuver la carte.", "décider"),
        ("Déclarons que : / 1. Nous n'accepterons rien. / 2. Nous soutenons tout.", "déclarer"),
        ("إن اللجنة، / تقرر أن الدول: / 1 - لا تعترف بالخريطة؛ / 2 - تدعم الخطة.", "قرر"),
        ("إن اللجنة، / تقرر أن الدول: / 1 - تعترف بالخريطة؛ / 2 - تدعم الخطة.", "قرر"),
        ("نعلن ما يلي: / 1. لن نقبل الرسوم. / 2. سندعم الخطة.", "أعلن"),
        ("نعلن ما يلي: / 1. سندعم الخطة. / 2. لن نقبل الرسوم.", "أعلن"),
        ("قرر الوزراء ما يلي: / 1. لا يقبل الوزراء الرسوم. / 2. تنشر الخريطة.", "قرر"),
        ("اتفق الطرفان على ما يلي: / 1. لن يعترف أي منهما بها.", "اتفق"),
    ],
)
def test_items_hang_below_what_announces_them(text: str, verb: str) -> None:
    rows = _rows(text)
    first = next(at for at, line in enumerate(text.split(" / ")) if line.startswith("1"))

    assert set(rows[first:]) == {(1, verb)}


@pytest.mark.parametrize(
    "text",
    [
        "The Board, / Recalling it, / Have agreed as follows: / 1. Requests charts; / 2. Asks so.",
        "The Ministers decided as follows: / 1. Requests charts; / 2. Decides so.",
        "We have agreed as follows: / 1. We condemn it. / 2. We will meet.",
        "The Board, / Hereby decides: / 1. Requests charts; / 2. Decides so.",
        "Le Comité, / Décide : / 1. Approuve la carte ; / 2. Demande une liste.",
        "Le Comité, / Rappelant cela, / Par ces motifs, le Comité décide : / 1. Approuve la carte.",
        "Le Comité décide ce qui suit : / 1. Demande des cartes ; / 2. Approuve la liste.",
        "إن الوزراء، / إذ يشيرون إلى الخطة، / قرروا ما يلي: / 1. يدينون ذلك؛ / 2. لن يقبلوه.",
        "نعلن ما يلي: / 1. ندين ذلك. / 2. نرحب بالخطة.",
    ],
)
def test_a_texts_own_paragraphs_hang_below_no_formula(text: str) -> None:
    assert set(_rows(text)) == {(0, None)}
