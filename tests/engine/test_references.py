"""What clauses cite: meetings by date, resolutions by number, and what goes by a name."""

import pytest

from documents.engine.references import citations, normal_symbol, organ_of

MEETINGS = (
    "Reiterating the Joint Communiqués of the meetings of the Contact Group on the Strait, held "
    "on 25 September 2019, 22 June 2020, 23 September 2021, 22 March 2022, 21 September 2022, "
    "17 March 2023, and 20 September 2023;"
)


def found(wording: str, language: str = "en", own: str = "A/RES") -> list[tuple[str, str, str]]:
    """Kind, words and target of each citation."""
    return [(c.kind, wording[c.start : c.end], c.target) for c in citations(wording, language, own)]


def targets(wording: str, language: str = "en", own: str = "A/RES") -> list[str]:
    return [target for _, _, target in found(wording, language, own)]


def test_every_date_of_a_list_of_meetings() -> None:
    assert {kind for kind, _, _ in found(MEETINGS)} == {"meeting"}
    assert targets(MEETINGS) == [
        "2019-09-25",
        "2020-06-22",
        "2021-09-23",
        "2022-03-22",
        "2022-09-21",
        "2023-03-17",
        "2023-09-20",
    ]


@pytest.mark.parametrize(
    ("wording", "language", "expected"),
    [
        ("the meetings held on 25 and 26 May 2019", "en", ["2019-05-25", "2019-05-26"]),
        ("the meetings of 2 June and 3 July 2020", "en", ["2020-06-02", "2020-07-03"]),
        ("the summit of 22–23 March 2022", "en", ["2022-03-22/2022-03-23"]),
        ("the summit held from March 22 to 23, 2022", "en", []),
        ("the meeting of March 22nd, 2022", "en", ["2022-03-22"]),
        ("les réunions tenues les 3 et 4 mai 2022", "fr", ["2022-05-03", "2022-05-04"]),
        ("le communiqué du 1er juin 2023", "fr", ["2023-06-01"]),
        ("les réunions du 3 au 5 mai 2022", "fr", ["2022-05-03/2022-05-05"]),
        ("الاجتماع المعقود في 25 أيلول/سبتمبر ٢٠١٩", "ar", ["2019-09-25"]),
        (
            "الاجتماعات المعقودة في 3 تموز 2020 و 4 كانون الأول 2021",
            "ar",
            ["2020-07-03", "2021-12-04"],
        ),
    ],
)
def test_dates_as_each_language_writes_them(
    wording: str, language: str, expected: list[str]
) -> None:
    assert targets(wording, language) == expected


@pytest.mark.parametrize(
    "wording",
    [
        "the illegal steps taken on 5 August 2019",
        "the meeting's concern; the attack of 5 August 2019",
        "Decides to hold a meeting; elections take place on 5 August 2019",
        "requests a report by 5 August 2019",
        "the meeting of 31 February 2019",
        "the meetings of May and may 2019 too",
        "the meeting of 25 September",
    ],
)
def test_a_date_of_nothing_that_is_cited_is_left_alone(wording: str) -> None:
    assert targets(wording) == []


def test_resolutions_of_the_council_in_a_list_that_says_what_each_is_about() -> None:
    wording = (
        "Reaffirming its resolutions 1674 (2006) and 1894 (2009) on the protection of civilians, "
        "1612 (2005), resolution 2046, and S/RES/2254 (2015) as well as 12 (2011) ships"
    )
    assert targets(wording) == [
        "S/RES/1674",
        "S/RES/1894",
        "S/RES/1612",
        "S/RES/2046",
        "S/RES/2254",
        "S/RES/12",
    ]


@pytest.mark.parametrize(
    ("wording", "language", "own", "expected"),
    [
        ("General Assembly resolution 79/17 of 2 December 2024", "en", "A/HRC/RES", "A/RES/79/17"),
        ("its resolution 49/12", "en", "A/HRC/RES", "A/HRC/RES/49/12"),
        ("its resolution 49/12", "en", "A/RES", "A/RES/49/12"),
        ("resolution 48/13 of the Human Rights Council", "en", "A/RES", "A/HRC/RES/48/13"),
        ("Economic and Social Council resolution 2019/5", "en", "A/RES", "E/RES/2019/5"),
        ("resolution 2019/5", "en", "A/RES", "E/RES/2019/5"),
        ("Commission on Human Rights resolution 2005/80", "en", "A/RES", "E/CN.4/RES/2005/80"),
        ("resolution 194 (III)", "en", "A/RES", "A/RES/194(III)"),
        ("resolution ES-11/1", "en", "A/RES", "A/RES/ES-11/1"),
        ("la résolution 31/18 du Conseil des droits de l’homme", "fr", "A/RES", "A/HRC/RES/31/18"),
        ("sa résolution 50/70 F du 12 décembre 1995", "fr", "A/RES", "A/RES/50/70F"),
        ("its resolution 67/234\u00a0B", "en", "A/RES", "A/RES/67/234B"),
        ("resolution 377\u00a0A\u00a0(V)", "en", "A/RES", "A/RES/377A(V)"),
        ("وإذ تشير إلى قرارها 69/313", "ar", "A/RES", "A/RES/69/313"),
        ("قرارها 67/234 باء المؤرخ 2 نيسان/أبريل 2013", "ar", "A/RES", "A/RES/67/234B"),
        ("قرار مجلس حقوق الإنسان ٤٩/١٢", "ar", "A/RES", "A/HRC/RES/49/12"),
    ],
)
def test_whose_resolution_it_is(wording: str, language: str, own: str, expected: str) -> None:
    assert targets(wording, language, own) == [expected]


def test_decisions_and_plain_figures_are_no_resolutions() -> None:
    assert targets("its decision 77/546 of 1 June; 3/4 of all ships; article 12/3") == []
    assert targets("its resolution 77/1 and its decision 77/546") == ["A/RES/77/1"]


def test_reports_judgments_and_laws() -> None:
    wording = (
        "Recalling the two reports issued by the Office of the Commissioner in June 2018 and "
        "July 2019, the judgement of 11 December 2023, S/2024/12, and laws such as Harbour Special "
        "Powers Act, Coastal Activities (Prevention) Act and the rule of Law"
    )
    assert found(wording) == [
        ("report", "June 2018", "2018-06"),
        ("report", "July 2019", "2019-07"),
        ("judgment", "11 December 2023", "2023-12-11"),
        ("document", "S/2024/12", "S/2024/12"),
        ("law", "Harbour Special Powers Act", "harbour special powers act"),
        ("law", "Coastal Activities (Prevention) Act", "coastal activities (prevention) act"),
    ]
    assert targets("(the Harbour Rights Law), the Protocol on Unlawful Acts") == [
        "harbour rights law"
    ]
    assert targets("la loi n° 2015-12", "fr") == ["loi n° 2015-12"]
    assert targets("والقانون رقم ١٢ لسنة ٢٠١٥", "ar") == ["القانون رقم 12 لسنة 2015"]


def test_a_language_without_rules_still_has_symbols() -> None:
    assert targets("véase S/RES/2254 (2015), resolución 79/17", "es") == ["S/RES/2254"]


def test_one_spelling_of_a_symbol() -> None:
    assert normal_symbol("S/RES/2797 (2025)") == normal_symbol("s/res/2797(2025)") == "S/RES/2797"
    assert normal_symbol("A/RES/194 (III)") == "A/RES/194(III)"
    assert normal_symbol("") == ""


def test_the_organ_is_told_from_a_text_s_own_symbol() -> None:
    assert organ_of("A/HRC/RES/55/22") == "A/HRC/RES"
    assert organ_of("E/RES/2019/5") == "E/RES"
    assert organ_of("S/RES/2032 (2011)") == organ_of("") == "A/RES"
