"""Articles and their headings, and the line that is a text's title, in three languages."""

import pytest

from documents.engine import segment


def _told(*lines: str) -> list[tuple[str, int, str]]:
    cut = segment("\n\n".join(lines))
    return [(it.kind, it.depth, it.text) for it in cut.clauses]


@pytest.mark.parametrize(
    ("title", "article", "heading", "act"),
    [
        (
            "AGREEMENT ON LIGHTS",
            "Article 1",
            "Terms and conditions",
            "The Parties keep the lights.",
        ),
        ("ACCORD SUR LES FEUX", "Article premier", "Presse", "Les Parties tiennent les feux."),
        ("اتفاق بشأن المنائر", "المادة الأولى", "البحث", "يحافظ الطرفان على المنائر."),
    ],
)
def test_an_articles_heading_is_no_publishers_line(title, article, heading, act) -> None:
    told = _told(title, article, heading, act)

    assert [kind for kind, _, _ in told[:3]] == ["title", "heading", "heading"]
    assert told[3][0] != "paratext"


@pytest.mark.parametrize(
    ("title", "heading", "act"),
    [
        ("Conclusions of the Chair", "1. Media", "We support free media."),
        ("Conclusions de la présidence", "1. Recherche", "Nous appuyons la recherche."),
    ],
)
def test_a_numbered_heading_is_no_publishers_line(title: str, heading: str, act: str) -> None:
    assert [kind for kind, _, _ in _told(title, heading, act)] == ["title", "heading", "operative"]


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("Ministry of Ports", "Press Statement", "12 June 2031"), "Press Statement"),
        (("Ministry of Ports", "Joint Statement on the Strait"), "Joint Statement on the Strait"),
        (("Conseil de la Ligue", "Conclusions sur le détroit"), "Conclusions sur le détroit"),
        (("وزارة الخارجية", "بيان مشترك بشأن المضيق"), "بيان مشترك بشأن المضيق"),
        (("Ministry of Ports", "The Strait and its lights"), "Ministry of Ports"),
        (
            ("Council conclusions on the Strait", "Annexed report"),
            "Council conclusions on the Strait",
        ),
    ],
)
def test_the_title_says_what_the_text_is(lines: tuple[str, ...], title: str) -> None:
    assert segment("\n\n".join([*lines, "The Ministers welcomed the plan."])).title == title


def test_an_article_begins_anew() -> None:
    told = _told(
        "Agreement on Fees",
        "Article 1",
        "1. Each Party shall pay.",
        "2. Renews the permits.",
        "Article 2",
        "Fees",
        "Fees shall be paid.",
        "Article 3",
        "(1) Permits are valid.",
    )

    assert {depth for _, depth, _ in told} == {0}


@pytest.mark.parametrize(
    ("article", "line", "item"),
    [
        ("Article 2", "The Parties cooperate in the following areas:", "- lights;"),
        ("Article 2", "Les Parties coopèrent dans les domaines suivants :", "- phares ;"),
    ],
)
def test_no_formula_stands_below_an_article(article: str, line: str, item: str) -> None:
    told = _told("Agreement", "Article 1", "The Parties meet.", article, line, item)

    assert told[-2][0] != "formula"
    assert told[-1][1] == 1


def test_an_article_is_no_item_of_what_was_agreed() -> None:
    told = _told(
        "رغبة منهما في التعاون،", "فقد اتفق الطرفان على الآتي:", "المادة الأولى", "يتعاون الطرفان."
    )

    assert [kind for kind, _, _ in told] == ["preambular", "formula", "heading", "operative"]


@pytest.mark.parametrize(
    ("line", "is_signature"),
    [
        ("Signed copies shall be kept at Port Alder.", False),
        ("Signé par les Parties, le rapport est publié.", False),
        ("For the Government of Almara, the Ministry of Ports shall be competent.", False),
        ("(Signed) A. Vell", True),
        ("For the Government of Almara:", True),
    ],
)
def test_a_sentence_on_signing_is_no_signature(line: str, is_signature: bool) -> None:
    told = _told("Agreement", "Article 5", "The Parties meet.", line)

    assert (told[-1][0] == "signature") is is_signature
