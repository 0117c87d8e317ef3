"""Whose verb is the lead: a speaker's by its name, and not what others are asked to do."""

import pytest

from documents.engine.comparison import compare
from documents.engine.lexicon import Language
from documents.engine.segmentation import segment
from documents.engine.verbs import lead_verb, read_verbs


@pytest.mark.parametrize(
    ("wording", "language", "lemmas"),
    [
        ("The Ministry urges all States to recognize the strait.", "en", ["urge"]),
        ("Almara urges the Council to condemn the closure.", "en", ["urge"]),
        ("Almara calls on the parties to accept the plan.", "en", ["call upon"]),
        ("Almara rejects the claim that States support the closure.", "en", ["reject"]),
        ("Almara does not recognize the closure.", "en", ["recognize"]),
        ("The Ministry of the Coast of Almara strongly condemns it.", "en", ["condemn"]),
        ("The Prime Minister welcomed the plan.", "en", ["welcome"]),
        ("The spokesperson deplores it and urges restraint.", "en", ["deplore", "urge"]),
        ("The United Nations condemns the closure.", "en", ["condemn"]),
        ("The Council will, after talks, support the plan.", "en", ["support"]),
        ("The Council and the Commission support the plan.", "en", ["support"]),
        ("The Council request the Panel to report.", "en", ["request"]),
        ("The Council, within its mandate to keep the plan, notes it.", "en", ["note"]),
        ("When the pilots report to the Board, the Council decides.", "en", ["decide"]),
        ("On the day of the launch of the plan it expresses its regret.", "en", ["express regret"]),
        ("We would like to express our gratitude to the host.", "en", ["express gratitude"]),
        ("Le Gouvernement condamne la fermeture.", "fr", ["condamner"]),
        ("L’Almara exhorte les États à reconnaître le plan.", "fr", ["exhorter"]),
        ("La Présidence exhorte le Conseil à condamner la fermeture.", "fr", ["exhorter"]),
        ("Le porte-parole du Ministère déplore la fermeture.", "fr", ["déplorer"]),
        ("إن وزارة الملاحة تدين الإغلاق.", "ar", ["أدان"]),
        ("الوزارة تدين الإغلاق.", "ar", ["أدان"]),
    ],
)
def test_a_subject_acts_by_the_verb_after_it(
    wording: str, language: Language, lemmas: list[str]
) -> None:
    reading = read_verbs(wording, language)

    assert [verb.lemma for verb in reading.verbs] == lemmas
    assert reading.has_subject


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("The dockers urge all States to recognize the strait.", "en"),
        ("Parties to the dispute to respect the plan.", "en"),
        ("Union training and support activities", "en"),
        ("escort for Council staff who carry out support functions", "en"),
        ("Cooperation with the Panel established by the plan", "en"),
        ("The Government’s demands for a report", "en"),
        ("The Charter of the Strait affirms that all may pass.", "en"),
        ("Growth supports the recovery of the ports.", "en"),
        ("United Nations and Coastal Support:", "en"),
        ("Concerned States shall report.", "en"),
        ("Équipe du Conseil chargée d’appuyer les pilotes", "fr"),
        ("دولة تدعم الخطة", "ar"),
    ],
)
def test_nobody_speaks_here(wording: str, language: Language) -> None:
    assert lead_verb(wording, language).lead is None


@pytest.mark.parametrize(
    ("wording", "language", "lemma"),
    [
        ("Continues to urge the parties to agree;", "en", "urge"),
        ("Continuing to urge the parties to agree,", "en", "urge"),
        ("Continues to work for the plan;", "en", "continue"),
        ("Continues its work;", "en", "continue"),
        ("Wishes to stress the delays;", "en", "stress"),
        ("Continue d’exhorter les parties ;", "fr", "exhorter"),
        ("Tient à souligner les retards ;", "fr", "souligner"),
        ("Souhaite souligner les retards ;", "fr", "souligner"),
        ("Tient compte des retards ;", "fr", "tenir compte"),
        ("تود أن تؤكد أهمية الحوار؛", "ar", "أكد"),
    ],
)
def test_what_a_verb_helps_is_the_lead(wording: str, language: Language, lemma: str) -> None:
    lead = lead_verb(wording, language).lead

    assert lead is not None
    assert lead.lemma == lemma


def test_what_others_go_on_doing_is_not_the_clauses() -> None:
    wording = "Asks the Panel for reports, while continuing to support it;"

    assert [verb.lemma for verb in read_verbs(wording, "en").verbs] == ["ask"]


@pytest.mark.parametrize(
    ("wording", "language", "lemmas"),
    [
        ("Noting the plan in the east and certain harbours,", "en", ["note"]),
        ("Stressing the need for a safe and supportive port,", "en", ["stress"]),
        ("Seeking a clear and determined effort,", "en", ["seek"]),
        ("Noting the plan and determined to act,", "en", ["note", "determine"]),
        ("Notant les retards et certains navires,", "fr", ["noter"]),
        ("Notant les retards et résolu à agir,", "fr", ["noter", "résolu"]),
    ],
)
def test_an_adjective_before_a_noun_does_not_act(
    wording: str, language: Language, lemmas: list[str]
) -> None:
    assert [verb.lemma for verb in read_verbs(wording, language).verbs] == lemmas


@pytest.mark.parametrize(
    ("wording", "lemma"),
    [
        ("intended place of storage;", None),
        ("proposed date of transfer; and", None),
        ("requested items;", None),
        ("to assist the Panel, referred to above, in its work;", None),
        ("requested the Board to report;", "request"),
        ("urged parties to agree;", "urge"),
        ("has requested items;", "request"),
        ("To that effect, requested a report;", "request"),
    ],
)
def test_a_participle_before_its_noun_does_not_act(wording: str, lemma: str | None) -> None:
    lead = lead_verb(wording, "en").lead

    assert (lead and lead.lemma) == lemma


def test_a_speaker_who_calls_on_instead_of_urging_is_told_so() -> None:
    text = "Statement of the Ministry\n\nThe Ministry {} the parties to accept the plan."
    old, new = text.format("urges"), text.format("calls on")

    assert [clause.verb for clause in segment(old).clauses][-1] == "urge"
    change = compare(old, new).rows[-1].verb_change
    assert change is not None
    assert (change.old, change.new) == ("urge", "call upon")
