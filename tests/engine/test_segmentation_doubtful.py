"""Sentences and headings that open as a publisher's lines do: believed by where they stand."""

import pytest

from documents.engine.cuts import check_cut
from documents.engine.segmentation import segment

TEXTS = {
    "en": "Statement of the Harbour Panel\n\nThe Panel,\n\n1. Requests charts;",
    "fr": "Déclaration du Comité\n\nLe Comité,\n\n1. Demande des cartes ;",
    "ar": "بيان لجنة الميناء\n\nإن اللجنة،\n\n1 - تطلب خرائط؛",
}
NEXT = {"en": "2. Decides so.", "fr": "2. Décide ainsi.", "ar": "2 - تقرر أن تجتمع."}
ARTICLE = {"en": "Article 3", "fr": "Article 3", "ar": "المادة 3"}
ANNEX = {"en": "Annex", "fr": "Annexe", "ar": "المرفق"}
SENTENCES = {
    "en": (
        "For media of the strait, Kestria asks for free access."
        "|For the press of the Parties, access is free."
        "|Source: the dues of Article 4 are the only source."
        "|Copyright protection extends to charts."
        "|Contact: the ministers agreed on a desk."
        "|Updated every year, the list of buoys is binding."
        "|Photo: the pilots asked for none."
    ),
    "fr": (
        "Pour toute question relative aux médias, les pilotes ont un bureau."
        "|Pour plus d’efficacité dans l’information, les pilotes se réunissent."
        "|Mise à jour : les Parties révisent la carte."
        "|Modifié le 12 juin, l’accord est salué."
        "|Images : les pilotes condamnent le retard."
        "|Contact avec la presse : le Comité invite les pilotes."
        "|Voir toutes les barques revenir est un vœu"
    ),
    "ar": (
        "جميع حقوق البحارة مصونة في الميناء."
        "|للتواصل بين المرشدين أهمية كبيرة."
        "|لمزيد من التفاصيل عن القناة، طلب المرشدون خريطة."
        "|حدث في القناة ما يدعو إلى القلق."
        "|آخر تحديث للخريطة رحب به المرشدون."
        "|المصدر: الرسوم، وقد رفضها المرشدون."
        "|سجل في الاجتماع تقدم كبير"
        "|تابعوا باهتمام أعمال القناة"
    ),
}
HEADINGS = {
    "en": (
        "Contact points|Contacts|Terms and conditions|Copyright and related rights|Accessibility"
        "|Advertisement|End|The end"
    ),
    "fr": "Textes associés|Accessibilité|Relations avec la presse|Fin|Publicité",
    "ar": "جهات الاتصال|حقوق النشر|إعلان|انتهى",
}


def _kinds(text: str) -> list[str]:
    cut = segment(text)
    check_cut(cut)
    return [clause.kind for clause in cut.clauses]


def _each(lines: dict[str, str]) -> list[tuple[str, str]]:
    return [(language, line) for language, all_ in lines.items() for line in all_.split("|")]


@pytest.mark.parametrize(("language", "sentence"), _each(SENTENCES))
def test_a_sentence_is_no_publishers_line_even_at_the_end(language: str, sentence: str) -> None:
    assert _kinds(f"{TEXTS[language]}\n\n{sentence}\n\n{NEXT[language]}")[3] != "paratext"
    assert _kinds(f"{TEXTS[language]}\n\n{sentence}")[3] != "paratext"


@pytest.mark.parametrize(("language", "heading"), _each(HEADINGS))
def test_a_heading_in_the_body_is_no_publishers_line(language: str, heading: str) -> None:
    assert _kinds(f"{TEXTS[language]}\n\n{heading}\n\n{NEXT[language]}")[3] == "heading"


@pytest.mark.parametrize(("language", "heading"), _each(HEADINGS))
def test_what_an_article_is_about_is_no_publishers_line(language: str, heading: str) -> None:
    above = f"{TEXTS[language]}\n\n{ARTICLE[language]}"

    assert _kinds(f"{above}\n\n{heading}")[3:] == ["heading", "heading"]


@pytest.mark.parametrize(("language", "heading"), _each(HEADINGS))
def test_an_annex_is_no_publishers(language: str, heading: str) -> None:
    annex = f"{TEXTS[language]}\n\n{ANNEX[language]}\n\n{heading}"

    assert _kinds(f"{annex}\n\nA\n\nwww.harbours.example\n\nB")[3:] == ["annex"] * 5


@pytest.mark.parametrize(
    "line",
    [
        "www.harbours.example",
        "press@harbours.example",
        "Page 3 of 7",
        "© 2031 Harbour Press.",
        "Share this article",
        "Back to top",
        "Haut de page",
        "Partager cet article",
        "اقرأ المزيد",
        "العودة إلى الأعلى",
        "ENDS",
        "– Fin –",
    ],
)
def test_what_can_be_nothing_else_is_a_publishers_wherever_it_stands(line: str) -> None:
    assert _kinds(f"{TEXTS['en']}\n\n{line}\n\n{NEXT['en']}")[2:] == [
        "operative",
        "paratext",
        "operative",
    ]


@pytest.mark.parametrize("end", ["ENDS", "###", "End", "The end", "– End –"])
@pytest.mark.parametrize(
    "below",
    [
        "The Ministers recalled the code.",
        "2. Decides so.",
        "2. Pilots",
        "Article 4\n\nPilots",
        "Déclaration du Comité\n\nLe Comité,\n\n1. Demande des cartes ;",
        "بيان لجنة الميناء\n\nإن اللجنة،\n\n1 - تطلب خرائط؛",
    ],
)
def test_an_end_with_more_of_a_text_below_hides_nothing(end: str, below: str) -> None:
    kinds = _kinds(f"{TEXTS['en']}\n\n{end}\n\n{below}")

    assert "paratext" not in kinds[4:]


@pytest.mark.parametrize(
    "line",
    [
        "Published by the Registry, the report tells of storms.",
        "Released on 3 May 2031, the pilots are safe.",
        "Publié par le Registre, le rapport parle de tempêtes.",
        "كتب المرشدون إلى اللجنة رسالة طويلة.",
        "نشر في المضيق مراقبون محايدون.",
    ],
)
def test_a_sentence_is_no_line_above_a_title(line: str) -> None:
    assert _kinds(f"{line}\n\nThe Ministers met in Port Lunel.")[0] != "paratext"


@pytest.mark.parametrize("line", ["Page 3 of 7", "Page 3", "7", "www.harbours.example"])
def test_names_below_a_page_number_are_no_publishers(line: str) -> None:
    signed = "Done at Port Lunel on 3 May 2031.\n\nFor Kestria:"

    kinds = _kinds(f"{TEXTS['en']}\n\n{signed}\n\n{line}\n\nMinister of Harbours")

    assert kinds[3:] == ["closing", "signature", "paratext", "signature"]
