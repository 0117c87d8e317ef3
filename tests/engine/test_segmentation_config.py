"""Thresholds of the segmentation that no real text tells apart: a wording on either side."""

import pytest

from documents.engine.segmentation import segment

STATES = ("Almara,", "Estoval,", "Galen,", "Lomond,")
SPEAKERS = {"en": "The Ministers of the States of", "fr": "Les Ministres des États de"}
BODIES = {
    "en": "Recalling their charts,\n\n1. Request charts;\n\n2. Decide so.",
    "fr": "Rappelant leurs cartes,\n\n1. Demandent des cartes ;\n\n2. Décident ainsi.",
}


@pytest.mark.parametrize(("count", "kind"), [(50, "formula"), (80, "narrative")])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_formula_names_all_who_speak_and_is_no_sentence(
    language: str, count: int, kind: str
) -> None:
    words = SPEAKERS[language].split()
    words += [STATES[at % 4] for at in range(count - len(words))]
    cut = segment(f"Ports\n\n{' '.join(words)}\n\n{BODIES[language]}", language=language)
    assert [clause.kind for clause in cut.clauses][1] == kind


@pytest.mark.parametrize(
    ("language", "line", "kind"),
    [
        ("en", "Port of Esker", "closing"),
        ("en", "Esker by the Sea", "closing"),
        ("fr", "Port sur Orra", "closing"),
        ("fr", "Port de la Baie d’Esker", "closing"),
        ("en", "Tolls near Esker", "heading"),
        ("fr", "Péages dans la Baie", "heading"),
    ],
)
def test_short_words_join_those_of_a_place_above_a_date(
    language: str, line: str, kind: str
) -> None:
    date = {"en": "3 May 2031", "fr": "Le 3 mai 2031"}[language]
    opened = {"en": "The Panel,", "fr": "Le Comité,"}[language]
    acts = BODIES[language].partition("\n\n")[2]
    cut = segment(f"Ports\n\n{opened}\n\n{acts}\n\n{line}\n\n{date}", language=language)
    assert [clause.kind for clause in cut.clauses][-2:] == [kind, "closing"]
