"""Looking clauses up by what they hold, against counting all that they share."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, permutations

from hypothesis import given
from hypothesis import strategies as st

from documents.engine.alignment.best import best_places
from documents.engine.alignment.config import DEFAULT, AlignmentConfig
from documents.engine.alignment.lookup import Lookup, places_by_key
from documents.engine.alignment.sides import Unit

RICH = replace(DEFAULT, looked_up=1_000_000)

CLAUSES = st.lists(st.text("abcdefghijkl", max_size=9), min_size=1, max_size=30)


def lookup(clauses: Sequence[str], config: AlignmentConfig = RICH, words: str = "") -> Lookup:
    """Clauses of one-letter words; of ``words`` only, where they are given."""
    units = [
        Unit(keys, keys, {key for key in keys if key in words or not words}, 0) for keys in clauses
    ]
    return Lookup(units, places_by_key([unit.words for unit in units]), config)


def shared(holdings: Sequence[set[str]], held: set[str]) -> Counter[int]:
    """How much each of some clauses shares with one."""
    both = {place: len(holding & held) for place, holding in enumerate(holdings)}
    return Counter({place: count for place, count in both.items() if count})


def pairs(clause: str) -> set[str]:
    return {clause[at : at + 2] for at in range(len(clause) - 1)}


@given(CLAUSES, CLAUSES)
def test_what_shares_most_is_found_where_everything_can_be_looked_up(
    olds: list[str], news: list[str]
) -> None:
    old, new = lookup(olds), lookup(news)
    for at, clause in enumerate(news):
        middle = at * len(olds) // len(news)
        tally = shared(list(map(set, olds)), set(clause))
        best = best_places(tally, middle, RICH.candidates_each)
        counts = [tally[place] for place in best]
        if len(best) == RICH.candidates_each and min(counts) >= 0.85 * max(counts):
            # Words alone do not tell: pairs of neighbouring words count too.
            tally += shared(list(map(pairs, olds)), pairs(clause))
            best = best_places(tally, middle, RICH.candidates_each)
        assert sorted(old.best(new, at)) == sorted(best)


def test_so_it_is_for_clauses_of_more_words_than_a_byte_counts() -> None:
    many = "".join(map(chr, range(500, 900)))
    olds = [many[:290], many[:300], many[100:], many[:280], many[:270]]
    assert sorted(lookup(olds).best(lookup([many]), 0)) == [0, 1, 2, 3]


# In a thousand clauses a common word takes as long as four entries.
POOR = replace(DEFAULT, looked_up=7)


def test_rare_words_are_looked_up_before_common_ones() -> None:
    olds = ["ba"] * 1000 + ["r"] + ["ba"] * 23
    assert list(lookup(olds, POOR).best(lookup(["abr"]), 0)) == [1000]


def test_where_all_words_are_common_pairs_of_neighbouring_words_tell() -> None:
    olds = ["acb"] * 700 + ["abc"] + ["acb"] * 323
    assert list(lookup(olds, POOR).best(lookup(["xaby"]), 0)) == [700]


def test_so_they_do_where_many_clauses_hold_a_pair() -> None:
    olds = ["acb"] * 700 + ["abc"] * 10 + ["acb"] * 314
    assert sorted(lookup(olds, POOR).best(lookup(["xaby"]), 0)) == [700, 701, 702, 703]


def test_both_words_and_pairs_of_words_count() -> None:
    olds = ["acbr"] + ["acb"] * 699 + ["abr"] + ["acb"] * 323
    one = replace(POOR, candidates_each=1)
    assert list(lookup(olds, one).best(lookup(["abr"]), 0)) == [700]


def test_words_of_as_many_places_are_afforded_together_or_not_at_all() -> None:
    olds = ["xay"] * 500 + ["r"] + ["xby"] * 500
    assert list(lookup(olds, POOR).best(lookup(["abr"]), 0)) == [500]


def test_of_words_that_take_as_long_the_rarer_is_afforded_first() -> None:
    olds = ["xcy"] * 500 + ["xty"] * 3 + ["xt"] * 15 + ["xcy"] * 500
    assert sorted(lookup(olds, POOR).best(lookup(["ct"]), 0)) == [500, 501, 502, 503]


def test_clauses_told_apart_by_the_order_of_their_words_are_found() -> None:
    # Forty are looked at one by one; four hundred are looked up.
    for step in (1_000, 100):
        mixed = islice(permutations("abcdefgh"), 0, 40_000, step)
        olds = ["".join(words) for words in mixed]
        old = lookup(olds, replace(RICH, candidates_each=1))
        for at in range(0, len(olds), 7):
            one = lookup([olds[at]] * 2)
            assert list(old.best(one, 1)) == [at]


def test_words_count_beside_pairs_of_words() -> None:
    # Both hold seven pairs of the clause, and the first one word more.
    olds = ["abcdefghxi", "abcdefgh"]
    found = lookup(olds, replace(RICH, candidates_each=1)).best(lookup(["", "abcdefghyi"]), 1)
    assert list(found) == [0]


def test_of_clauses_that_share_as_much_those_about_the_same_place_are_found() -> None:
    found = lookup(["ab"] * 100).best(lookup(["xa", "ya", "za", "va"]), 2)
    assert sorted(found) == [48, 49, 50, 51]


def test_a_clause_that_can_afford_nothing_is_looked_up_by_its_rarest_word() -> None:
    # Each word and each pair of words takes four entries, and three are all there is.
    olds = ["ab"] * 500 + ["ac"] * 4 + ["ab"] * 520
    old = lookup(olds, replace(DEFAULT, looked_up=3))
    assert list(old.best(lookup(["ac"]), 0)) == [500, 501, 502, 503]


def test_a_clause_of_nothing_informative_finds_nothing() -> None:
    olds = ["ab", "ab", "ac", "ab", "ab"]
    assert list(lookup(olds, words="z").best(lookup(["ac"], words="z"), 0)) == []
