"""Folding: blind to case and accents, and nothing else."""

import pytest

from documents.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Communiqué", "communique"),
        ("COMMUNIQUÉ", "communique"),
        ("Türkiye", "turkiye"),
        ("Straße", "strasse"),
        ("  Gilgit-Baltistan\n and  beyond ", "gilgit-baltistan and beyond"),
        ("البيان", "البيان"),
    ],
)
def test_folds_case_accents_and_spaces(text, folded):
    assert fold(text) == folded


def test_keeps_different_words_apart():
    assert fold("may") != fold("will")
