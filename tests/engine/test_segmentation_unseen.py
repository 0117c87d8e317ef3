"""Signs of lines that hold drawn-out letters, vowel marks and marks that do not show."""

import pytest

from documents.engine.cuts import check_cut
from documents.engine.segmentation import segment
from documents.engine.segmentation.unseen import place_in, without_unseen


def _kinds(text: str) -> list[tuple[str, str]]:
    cut = segment(text.replace(" / ", "\n\n"))
    check_cut(cut)
    return [(clause.kind, clause.text) for clause in cut.clauses]


BODY = " / إن مجلس الأمن، / إذ يشير إلى الميناء، / 1 - يرحب بالخطة؛"


@pytest.mark.parametrize(
    "name", ["الأمم المتحدة", "الأمــم المتحـدة", "الأُمم المتّحدة", "الأمم المتحدة\u200f"]
)
def test_a_publishers_name_is_no_title_however_it_is_drawn(name: str) -> None:
    kinds = _kinds(f"{name} / القرار 10 (2020)" + BODY)

    assert kinds[:2] == [("paratext", name), ("title", "القرار 10 (2020)")]


@pytest.mark.parametrize("annex", ["المرفق", "المرفــق", "\u202bالمرفق\u202c"])
def test_an_annex_opens_however_its_heading_is_drawn(annex: str) -> None:
    assert _kinds("القرار 10 (2020)" + BODY + f" / {annex} / قائمة الموانئ")[-2:] == [
        ("annex", annex),
        ("annex", "قائمة الموانئ"),
    ]


@pytest.mark.parametrize("mark", ["\u202c", "\u200f", "\u200b", " \u202c", "\ufeff"])
def test_a_mark_that_does_not_show_ends_no_sentence(mark: str) -> None:
    text = BODY.removeprefix(" / ") + mark + " / 2 - يقرر النظر في المسألة." + mark

    assert [kind for kind, _ in _kinds(text)][-2:] == ["operative", "operative"]


def test_a_publishers_words_are_cut_off_where_they_end_in_the_text() -> None:
    assert _kinds("\u200fنــص القرار بشأن الميناء" + BODY)[:2] == [
        ("paratext", "\u200fنــص"),
        ("title", "القرار بشأن الميناء"),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "77/133 مسألة الميناء",
        "77/133 Question du port",
        "77/133 B Question du port",
        "77/133. The question of the port",
    ],
)
def test_a_numbered_line_is_the_title(title: str) -> None:
    assert ("title", title) in _kinds(f"Les ports / {title} / L'Assemblée générale, / Décide cela.")


@pytest.mark.parametrize("line", ["5/6 mai 2021", "5/6"])
def test_a_date_or_a_page_is_no_numbered_title(line: str) -> None:
    text = f"Le port de Lunel / {line} / L'Assemblée générale, / Décide cela."

    assert _kinds(text)[0] == ("title", "Le port de Lunel")


@pytest.mark.parametrize(
    ("wording", "line"),
    [
        ("port", "port"),
        ("المرفــق", "المرفق"),
        ("\u202bالمرفق \u202c", "المرفق"),
        ("coopé\u00adration", "coopération"),
        ("ــــ", "ــــ"),
    ],
)
def test_a_line_is_its_wording_without_what_does_not_show(wording: str, line: str) -> None:
    assert without_unseen(wording) == line


def test_a_place_in_the_wording_counts_what_shows() -> None:
    assert place_in("port", 2) == 2
    assert place_in("\u200f نــص ", 2) == len("\u200f نــص")
    assert place_in("نص", 9) == 2


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("1\u200f - يرحب بالخطة؛ / 2\u200f- يقرر النظر فيها؛", ["1\u200f -", "2\u200f-"]),
        ("1 - يرحب بما يلي: / (أ\u200f)\u200f الخطة؛ / (ب) القائمة؛", ["1 -", "(أ\u200f)", "(ب)"]),
        ("\u202b1\u202c. يرحب بالخطة؛ / 2. يقرر النظر فيها؛", ["\u202b1\u202c.", "2."]),
    ],
)
def test_a_label_is_one_whatever_does_not_show_in_it(text: str, labels: list[str]) -> None:
    cut = segment(f"إن مجلس الأمن، / {text}".replace(" / ", "\n\n"))
    check_cut(cut)

    assert [(it.label, it.kind) for it in cut.clauses[1:]] == [(it, "operative") for it in labels]
