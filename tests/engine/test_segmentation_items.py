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


@pytest.mark.parametrize(
    "text",
    [
        (
            "The Board, / 1. Asks; / 2. Requests: / (a) a note: / 1. extended by it; / 2. ended;"
            " / (b) a map; / 3. Decides so."
        ),
        (
            "Le Comité, / 1. Décide ; / 2. Demande : / a) un avis : / 1. approuve ; / 2. rien ;"
            " / b) une carte ; / 3. Décide ainsi."
        ),
        (
            "إن اللجنة، / 1 - تقرر؛ / 2 - تطلب: / (أ) مذكرة: / 1 - تدعم الخطة؛ / 2 - انتهت؛"
            " / (ب) خريطة؛ / 3 - تقرر ذلك."
        ),
    ],
)
def test_a_count_that_starts_anew_hangs_below_the_item_above_it(text: str) -> None:
    assert [depth for depth, _ in _rows(text)] == [0, 0, 0, 1, 2, 2, 1, 0]


def test_the_texts_own_count_goes_on_below_an_inner_one() -> None:
    text = "The Board, / 1. Requests: / (a) notes on: / 1. ships; / 2. Decides so. / 3. Asks more."

    assert [depth for depth, _ in _rows(text)] == [0, 0, 1, 2, 0, 0]
