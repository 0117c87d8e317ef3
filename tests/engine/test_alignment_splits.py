"""Which lone clauses are taken into a link, given the pairs and the evidence on the rest."""

from collections.abc import Sequence

from documents.engine.alignment.candidates import find_candidates
from documents.engine.alignment.config import DEFAULT
from documents.engine.alignment.scores import weigh_candidates
from documents.engine.alignment.sides import prepare
from documents.engine.alignment.splits import join_parts
from documents.engine.vocabulary import Vocabulary

DREDGING = "the dredging of the northern channel before the autumn floods reach its lighthouse"
TOLLS = "fair tolls on grain barges, timber rafts, coal lighters and the smaller ferries"
PILOTS = "a register of pilots licensed by the harbour wardens"
QUARANTINE = "quarantine sheds for cattle at both landings"


def joined(
    old: Sequence[str], new: Sequence[str], pairs: Sequence[tuple[int, int]]
) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    sides = prepare(old, new, Vocabulary())
    shared = find_candidates(sides, range(len(old)), range(len(new)), DEFAULT)
    links = join_parts(sides, pairs, weigh_candidates(sides, shared), DEFAULT)
    return sorted((link.old, link.new) for link in links)


def test_a_clause_that_is_a_part_already_is_no_whole_of_others() -> None:
    old = [f"Requests {DREDGING}, and {TOLLS}", f"Requests {PILOTS}", f"Requests {QUARANTINE}"]
    new = [f"Requests {DREDGING}", f"Requests {TOLLS}, {PILOTS} and {QUARANTINE}"]
    assert joined(old[1:], new[1:], []) == [((0, 1), (0,))]
    assert joined(old, new, [(0, 0)]) == [((0,), (0, 1))]


def test_a_near_twin_is_driven_out_by_parts_that_explain_clearly_more() -> None:
    old = [f"Requests {DREDGING}, and {TOLLS}"]
    twin = "Requests the dredging of the southern basin before the winter fair"
    parts = [f"Requests {DREDGING}", f"Requests {TOLLS}"]
    assert joined(old, [twin, *parts], [(0, 0)]) == [((0,), (1, 2))]
    assert joined(old, [parts[0], parts[1]], [(0, 0)]) == [((0,), (0, 1))]


def test_a_short_part_of_a_long_whole_is_one_word_for_word_and_beside_another() -> None:
    short, other = "Invites the divers", "Invites the divers and weavers"
    whole = f"Requests {DREDGING}, {TOLLS}, {PILOTS} and {QUARANTINE}; invites the divers"
    rest = f"Requests {DREDGING}, {TOLLS}, {PILOTS} and {QUARANTINE}"
    stranger = "Regrets the famine"
    assert joined([whole], [rest, short], [(0, 0)]) == [((0,), (0, 1))]
    assert joined([whole], [rest, other], [(0, 0)]) == [((0,), (0,))]
    assert joined([whole], [rest, stranger, short], [(0, 0)]) == [((0,), (0,))]
