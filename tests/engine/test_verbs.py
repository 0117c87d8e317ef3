"""Lead and inner verbs: one lemma a verb, whatever its form and its adverbs."""

import pytest

from documents.engine.lexicon import LANGUAGES, Language
from documents.engine.verb_table import verb_table
from documents.engine.verbs import head_span, lead_verb, read_verbs


@pytest.mark.parametrize(
    ("wording", "language", "lemmas"),
    [
        ("Recalling its earlier statements;", "en", ["recall"]),
        ("Recalls its earlier statements;", "en", ["recall"]),
        ("Also recalled its earlier statements;", "en", ["recall"]),
        ("Having recalled its earlier statements;", "en", ["recall"]),
        ("We recall our earlier statements.", "en", ["recall"]),
        ("Ont engagé les parties à reprendre les travaux ;", "fr", ["engager"]),
        ("We are deeply concerned by the delays.", "en", ["concern"]),
        ("RECALLING ITS EARLIER STATEMENTS,", "en", ["recall"]),
        ("Noting the delays, decides to meet again;", "en", ["note", "decide"]),
        ("The Ministers further recalled their statements.", "en", ["recall"]),
        ("Requests also the Secretariat to report;", "en", ["request"]),
        ("Once again strongly urges all parties to agree;", "en", ["urge"]),
        ("Deeply concerned by the delays,", "en", ["concern"]),
        ("Mindful of the distances involved,", "en", ["mindful"]),
        ("Takes further note of the report;", "en", ["take note"]),
        ("Notes with concern the delays;", "en", ["note"]),
        ("Calls on both sides to agree;", "en", ["call upon"]),
        ("Calling once more for restraint,", "en", ["call for"]),
        ("Expressed serious concern over the delays;", "en", ["express concern"]),
        ("Expressing its deep and sincere gratitude to the host,", "en", ["express gratitude"]),
        ("In this regard, requests a report;", "en", ["request"]),
        ("Recalling our statements, we stress the need to act.", "en", ["recall", "stress"]),
        ("Rappelant nos déclarations, nous soulignons l’urgence.", "fr", ["rappeler", "souligner"]),
        ("Rejected the claim, emphasizing that it is void;", "en", ["reject", "emphasize"]),
        ("Denounced the closure, and demanded its end;", "en", ["denounce", "demand"]),
        ("Welcomes the plan and further encourages the parties;", "en", ["welcome", "encourage"]),
        ("Rappelant ses déclarations antérieures,", "fr", ["rappeler"]),
        ("Prend également note du rapport ;", "fr", ["prendre note"]),
        ("Ayant à l’esprit les distances,", "fr", ["avoir à l'esprit"]),
        ("Ayant également examiné le rapport,", "fr", ["examiner"]),
        ("S’inquiète des retards ;", "fr", ["s'inquiéter"]),
        (
            "Se déclare de nouveau vivement préoccupée par les retards ;",
            "fr",
            ["se déclarer préoccupé"],
        ),
        (
            "Exhorte les parties à s’entendre, et demande un rapport ;",
            "fr",
            ["exhorter", "demander"],
        ),
        ("Les Ministres ont réaffirmé leur appui.", "fr", ["réaffirmer"]),
        ("وإذ تشير إلى بياناتها السابقة،", "ar", ["أشار"]),
        ("تحيط علما بالتقرير؛", "ar", ["أحاط علما"]),
        ("تقرر إبقاء المسألة قيد نظرها، وتطلب تقريرا؛", "ar", ["قرر", "طلب"]),
        ("واقتناعا منها بأهمية الحوار،", "ar", ["اقتنع"]),
        ("تُشدِّد على أهمية الحوار؛", "ar", ["شدد"]),
    ],
)
def test_verbs_of_a_clause_in_order(wording: str, language: Language, lemmas: list[str]) -> None:
    assert [verb.lemma for verb in read_verbs(wording, language).verbs] == lemmas


@pytest.mark.parametrize(
    "wording",
    [
        "The report of the Secretariat on the harbour works.",
        "The Ministers met in Port Lunel and discussed the works.",
        "Ferry services between the two shores",
        "The resolutions adopted and endorsed by the conference in Lisbon.",
        "",
    ],
)
def test_what_performs_nothing_has_no_verb(wording: str) -> None:
    assert read_verbs(wording, "en").verbs == ()


@pytest.mark.parametrize(
    "wording",
    [
        "Welcomes the resolutions adopted and endorsed by the parties, held in May;",
        "Urged the authorities to end the closure and to welcome observers;",
        "Recalling the reports, comprehensively documenting the works,",
    ],
)
def test_other_peoples_acts_are_not_the_clauses(wording: str) -> None:
    assert len(read_verbs(wording, "en").verbs) == 1


def test_the_head_words_span_is_told() -> None:
    wording = "“Also – strongly condemned the closure;"
    lead = lead_verb(wording, "en").lead

    assert lead is not None
    start, end = head_span(wording, lead)
    assert wording[start:end] == "condemned"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_spelling_has_one_lemma_in_each_form(language: Language) -> None:
    """Two lemmas for one spelling would make the lead depend on the order of the file."""
    for first, spellings in verb_table(language).spellings.items():
        forms = [(spelling.rest, spelling.form) for spelling in spellings]
        assert len(forms) == len(set(forms)), first


def test_verbs_that_help_one_another_without_end_are_no_sentence() -> None:
    for text in ("Wishes " + "to wish " * 600, "Souhaite " + "souhaiter " * 600):
        assert read_verbs(text, "en" if text[0] == "W" else "fr").lead is not None


def test_what_opens_a_clause_has_no_auxiliary_at_its_end() -> None:
    assert read_verbs("proposed date of transfer, which it had;", "en").lead is None
