"""A text beside its translation: order kept, figures and numbers as evidence."""

from hypothesis import given, settings
from hypothesis import strategies as st

from documents.engine import segment
from documents.engine.parallel import ParallelRow, beside
from documents.engine.parallel.anchors import figures, overlap, rarities, roots
from documents.engine.parallel.beads import best_beads

ENGLISH = """The Committee,

Recalling its resolution 14 of 3 March 2021 on the harbour,

Deeply concerned at the delays in dredging,

1. Decides to extend the survey until 30 June 2025;

2. Requests the harbour master to report every 90 days;

3. Decides to remain seized of the matter.
"""
FRENCH = """Le Comité,

Rappelant sa résolution 14 du 3 mars 2021 sur le port,

Profondément préoccupé par les retards du dragage,

1. Décide de proroger l'étude jusqu'au 30 juin 2025 ;

2. Prie le capitaine du port de lui faire rapport tous les 90 jours ;

3. Décide de rester saisi de la question.
"""
ARABIC = """إن اللجنة،

إذ تشير إلى قرارها ١٤ المؤرخ ٣ آذار/مارس ٢٠٢١ بشأن الميناء،

وإذ يساورها بالغ القلق إزاء تأخر أعمال التجريف،

١ - تقرر تمديد الدراسة حتى ٣٠ حزيران/يونيه ٢٠٢٥؛

٢ - تطلب إلى مدير الميناء أن يقدم تقريرا كل ٩٠ يوما؛

٣ - تقرر أن تبقي المسألة قيد نظرها.
"""


def pairs(rows: tuple[ParallelRow, ...]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(row.old, row.new) for row in rows]


def test_a_translation_pairs_clause_by_clause() -> None:
    for translation in (FRENCH, ARABIC):
        rows = beside(segment(ENGLISH), segment(translation))
        assert pairs(rows) == [((at,), (at,)) for at in range(6)]


def test_what_speaks_for_a_pair_can_be_shown() -> None:
    rows = beside(segment(ENGLISH), segment(ARABIC))
    assert rows[1].figures == ("3", "14", "2021")
    assert (rows[4].number, rows[4].figures) == ("2", ("90",))
    assert (rows[2].number, rows[2].figures) == ("", ())


def test_a_clause_left_untranslated_stands_alone() -> None:
    shorter = FRENCH.replace("Profondément préoccupé par les retards du dragage,\n\n", "")
    rows = beside(segment(ENGLISH), segment(shorter))
    assert ((2,), ()) in pairs(rows)
    assert ((3,), (2,)) in pairs(rows)


def test_two_clauses_may_be_one_in_the_other_language() -> None:
    joined = FRENCH.replace(
        " ;\n\n2. Prie le capitaine du port de lui faire rapport tous les 90 jours ;",
        " et prie le capitaine du port de lui faire rapport tous les 90 jours ;",
    )
    assert ((3, 4), (3,)) in pairs(beside(segment(ENGLISH), segment(joined)))


def test_figures_are_the_same_in_every_script() -> None:
    assert figures("القرار ٢٢٥٤ (٢٠١٥)") == figures("resolution 2254 (2015)") == {"2254", "2015"}
    assert roots("Humanitarian résolution of aid") == roots("la résolution humanitaire")


def test_what_is_rare_counts_for_more() -> None:
    rarity = rarities([frozenset({"2021", "14"}), frozenset({"2021"}), frozenset({"2021"})])
    assert rarity["14"] > rarity["2021"]
    assert overlap(frozenset(), frozenset(), rarity) is None
    assert overlap(frozenset({"14"}), frozenset({"14"}), rarity) == 1


@settings(deadline=None, max_examples=60)
@given(
    st.integers(0, 30),
    st.integers(0, 30),
    st.dictionaries(st.tuples(st.integers(0, 29), st.integers(0, 29)), st.floats(-2, 2)),
)
def test_every_clause_stands_in_one_bead_in_order(
    old: int, new: int, worths: dict[tuple[int, int], float]
) -> None:
    beads = best_beads(old, new, lambda i, _, j, __: worths.get((i, j), -0.1))
    assert [at for i, count, _, _ in beads for at in range(i, i + count)] == list(range(old))
    assert [at for _, _, j, count in beads for at in range(j, j + count)] == list(range(new))


def test_texts_of_very_different_length_still_end_together() -> None:
    for old, new in ((1, 5_000), (5_000, 1), (0, 9), (9, 0)):
        beads = best_beads(old, new, lambda *_: 1.0)
        assert sum(bead[1] for bead in beads) == old
        assert sum(bead[3] for bead in beads) == new
