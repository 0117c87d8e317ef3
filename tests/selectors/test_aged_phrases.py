"""A clause's phrases by age: what stands in them stays where it stands."""

from collections.abc import Sequence

from documents.selectors.document_text import EarlierMark, TextClause, TextSegment
from documents.selectors.lineage.aged_phrases import aged_phrases

LINK = TextSegment("meeting of 12 May", "/documents/veldt/2022-05-12/", "Joint communiqué")
SEGMENTS = (TextSegment("Recalls the "), LINK, TextSegment(" and all parties."))


def clause() -> TextClause:
    text = "".join(segment.text for segment in SEGMENTS)
    return TextClause(
        *("op1", "operative", "operative", "operative para. 1", "", 0, "recall", "", text),
        is_numbered=True,
        part="",
        former=(),
        segments=SEGMENTS,
    )


def parts(marks: Sequence[EarlierMark] = ()) -> list[list[tuple[str, str] | int]]:
    """Each phrase's segments, words and address, with its marks' numbers among them."""
    # The date is newer than the words around it.
    stored = [[0, 23, 0], [23, 30, 1], [30, 46, 0]]
    phrases = aged_phrases(clause(), stored, {0: 1, 1: 6}, ["long since", "lately"], marks)
    assert [(it.tint, it.since, it.after) for it in phrases] == [
        (1, "long since", " "),
        (6, "lately", " "),
        (1, "long since", ""),
    ]
    return [
        [it.number if isinstance(it, EarlierMark) else (it.text, it.href) for it in phrase.parts]
        for phrase in phrases
    ]


def test_a_link_across_phrases_is_cut_where_they_meet() -> None:
    assert parts() == [
        [("Recalls the ", ""), ("meeting of", LINK.href)],
        [("12 May", LINK.href)],
        [("and all parties.", "")],
    ]


def test_a_mark_stands_behind_its_words_and_the_signs_that_end_a_phrase() -> None:
    marks = [EarlierMark(1, 7, "used"), EarlierMark(2, 29, "used"), EarlierMark(3, 45, "used")]
    assert parts(marks) == [
        [("Recalls", ""), 1, (" the ", ""), ("meeting of", LINK.href)],
        [("12 May", LINK.href), 2],
        [("and all parties.", ""), 3],
    ]
