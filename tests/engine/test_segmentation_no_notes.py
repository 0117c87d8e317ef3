"""What is printed as notes are and provides something: it keeps its verb."""

import pytest

from documents.engine.segmentation.note_marks import marks_in


@pytest.mark.parametrize(
    "words",
    [
        "permits under Article I(1)",
        "the fees of Point (a)(1)",
        "the fees of paragraph(1)",
        "the fees of paragraphs [1]",
        "the lights of Annex B(1)",
        "les droits du paragraphe(1)",
        "les droits de l'alinéa [1]",
        "les droits de l'article II(1)",
        "الرسوم وفقا للفقرة(1)",
        "الرسوم المذكورة في المادة [1]",
        "الرسوم في البند(1)",
    ],
)
def test_what_refers_to_a_provision_is_no_mark(words: str) -> None:
    assert marks_in(f"{words} are paid.") == frozenset()
