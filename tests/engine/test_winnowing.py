"""Fingerprints: whatever texts have in common for long enough, they share one of it."""

from hypothesis import given
from hypothesis import strategies as st

from documents.engine.phrases import keyed, keyed_text
from documents.engine.winnowing import RUN, fingerprints, unpacked, windows

RUN_OF_WORDS = "keep the northern channel of the strait open"

# Few words, so that texts have runs by chance, too, and repeat themselves.
words = st.sampled_from(["strait", "of", "the", "détroit", "القناة", "7", "é", "channel"])
some = st.lists(words, max_size=30)
runs = st.lists(words, min_size=RUN, max_size=RUN + 12)


def prints(*clauses: list[str]) -> set[int]:
    return set(unpacked(fingerprints(keyed_text(map(" ".join, clauses)))))


@given(some, some, some, some, runs)
def test_texts_share_a_fingerprint_of_every_long_run_they_share(
    before: list[str], after: list[str], front: list[str], back: list[str], run: list[str]
) -> None:
    of_run = prints(run)
    assert of_run
    assert of_run <= prints([*before, *run, *after])
    assert of_run <= prints(front, [*front, *run, *back], back)


@given(some)
def test_each_run_of_words_has_one_and_a_text_has_no_others(clause: list[str]) -> None:
    line = keyed(" ".join(clause))
    found = windows(line)
    assert len(found) == max(0, len(clause) - RUN + 1)
    assert prints(clause) == set(found)
    for at, one in enumerate(found):
        assert windows(keyed(" ".join(clause[at : at + RUN]))) == [one]


@given(st.lists(some, max_size=4))
def test_packed_each_once_and_in_order(clauses: list[list[str]]) -> None:
    numbers = list(unpacked(fingerprints(keyed_text(map(" ".join, clauses)))))
    assert numbers == sorted(set(numbers))


@given(st.text(max_size=200))
def test_of_any_signs_there_are_as_many_as_words_allow(text: str) -> None:
    line = keyed(text)
    assert len(windows(line)) == max(0, line.count("  ") + bool(line) - RUN + 1)


def test_no_run_goes_across_the_end_of_a_clause() -> None:
    head, tail = RUN_OF_WORDS.split()[:4], RUN_OF_WORDS.split()[4:]
    assert prints(head, tail) == set()
    assert prints([*head, *tail]) != set()


def test_the_same_on_every_machine_and_however_it_is_printed() -> None:
    as_printed = f"KEEP the {'northern'.title()}, channel; of the Strait, “open”!"
    packed = fingerprints(keyed_text([as_printed]))
    assert packed == fingerprints(keyed_text([RUN_OF_WORDS]))
    assert packed.hex() == "43762f62"
    assert fingerprints("") == b""
