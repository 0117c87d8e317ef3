"""Attestations and signatures of agreements, recitals without verbs, lines that open a part."""

import pytest

from documents.engine.cuts import check_cut
from documents.engine.segmentation import segment


def _kinds(text: str) -> list[str]:
    cut = segment(text)
    check_cut(cut)
    return [clause.kind for clause in cut.clauses]


LONG = {
    "en": ", in two originals in English and French, both texts being equally authentic" * 3,
    "fr": ", en deux exemplaires en langues anglaise et française, les deux faisant foi" * 3,
    "ar": "، من نسختين أصليتين باللغتين العربية والفرنسية، ولكل منهما الحجية نفسها" * 3,
}


@pytest.mark.parametrize(
    ("language", "body", "attestation", "place"),
    [
        (
            "en",
            "The Parties,\n\nHave agreed as follows:\n\n1. Pilots are free of dues.",
            "In witness whereof, the undersigned have signed this Agreement",
            "Done at Port Lunel, this third day of May two thousand and thirty-one",
        ),
        (
            "fr",
            "Les Parties,\n\nSont convenues de ce qui suit :\n\n1. Les pilotes ne paient rien.",
            "EN FOI DE QUOI, les soussignés ont signé le présent accord",
            "Fait à Port-Lunel, le trois mai deux mille trente et un",
        ),
        (
            "ar",
            "إن الطرفين،\n\nقد اتفقا على ما يلي:\n\n1 - يعفى المرشدون من الرسوم.",
            "وإثباتا لما تقدم، قام الموقعون أدناه بالتوقيع على هذا الاتفاق",
            "حُرر في بورت لونيل في الثالث من أيار/مايو",
        ),
    ],
)
def test_an_attestation_is_a_closing_however_long(
    language: str, body: str, attestation: str, place: str
) -> None:
    signed = {
        "en": "For the Republic of Kestria:\n\nThe Minister of Harbours",
        "fr": "Pour la République de Kestrie :\n\nLe Ministre des ports",
        "ar": "عن جمهورية كستريا:\n\nوزير الموانئ",
    }[language]
    annex = {"en": "Annex", "fr": "Annexe", "ar": "المرفق"}[language]
    text = f"{body}\n\n{attestation}.\n\n{place}{LONG[language]}.\n\n{signed}\n\n{annex}\n\nA"

    assert _kinds(text)[-6:] == ["closing", "closing", "signature", "signature", "annex", "annex"]


@pytest.mark.parametrize(
    "operative",
    ["Fait à nouveau observer que le trois mai est passé ;", "Fait sienne la déclaration ;"],
)
def test_what_the_council_does_is_no_attestation(operative: str) -> None:
    assert _kinds(f"Le Conseil,\n\nRappelant le code,\n\n{operative}")[-1] == "operative"


def test_below_a_dated_resolution_a_line_is_a_heading() -> None:
    text = (
        "The Board,\n\n1. Decides so.\n\n53rd plenary meeting\n\nNext resolution\n\n2. Thanks all."
    )

    assert _kinds(text)[2:4] == ["closing", "heading"]


@pytest.mark.parametrize(
    "formula", ["إن الوزراء،", "إن الوزراء:", "فإن الوزراء:", "وإن الوزراء،", "إنّ الوزراء،"]
)
def test_the_speaker_in_arabic(formula: str) -> None:
    text = f"البيان الختامي\n\nوإذ يشيرون إلى بياناتهم،\n\n{formula}\n\n1 - يؤكدون دعمهم."

    assert _kinds(text) == ["title", "preambular", "formula", "operative"]


@pytest.mark.parametrize(
    ("formula", "recital", "line", "item"),
    [
        ("The Ministers,", "Recalling the code,", "Have decided as follows:", "1. Pilots pay."),
        ("Les Ministres,", "Rappelant le code,", "Ont décidé ce qui suit :", "1. Tous paient."),
        ("إن الوزراء،", "إذ يشيرون إلى المدونة،", "قرروا ما يلي:", "1 - دعوة اللجنة؛"),
        ("The Board,", "Recalling the code,", "Has adopted this decision:", "Article 1"),
        ("Le Conseil,", "Rappelant le code,", "A arrêté la présente décision :", "Article 1"),
        ("Les Ministres,", "Rappelant le code,", "Ont arrêté la présente décision :", "Article 1"),
        ("إن المجلس،", "إذ يشير إلى المدونة،", "اعتمد هذا القرار:", "المادة 1"),
        ("إن الطرفين،", "إذ يشيران إلى المدونة،", "قد اتفقا على ما يلي:", "المادة 1"),
        ("إن الدولتين،", "إذ تشيران إلى المدونة،", "قد اتفقتا على ما يلي:", "المادة 1"),
        ("إن الدولتين،", "إذ تشيران إلى المدونة،", "فقد اتفقتا على ما يلي:", "المادة 1"),
    ],
)
def test_the_line_that_opens_what_was_decided(
    formula: str, recital: str, line: str, item: str
) -> None:
    kinds = _kinds(f"{formula}\n\n{recital}\n\n{line}\n\n{item}")

    below = "operative" if item[0].isdigit() else "heading"
    assert kinds == ["formula", "preambular", "formula", below]


@pytest.mark.parametrize(
    ("formula", "recital"),
    [
        ("The Ministers,", "After hearing the report of the Board,"),
        ("Les Ministres,", "Après avoir entendu le rapport du Bureau,"),
        ("إن الوزراء،", "وبعد الاستماع إلى تقرير اللجنة،"),
        ("إن الوزراء،", "وبعد أن نظر في التقرير،"),
        ("إن الوزراء،", "وبعد الاطلاع على الوثائق،[1]"),
        ("إن الوزراء،", "بعد النظر في الطلب؛"),
    ],
)
def test_what_was_heard_first_is_a_recital(formula: str, recital: str) -> None:
    title = "البيان الختامي" if "ا" in formula else "Communiqué of the Group"

    assert _kinds(f"{title}\n\n{recital}\n\n{formula}")[1:] == ["preambular", "formula"]
    assert _kinds(f"{formula}\n\n{recital}")[1:] == ["preambular"]


def test_a_sentence_that_tells_what_came_after_is_no_recital() -> None:
    text = "البيان الختامي\n\nوبعد النظر في الطلب انعقد الاجتماع في الميناء."

    assert _kinds(text)[1] == "narrative"


@pytest.mark.parametrize(
    ("line", "item"),
    [("We will:", "• publish charts."), ("Nous devons :", "• publier des cartes.")],
)
def test_a_speaker_whose_sentence_goes_on_is_no_formula(line: str, item: str) -> None:
    before = {"W": "We welcome the buoys.", "N": "Nous demandons leur libération."}[line[0]]

    assert _kinds(f"{before}\n\n{line}\n\n{item}") == ["operative"] * 3


@pytest.mark.parametrize(
    ("body", "line"),
    [
        (
            "The Parties,\n\nHave agreed as follows:\n\nArticle 1",
            "Done in good faith, dues are due.",
        ),
        ("The Board,\n\n1. Decides so.", "Done in partnership with pilots, the survey was useful."),
        (
            "Le Conseil,\n\n1. Décide ainsi.",
            "Fait en langue claire, le deux du mois, le plan plaît.",
        ),
        ("Le Conseil,\n\n1. Décide ainsi.", "Fait en sorte que soit publié le premier relevé."),
        ("إن المجلس،\n\n1 - يقرر ذلك.", "حرر بعض البحارة وأشاد الوزراء بذلك."),
        ("إن المجلس،\n\n1 - يقرر ذلك.", "حررت بعض السفن في عام 2031 بعد العاصفة."),
        ("إن المجلس،\n\n1 - يقرر ذلك.", "صدر في المضيق بيان ملاحي."),
    ],
)
def test_a_sentence_that_opens_as_an_attestation_attests_nothing(body: str, line: str) -> None:
    heading = "الخطوات التالية" if "ا" in body else "Horizon"

    kinds = _kinds(f"{body}\n\n{line}\n\n{heading}")

    assert "closing" not in kinds
    assert kinds[-1] == "heading"


SIGNED = {
    "en": "The Parties,\n\nHave agreed as follows:\n\n1. Pilots are free.\n\n"
    "Done at Port Lunel on 3 May 2031.\n\nFor Kestria:",
    "fr": "Les Parties,\n\nSont convenues de ce qui suit :\n\n1. Les pilotes ne paient rien.\n\n"
    "Fait à Port-Lunel le 3 mai 2031.\n\nPour la Kestrie :",
    "ar": "إن الطرفين،\n\nقد اتفقا على ما يلي:\n\n1 - يعفى المرشدون من الرسوم.\n\n"
    "حرر في بورت لونيل في 3 أيار/مايو 2031.\n\nعن كستريا:",
}


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ["Protocol to the Agreement", "Definitions"]),
        ("en", ["Declaration of Kestria", "Article 5", "Way forward"]),
        ("fr", ["Protocole à l’accord", "Définitions"]),
        ("ar", ["المادة الرابعة", "النفاذ"]),
        ("ar", ["بروتوكول", "التعاريف"]),
    ],
)
def test_another_paper_below_the_signatures_is_not_signed(language: str, lines: list[str]) -> None:
    kinds = _kinds("\n\n".join([SIGNED[language], *lines]))

    assert kinds[-len(lines) - 2 :] == ["closing", "signature", *["heading"] * len(lines)]
