"""What a publisher prints around a text, in three languages: never a title, a heading, a clause."""

import pytest

from documents.engine.cuts import Cut, check_cut
from documents.engine.segmentation import segment

TEXTS = {
    "en": "Statement of the Harbour Panel\n\nThe Panel,\n\n1. Requests charts;\n\n2. Decides so.",
    "fr": "Déclaration du Comité\n\nLe Comité,\n\n1. Demande des cartes ;\n\n2. Décide ainsi.",
    "ar": "بيان لجنة الميناء\n\nإن اللجنة،\n\n1 - تطلب خرائط؛\n\n2 - تقرر أن تجتمع.",
}
AFTER = {
    "en": (
        "Source: Ministry of Harbours|Share this article|© 2031 Harbour Press|Print, Email"
        "|Last updated: 3 May 2031|ENDS|-ENDS-|- ENDS -|###|* * *|End of statement"
        "|Contact: Office of the Chair|For media inquiries, write to the desk."
        "|For more information, please visit our site.|Read more|Related documents"
        "|Tags: boats, pilots|Back to top|Follow us on the networks|Page 3 of 7"
        "|www.harbours.example|press@harbours.example|Tel.: +99 22 33 44"
    ),
    "fr": (
        "Source : Ministère des ports|Partager|Partager sur Facebook|Imprimer, Télécharger"
        "|Dernière mise à jour : 3 mai 2031|FIN|Fin du communiqué|Contact presse : bureau"
        "|Tous droits réservés|En savoir plus|À lire aussi|Documents connexes|Mots-clés : bateaux"
        "|Haut de page|Suivez-nous sur les réseaux|Page 3 sur 7|Pour plus d’informations : bureau"
    ),
    "ar": (
        "المصدر: وزارة الموانئ|شارك|شارك هذا المقال|طباعة|آخر تحديث: 3 أيار/مايو 2031"
        "|للتواصل: المكتب|جميع الحقوق محفوظة|انتهى|انتهى البيان|اقرأ المزيد|وثائق ذات صلة"
        "|الوسوم: قوارب|العودة إلى الأعلى|تابعونا على الشبكات|الصفحة 3 من 7"
    ),
}
BEFORE = {
    "en": (
        "News | 3 May 2031\nHome > News > Statements\nHome » News\nHome › News\nHome / News"
        "\nBy our correspondent\nPublished on 3 May 2031\nPRESS RELEASE\nPress release no. 14"
        "\nPress release – for immediate release\nPress release, 3 May 2031"
        "\nPublished: 14 March 2032"
        "\nSkip to main content\nMenu\nFor immediate release"
        "\nEnglish | Français | العربية\nCheck against delivery"
    ),
    "fr": (
        "Accueil > Actualités\nAccueil / Presse\nCommuniqué de presse\nCommuniqué de presse n° 14"
        "\nCommuniqué de presse – pour diffusion immédiate"
        "\nPublié le 3 mai 2031\nPar notre correspondant\nAller au contenu principal\nMenu"
    ),
    "ar": (
        "الرئيسية > الأخبار\nالرئيسية | الأخبار\nبيان صحفي\nبيان صحفي رقم 14"
        "\nبيان صحفي - للنشر الفوري"
        "\nنشر في 3 أيار/مايو 2031\nنُشر في 3 أيار/مايو 2031\nبقلم مراسلنا\nالقائمة"
    ),
}


def _cut(text: str) -> Cut:
    cut = segment(text)
    check_cut(cut)
    return cut


def _each(lines: dict[str, str], mark: str) -> list[tuple[str, str]]:
    return [(language, line) for language, all_ in lines.items() for line in all_.split(mark)]


@pytest.mark.parametrize("line_break", ["\n", "\n\n"], ids=["tight", "apart"])
@pytest.mark.parametrize(("language", "line"), _each(AFTER, "|"))
def test_below_a_text(language: str, line: str, line_break: str) -> None:
    before = _cut(TEXTS[language])
    cut = _cut(f"{TEXTS[language]}{line_break}{line}")

    assert cut.clauses[:-1] == before.clauses
    assert cut.clauses[-1].kind == "paratext"


@pytest.mark.parametrize("line_break", ["\n", "\n\n"], ids=["tight", "apart"])
@pytest.mark.parametrize(("language", "line"), _each(BEFORE, "\n"))
def test_above_a_title(language: str, line: str, line_break: str) -> None:
    cut = _cut(f"{line}{line_break}{TEXTS[language]}")

    assert [clause.kind for clause in cut.clauses[:3]] == ["paratext", "title", "formula"]
    assert cut.title == _cut(TEXTS[language]).title


@pytest.mark.parametrize(
    "title",
    [
        "Joint communiqué of the Contact Group",
        "Press release on the meeting of the Contact Group",
        "Statement of the Chair | Contact Group",
        "Communiqué de presse conjoint",
        "بيان صحفي مشترك",
        "إعلان",
        "By Land and Sea",
        "By Land Alone",
        "Lights → Action: a declaration by ministers",
        "Lights > Pilots",
        "Boats > Pilots > Locks",
        "Media | Freedom of the strait",
        "Presse | Liberté du détroit",
        # the only name that a text has
        "Press release no. 14",
        "Communiqué de presse",
        "بيان صحفي",
    ],
)
def test_what_is_a_title_all_the_same(title: str) -> None:
    assert _cut(f"{title}\n\nThe Ministers met in Port Lunel.").title == title


def test_a_menu_is_no_title_even_where_there_is_no_other() -> None:
    cut = _cut("Menu\n\nHome > News\n\nThe Ministers met in Port Lunel.")

    assert [clause.kind for clause in cut.clauses] == ["paratext", "paratext", "narrative"]
    assert cut.title == ""


@pytest.mark.parametrize(
    ("prefix", "title"),
    [
        ("Press release:", "Ministers meet on pilots"),
        ("Communiqué de presse :", "réunion sur les pilotes"),
        ("بيان صحفي:", "اجتماع بشأن المرشدين"),
    ],
)
def test_what_kind_of_paper_it_is_before_its_title(prefix: str, title: str) -> None:
    cut = _cut(f"Menu\n\n{prefix} {title}\n\nThe Ministers met in Port Lunel.")

    assert [clause.text for clause in cut.clauses[1:3]] == [prefix, title]
    assert cut.title == title


@pytest.mark.parametrize(
    "headline",
    [
        "Ministers of the Narrows call for open water",
        "Les ministres appellent à rouvrir le détroit",
    ],
)
def test_a_headline_that_is_a_sentence_is_a_title(headline: str) -> None:
    cut = _cut(f"{headline}\n\nPublished on 3 May 2031\n\nThe Ministers met in Port Lunel.")

    assert [clause.kind for clause in cut.clauses] == ["title", "paratext", "narrative"]


def test_below_the_end_all_is_the_publishers() -> None:
    below = "ENDS\n\nNotes to editors\n\n1. The Panel has five members.\n\nA press desk"
    cut = _cut(f"{TEXTS['en']}\n\n{below}")

    assert [clause.kind for clause in cut.clauses[4:]] == ["paratext"] * 4


def test_an_end_with_more_of_the_text_below_ends_nothing() -> None:
    cut = _cut(f"{TEXTS['en']}\n\nENDS\n\nAnnex\n\n1. The Panel has five members.\n\n(a) pilots.")

    assert [clause.kind for clause in cut.clauses[4:]] == ["paratext", "annex", "annex", "annex"]


def test_names_of_other_pages_stand_under_a_publishers_line() -> None:
    cut = _cut(f"{TEXTS['en']}\n\nRelated documents\n\nStatement on pilots\n\nRules of the lock")

    assert [clause.kind for clause in cut.clauses[4:]] == ["paratext"] * 3


def test_a_publishers_line_breaks_no_list() -> None:
    cut = _cut("The Board,\n\n1. Requests:\n\n(a) charts;\n\nRead more\n\n(b) buoys.")

    assert [clause.ref for clause in cut.clauses] == ["c1", "op1", "op1.a", "c4", "op1.b"]


@pytest.mark.parametrize("line", ["Shared responsibilities", "Sources of revenue", "Endings"])
def test_headings_that_open_alike_are_headings(line: str) -> None:
    cut = _cut(f"The Board,\n\n1. Requests charts.\n\n{line}\n\n2. Decides so.")

    assert cut.clauses[2].kind == "heading"
