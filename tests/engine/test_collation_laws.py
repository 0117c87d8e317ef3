"""Laws every collation keeps, whatever the texts."""

from hypothesis import given
from hypothesis import strategies as st

from documents.engine import segment
from documents.engine.collation import CollatedWitness, WitnessText, collate, reading_of
from documents.engine.collation.script import script
from tests.engine.cuts_of import cut_of

WORDS = [
    *("Requests", "Urges", "Recalling", "the", "of", "and", "all", "may", "May", "will", "not"),
    *("States", "Strait", "Council", "report", "report's", "twelve", "six", "2019", "“mandate”"),
    *(
        "sub-region",
        "subregion",
        "organization",
        "Organisation",
        "(a)",
        "1.",
        ",",
        ";",
        ".",
        "قرار",
    ),
]
sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=10).map(" ".join)
clauses = st.lists(sentences, max_size=6)
labels = st.sampled_from([(), tuple(f"{n}." for n in range(1, 7)), tuple("abcdef")])
between = st.sampled_from(["\n", "\n\n", " ", "\n  "])
paragraphs = st.builds(lambda gap, parts: gap.join(parts), between, clauses)
any_text = st.text(max_size=150)


@given(clauses, labels, clauses, labels)
def test_a_witness_is_rebuilt_from_the_base_and_its_variants(old, its, new, others) -> None:
    base, witness = cut_of(*old, labels=its), cut_of(*new, labels=others)
    assert reading_of(base.text, script(base, witness)) == witness.text


@given(
    paragraphs | any_text,
    paragraphs | any_text,
    st.sampled_from(["complete", "excerpt", "condensed"]),
)
def test_so_is_one_that_the_segmenter_cuts_whatever_its_extent(base, text, extent) -> None:
    (found,) = collate(segment(base), [WitnessText("B", text, extent)]).witnesses
    assert reading_of(base, found.script) == text


@given(clauses, st.permutations(range(6)))
def test_and_one_with_its_clauses_in_another_order(old, order) -> None:
    base = cut_of(*old)
    witness = cut_of(*[old[at] for at in order if at < len(old)])
    assert reading_of(base.text, script(base, witness)) == witness.text


@given(paragraphs | any_text)
def test_the_same_text_has_no_variants(text) -> None:
    collation = collate(segment(text), [WitnessText("B", text)])
    assert collation.places == ()
    assert collation.witnesses == (CollatedWitness("B", "complete", (), ()),)


@given(paragraphs, st.lists(paragraphs, max_size=3))
def test_collating_twice_gives_the_same(base, texts) -> None:
    cut = segment(base)
    witnesses = [WitnessText(siglum, text) for siglum, text in zip("BCD", texts, strict=False)]
    assert collate(cut, witnesses) == collate(cut, witnesses)


@given(paragraphs, st.lists(paragraphs, min_size=1, max_size=3))
def test_at_every_place_each_witness_is_told_of_once(base, texts) -> None:
    sigla = "BCD"[: len(texts)]
    witnesses = [WitnessText(siglum, text) for siglum, text in zip(sigla, texts, strict=True)]
    for place in collate(segment(base), witnesses).places:
        told = [siglum for reading in place.readings for siglum in reading.sigla]
        assert sorted([*told, *place.agree, *place.silent]) == list(sigla)
        assert place.lemma == base[place.start : place.end]


@given(paragraphs, st.lists(paragraphs, min_size=1, max_size=3))
def test_every_variant_lies_in_a_place_that_names_its_witness(base, texts) -> None:
    witnesses = [WitnessText(siglum, text) for siglum, text in zip("BCD", texts, strict=False)]
    collation = collate(segment(base), witnesses)
    for witness in collation.witnesses:
        for variant in witness.variants:
            assert any(
                place.start <= variant.start
                and variant.end <= place.end
                and any(witness.siglum in reading.sigla for reading in place.readings)
                for place in collation.places
            )
