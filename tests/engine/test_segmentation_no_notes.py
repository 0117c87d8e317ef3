"""What is printed as notes are and provides something: it keeps its verb."""

import pytest

from documents.engine.cuts import check_cut
from documents.engine.segmentation import segment
from documents.engine.segmentation.note_marks import marks_in


def _rows(*lines: str) -> list[tuple[str, str | None]]:
    cut = segment("\n\n".join(lines))
    check_cut(cut)
    return [(clause.kind, clause.verb) for clause in cut.clauses]


def _kinds(*lines: str) -> list[str]:
    return [kind for kind, _ in _rows(*lines)]


@pytest.mark.parametrize(
    "words",
    [
        "permits under Article I(1)",
        "the fees of Point (a)(1)",
        "the fees of paragraph(1)",
        "the fees of paragraphs [1]",
        "the lights of Annex B(1)",
        "les droits du paragraphe(1)",
        "les droits de l'alinéa [1]",
        "les droits de l'article II(1)",
        "الرسوم وفقا للفقرة(1)",
        "الرسوم المذكورة في المادة [1]",
        "الرسوم في البند(1)",
    ],
)
def test_what_refers_to_a_provision_is_no_mark(words: str) -> None:
    assert marks_in(f"{words} are paid.") == frozenset()


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Article I",
            "(1) Each Party shall issue permits to pilots.",
            "(2) Each Party shall publish charts.",
            "Article II",
            "(1) The Board decides on the fee of permits(1).",
            "(2) The Board requests a list.",
        ),
        (
            "Article premier",
            "(1) Les Parties doivent publier les cartes.",
            "(2) Les Parties demandent des balises.",
            "Article 2",
            "(1) Le Comité décide du prix des cartes(1).",
            "(2) Le Comité demande une liste.",
        ),
        (
            "المادة الأولى",
            "(1) يجب على الأطراف نشر الخرائط.",
            "(2) تطلب الأطراف عوامات.",
            "المادة الثانية",
            "(1) تقرر اللجنة ثمن الخرائط(1).",
            "(2) تطلب اللجنة قائمة.",
        ),
    ],
)
def test_paragraphs_of_articles_are_no_notes(lines: tuple[str, ...]) -> None:
    assert "note" not in _kinds(*lines)


@pytest.mark.parametrize(
    ("formula", "first", "second"),
    [
        ("The Panel,", "[1] Requests charts;", "[2] Decides so, as the report[1] says."),
        ("Le Comité,", "[1] Demande des cartes ;", "[2] Décide ainsi, selon le rapport[1]."),
        ("إن اللجنة،", "[1] تطلب خرائط؛", "[2] تقرر ذلك وفقا للتقرير[1]."),
    ],
)
def test_what_has_a_lead_verb_is_no_note(formula: str, first: str, second: str) -> None:
    assert _kinds(formula, first, second) == ["formula", "operative", "operative"]


@pytest.mark.parametrize(
    ("opening", "items"),
    [
        ("We thank the Panel* for its charts.", ("We welcome the plan.", "We urge restraint.")),
        (
            "Nous remercions le Comité* de ses cartes.",
            ("Nous saluons le plan.", "Nous demandons le calme."),
        ),
        ("نشكر اللجنة* على الخرائط.", ("نرحب بالخطة.", "نطلب الهدوء.")),
    ],
)
def test_bullets_are_no_notes_of_an_asterisk(opening: str, items: tuple[str, str]) -> None:
    first, second = items
    kinds = _kinds(opening, f"* {first}", f"* {second}", "_____", "* Lunel, 2031.")

    assert "note" not in kinds[:-2]
    assert kinds[-2:] == ["note", "note"]


@pytest.mark.parametrize(
    ("date", "items"),
    [
        ("Port Lunel, 14 July 2031", ("The Board elected a Chair.", "The Board met again.")),
        ("Port Lunel, le 14 juillet 2031", ("Le Comité décide ainsi.", "Le Comité siège.")),
        ("حرر في بورت لونيل، 14 تموز 2031", ("قررت اللجنة ذلك.", "اجتمعت اللجنة.")),
    ],
)
def test_what_acts_below_a_date_is_no_note(date: str, items: tuple[str, str]) -> None:
    first, second = items
    above = {"T": "The Panel,\n\n1. Requests charts.", "L": "Le Comité,\n\n1. Demande une carte."}
    opening = above.get(first[0], "إن اللجنة،\n\n1 - تطلب خرائط.")

    assert "note" not in _kinds(opening, date, f"(1) {second}", f"(2) {first}")


@pytest.mark.parametrize(
    "lines",
    [
        ("The Panel,", "Notes", "1. Notes the report;", "References", "1. Decides so."),
        ("Article 7", "Notes", "1. Fees are paid in June.", "Article 8", "Notes", "1. None yet."),
        ("Le Comité,", "Références", "1. Le Comité rappelle le plan.", "Notes", "1. Prend note."),
        ("إن اللجنة،", "ملاحظات ختامية", "1 - ترحب اللجنة بالتقرير.", "2 - توصي بنشره."),
        ("إن اللجنة،", "ملاحظات", "(1) ترحب اللجنة بالتقرير.", "(2) توصي بنشره."),
    ],
)
def test_a_heading_above_provisions_is_above_no_notes(lines: tuple[str, ...]) -> None:
    assert "note" not in _kinds(*lines)


@pytest.mark.parametrize("rule", ["***", "---", "* * *"])
@pytest.mark.parametrize(
    ("formula", "items"),
    [
        ("The Panel,", ("1. Requests charts;", "2. End of the programme;", "3. Decides so.")),
        ("Le Comité,", ("1. Demande une carte ;", "2. Fin du programme ;", "3. Décide ainsi.")),
        ("إن اللجنة،", ("1 - تطلب خرائط؛", "2 - نهاية البرنامج؛", "3 - تقرر ذلك.")),
    ],
)
def test_a_line_between_provisions_is_above_no_notes(
    formula: str, items: tuple[str, str, str], rule: str
) -> None:
    first, second, third = items
    kinds = _kinds(formula, first, rule, second, third)

    assert kinds == ["formula", "operative", "paratext", "operative", "operative"]


def test_the_text_goes_on_below_the_notes_of_a_page() -> None:
    page = ("The Panel,", "Noting the report,[1]", "_____", "1 See the report.")
    rows = _rows(*page, "Recalling the plan,", "1. Requests charts.")

    assert rows[-2:] == [("preambular", "recall"), ("operative", "request")]
    assert _kinds(*page, "Article 5", "Each Party shall keep a list.")[-2] == "heading"
