"""What a collation names: words, clauses, order, and what is only the printer's."""

import pytest

from documents.engine import segment
from documents.engine.collation import Collation, Place, WitnessText, collate
from documents.engine.cuts import Span

BASE = """\
Joint Communiqué of the Contact Group on the Strait of Veldt

Recalling the communiqué adopted on 12 May 2022;

Expressing deep concern at the closure of the northern channel;

1. Demanded that all parties keep the Strait open to shipping;

2. Requested the Secretary General to report within six months;

3. Decided to meet again in Port Saltmarsh.
"""


def _collation(*texts: str, extent: str = "complete") -> Collation:
    witnesses = [
        WitnessText(siglum, text, extent) for siglum, text in zip("BCD", texts, strict=False)
    ]
    return collate(segment(BASE), [WitnessText("A", BASE), *witnesses])


def _told(place: Place) -> tuple[str, str, str]:
    return place.kind, place.lemma.strip(), place.readings[0].text.strip()


def _only(*changes: tuple[str, str]) -> Place:
    text = BASE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    (place,) = _collation(text).places
    return place


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Demanded that", "Asked that", ("word", "Demanded", "Asked")),
        ("six months", "twelve months", ("number", "six", "twelve")),
        ("12 May 2022", "12 May 2021", ("date", "2022", "2021")),
        ("all parties", "parties", ("qualifier", "all", "")),
        ("Port Saltmarsh", "Castelry", ("name", "Port Saltmarsh", "Castelry")),
    ],
)
def test_what_bears_on_the_sense_is_substantive(old, new, told) -> None:
    place = _only((old, new))

    assert _told(place) == told
    assert place.weight == "substantive"
    assert [reading.sigla for reading in place.readings] == [("B",)]
    assert place.agree == ("A",)


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("northern channel", "Northern channel", "case"),
        ("shipping;", "shipping,", "punctuation"),
        ("channel;\n\n1.", "channel;\n1.", "line-break"),
        ("2. Requested", "(2) Requested", "numbering"),
    ],
)
def test_what_a_printer_may_change_is_accidental(old, new, kind) -> None:
    place = _only((old, new))

    assert (place.kind, place.weight) == (kind, "accidental")


def test_quotation_marks_of_another_style_are_accidental() -> None:
    base = "Recalling the “Saltmarsh Accord” of 1998;\n"
    witness = WitnessText("B", base.replace("“", '"').replace("”", '"'))
    places = collate(segment(base), [witness]).places

    assert [place.kind for place in places] == ["style", "style"]


def test_a_clause_that_is_left_out_is_named_whole() -> None:
    lost = "Expressing deep concern at the closure of the northern channel;\n\n"
    place = _only((lost, ""))

    assert _told(place) == ("omission", lost.strip(), "")


def test_a_clause_that_only_the_witness_has_is_named_whole() -> None:
    come = "3. Commended the harbour masters;\n\n"
    found = _collation(BASE.replace("3. Decided", come + "4. Decided")).places

    assert [_told(place) for place in found] == [
        ("addition", "", come.strip()),
        ("numbering", "3.", "4."),
    ]


def test_a_clause_that_stands_elsewhere_is_named_at_both_places_with_its_wording() -> None:
    moved = "Recalling the communiqué adopted on 12 May 2022;\n\n"
    elsewhere = moved.replace("12", "21")
    text = BASE.replace(moved, "").replace("1. Demanded", elsewhere + "1. Demanded")
    gone, date, come = _collation(text).places

    assert (gone.kind, gone.lemma, gone.readings[0].text) == ("order", moved, "")
    assert (come.kind, come.lemma, come.readings[0].text) == ("order", "", elsewhere)
    assert gone.counterpart == Span(come.start, come.end)
    assert come.counterpart == Span(gone.start, gone.start + len(moved.strip()))
    assert _told(date) == ("date", "12", "21")


def test_the_publishers_lines_are_no_part_of_the_document() -> None:
    place = _only(
        ("Joint Communiqué of", "Press release – for immediate use\n\nJoint Communiqué of")
    )

    assert (place.kind, place.weight) == ("paratext", "accidental")


def test_other_words_of_the_publisher_are_none_of_the_document_either() -> None:
    line = "Press release – for immediate use\n\n"
    other = line.replace("Press release", "Official communiqué")
    places = collate(segment(line + BASE), [WitnessText("B", other + BASE)]).places

    assert {place.kind for place in places} == {"paratext"}


def test_readings_of_several_witnesses_stand_at_one_place() -> None:
    texts = [BASE.replace("Demanded", word) for word in ("Asked", "Urged", "Asked")]
    (place,) = _collation(*texts).places

    assert [(reading.text, reading.sigla) for reading in place.readings] == [
        ("Asked", ("B", "D")),
        ("Urged", ("C",)),
    ]


def test_a_witness_that_omits_a_clause_is_silent_on_its_wording() -> None:
    lost = "1. Demanded that all parties keep the Strait open to shipping;\n\n"
    found = _collation(BASE.replace("Demanded", "Asked"), BASE.replace(lost, "")).places
    word = next(place for place in found if place.kind == "word")

    assert (word.readings[0].sigla, word.agree, word.silent) == (("B",), ("A",), ("C",))


def test_what_lies_outside_an_excerpt_is_no_variant() -> None:
    start = BASE.index("that all parties")
    excerpt = BASE[start : BASE.index("3. Decided")].replace("six months", "a year")
    collation = _collation(excerpt, extent="excerpt")
    weighty = [place for place in collation.places if place.weight == "substantive"]

    assert [place.lemma.strip() for place in weighty] == ["six months"]
    assert len(collation.witnesses[1].absent) >= 4


def test_words_missing_inside_an_excerpt_are_a_variant() -> None:
    start, end = BASE.index("1. Demanded"), BASE.index("3. Decided")
    collation = _collation(BASE[start:end].replace("all parties", "parties"), extent="excerpt")

    assert [_told(p) for p in collation.places if p.weight == "substantive"] == [
        ("qualifier", "all", "")
    ]


def test_words_missing_from_a_condensed_text_are_no_variant_but_other_words_are() -> None:
    shorter = BASE.replace("all parties", "parties").replace("Requested", "Urged")
    collation = _collation(shorter, extent="condensed")

    assert [_told(place) for place in collation.places] == [("word", "Requested", "Urged")]


def test_clauses_that_a_witness_runs_together_differ_by_accidents_alone() -> None:
    text = BASE.replace("channel;\n\n1. Demanded", "channel; Demanded")
    found = _collation(text.replace("shipping;\n\n2. Requested", "shipping;\n2. Requested")).places

    assert found
    assert {place.weight for place in found} == {"accidental"}, [_told(place) for place in found]
