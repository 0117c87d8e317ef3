"""Characters are counted as lost where nothing gives them back."""

from dataclasses import replace

import pytest

from documents.engine import compare, segment
from tests.benchmarks.accuracy_targets import Results, targets
from tests.benchmarks.characters import Kept, kept_as_pasted, kept_by_cut, kept_by_rows
from tests.benchmarks.known import KnownPair
from tests.benchmarks.typing import Sample

TEXTS = {
    "en": "The Maritime Assembly,\n\n1. Welcomes the training of pilots;\n\n(a) in Anzu;",
    "fr": "L’Assemblée maritime,\n\n1. Accueille avec satisfaction le rapport ;\n\na) à Anzu ;",
    "ar": "إن الجمعية البحرية،\n\n1 - ترحب بتدريب المرشدين؛\n\n(أ) في أنزو؛",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_cut_gives_back_all_of_a_text(language: str) -> None:
    text = TEXTS[language]
    assert kept_by_cut(text, segment(text)) == Kept(len(text), len(text), 1)


def test_a_clause_that_is_left_out_is_lost_but_for_white_space() -> None:
    text = TEXTS["en"]
    cut = segment(text)
    lost = cut.clauses[1]
    less = replace(cut, clauses=(cut.clauses[0], *cut.clauses[2:]))
    missed = len((lost.label + lost.text).replace(" ", ""))
    assert kept_by_cut(text, less).kept == len(text) - missed


def test_a_cut_of_another_wording_gives_nothing_back_where_they_differ() -> None:
    text = TEXTS["en"]
    other = text.replace("pilots", "harbour")
    assert kept_by_cut(text, segment(other)).kept < len(text)


def test_rows_give_back_what_their_edits_spell() -> None:
    old, new = TEXTS["en"], TEXTS["en"].replace("pilots", "harbour masters")
    done = compare(segment(old), segment(new))
    assert kept_by_rows((old, new), done).kept == len(old) + len(new)
    rows = [row._replace(edits=row.edits[:1]) if len(row.edits) > 1 else row for row in done.rows]
    mute = replace(done, rows=tuple(rows))
    assert kept_by_rows((old, new), mute).kept < len(old) + len(new)


def test_pairs_are_cut_as_they_would_be_pasted() -> None:
    texts = [tuple(text.split("\n\n")) for text in (TEXTS["en"], TEXTS["en"] + "\n\n2. Decides.")]
    found = kept_as_pasted([KnownPair("1", texts[0], texts[1], ())])
    assert found == Kept(found.characters, found.characters, 2)


def test_what_is_lost_is_told_of_each_sort_of_text() -> None:
    kept = {"en": Kept(40, 40, 3), "fr": Kept(40, 39, 2)}
    found = [
        row.cells()
        for row in targets(Results(pasted=Kept(10, 10, 2), sample=Sample(kept=kept)))
        if row.measure == "characters accounted for"
    ]
    assert [(row[1], row[2], row[-1]) for row in found[1:]] == [
        ("real pairs, cut as pasted, in rows (10)", "100.0000 %", "met"),
        ("en, 3 documents as pasted (40)", "100.0000 %", "met"),
        ("fr, 2 documents as pasted (40)", "97.5000 %", "**not met**"),
        ("ar, 0 documents as pasted", "not measured: no --corpus", "not measured"),
    ]
