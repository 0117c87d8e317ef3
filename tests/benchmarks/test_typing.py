"""The typing benchmark itself: its answer key and its counting, on markup of our own."""

import io
from collections import Counter

from tests.benchmarks.accuracy_targets import Results, targets
from tests.benchmarks.akn_gold import Line, read_lines
from tests.benchmarks.typing import (
    Sample,
    f1,
    figure,
    heads_found,
    lemmas_right,
    lemmas_right_first,
    macro_f1,
    tally,
)
from tests.benchmarks.typing_heads import first_head_of, head_lemma, head_of
from tests.benchmarks.typing_manner import agreement, read_phrase
from tests.benchmarks.typing_part import typing_blocks
from tests.benchmarks.typing_sample import Document, paste

MARKUP = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement>
<preamble><formula><p><span class="italic">The Board</span>,</p></formula>
<container><p><span class="italic">Recalling</span> its report,<authorialNote><p>SC/12.</p>
</authorialNote></p></container></preamble>
<mainBody><paragraph><num>1.</num><list><intro><p><span class="italic">Also requests</span> the
Secretariat:</p></intro><point><num>(a)</num><content><p>to report;</p></content></point></list>
</paragraph><paragraph><content><p>Members of the Board</p></content></paragraph>
<paragraph><num>2.</num><content><p><span class="italic">Decides</span> so.</p></content>
</paragraph>
<paragraph><content><p>Annex</p></content></paragraph>
<paragraph><num>1.</num><content><p><span class="italic">Rules</span> here.</p></content>
</paragraph>
</mainBody>
<attachments><attachment><doc name="annex"><meta/><mainBody><heading>Table of dues</heading>
<paragraph><num>1.</num><content><p>Vessels pay.</p></content></paragraph></mainBody></doc>
</attachment></attachments></statement></akomaNtoso>"""


def _lines() -> list[Line]:
    return read_lines(io.BytesIO(MARKUP.encode()))


def _document() -> Document:
    return Document("en", "board", "SC/RES/1", "2024", "en/board/1.xml")


def test_the_key_says_what_each_paragraph_is_and_what_is_left_out() -> None:
    assert [(line.printed, line.class_, line.phrase) for line in _lines()] == [
        ("The Board,", "formula", None),
        ("Recalling its report,", "preambular", "Recalling"),
        ("1. Also requests the Secretariat:", "operative", "Also requests"),
        ("(a) to report;", "item", None),
        ("Members of the Board", None, None),
        ("2. Decides so.", "operative", "Decides"),
        ("Annex", None, None),
        ("1. Rules here.", None, None),
        ("Table of dues", None, None),
        ("1. Vessels pay.", None, None),
    ]
    where = {line.text: (line.bare, line.apart) for line in _lines() if line.class_ is None}
    assert where == {
        "Members of the Board": ("operative", None),
        "Annex": ("operative", "annex"),
        "Rules here.": ("operative", "annex"),
        "Table of dues": (None, "attachment"),
        "Vessels pay.": ("operative", "attachment"),
    }


def test_an_item_below_a_paragraph_that_is_left_out_is_left_out_by_name() -> None:
    bare = MARKUP.replace('<span class="italic">Also requests</span>', "The")
    (item,) = [line for line in read_lines(io.BytesIO(bare.encode())) if line.label == "(a)"]
    assert (item.class_, item.bare, item.apart) == (None, "item", None)


def test_the_text_is_what_the_starts_point_into() -> None:
    text, starts = paste(_document(), _lines())

    for line, start in zip(_lines(), starts, strict=True):
        assert text.startswith(line.printed, start)


def test_a_right_cut_counts_as_right() -> None:
    counts = tally(_document(), _lines())

    assert (macro_f1(counts), heads_found(counts), lemmas_right(counts)) == (1.0, 1.0, 1.0)
    assert counts.leads == {"right": 3}
    assert counts.bare == {("operative", "heading"): 1}


def test_annexes_attachments_and_statements_are_counted_apart() -> None:
    counts = tally(_document(), _lines())
    assert counts.apart == {("annex", "annex"): 2, ("attachment", "annex"): 2}
    assert counts.all.total() == 8
    assert counts.kept.kept == counts.kept.characters > 0

    sample = Sample(resolutions={"en": [counts]}, statements={"en": [counts, counts]})
    said = "\n".join(it if isinstance(it, str) else "\n".join(it) for it in typing_blocks(sample))
    assert "| en | annexes in the body | 1 | 2 | annex 2 |" in said
    assert "| en | attachments | 1 | 2 | annex 2 |" in said
    assert "| en | statements | 2 | 16 |" in said
    assert "| fr | statements | 0 | 0 | – |" in said


def test_a_wrong_cut_counts_as_wrong() -> None:
    swapped = [
        Line("Recalling its report,", class_="operative", phrase="Recalling"),
        Line("1. Requests a report.", class_="preambular", phrase="report"),
    ]
    counts = tally(_document(), swapped)

    assert f1(counts, "operative") == f1(counts, "preambular") == 0.0
    assert counts.leads == {"right": 1, "not in the table": 1}


def test_a_verb_of_being_is_judged_by_its_state() -> None:
    heads = [
        head_of("Remains deeply concerned", "en"),
        head_of("Remaining", "en", after=" deeply concerned by the delays"),
        head_of("Continues to be alarmed", "en"),
        head_of("Remains seized", "en"),
        head_of("Continues to urge", "en"),
        head_of("Demeure préoccupé", "fr"),
    ]

    assert [head and (head.word, head.lemma) for head in heads] == [
        ("remains", "concern"),
        ("remaining", "concern"),
        ("continues", "alarm"),
        ("remains", "remain"),
        ("continues", "continue"),
        ("demeure", "préoccupé"),
    ]


def test_the_key_as_first_frozen_has_what_was_changed_since_as_it_was() -> None:
    said = [("Reconnaissant", "fr"), ("Reconnaît", "fr"), ("Remains deeply concerned", "en")]
    heads = [(first_head_of(*it), head_of(*it)) for it in said]

    assert [(first and first.lemma, now and now.lemma) for first, now in heads] == [
        ("reconnaissant", "reconnaître"),
        ("reconnaître", "reconnaître"),
        ("remain", "concern"),
    ]
    assert first_head_of("Report of the Board", "en") is None


def test_lemmas_are_counted_by_both_keys() -> None:
    lines = [
        Line("The Board,", class_="formula"),
        Line("1. Remains concerned by the delays.", class_="operative", phrase="Remains concerned"),
        Line("2. Decides so.", class_="operative", phrase="Decides"),
    ]
    counts = tally(_document(), lines)

    assert (lemmas_right(counts), lemmas_right_first(counts)) == (1.0, 0.5)
    assert heads_found(counts) == 1.0
    rows = targets(Results(sample=Sample(resolutions={"en": [counts]})))
    text = "\n".join(" | ".join(row.cells()) for row in rows)
    assert "lead verb: lemma, key as first frozen | en, 1 documents | 0.5000" in text
    assert "lead verb: lemma, key as it stands | en, 1 documents | 1.0000" in text


def test_without_errors_the_bound_is_that_of_as_many_as_were_asked() -> None:
    counts = tally(_document(), _lines())

    assert figure([counts], lemmas_right).low == 3 / (3 + 1.96**2)
    assert figure([counts], macro_f1).low == 5 / (5 + 1.96**2)


def test_phrases_equal_but_for_manner_agree_where_they_have_one_lemma() -> None:
    spoken = ["Takes note", "Takes due note", "Expressing concern", "Expressing deep concern"]
    read = [it for phrase in spoken if (it := read_phrase(phrase, "en"))]
    odd = ("takes note", "also takes note", "take")

    assert agreement(Counter(read)) == (2, 2)
    assert agreement(Counter([*read, odd])) == (2, 4)
    assert read_phrase("The report of the Board", "en") is None


def test_heads_of_phrases() -> None:
    heads = [
        head_of("Also recalling", "en"),
        head_of("Having considered", "en"),
        head_of("Se déclarant préoccupée", "fr"),
        head_of("وإذ تُشير أيضا", "ar"),
        head_of("Report of the Board", "en"),
    ]

    assert [head and head.lemma for head in heads[:4]] == ["recall", "consider", "déclarer", "أشار"]
    assert heads[4] is None
    assert head_lemma("se déclarer préoccupé") == "déclarer"
