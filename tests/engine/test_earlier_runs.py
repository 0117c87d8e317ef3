"""The longest runs of a phrase's words in other texts: those of all ways of looking."""

from collections.abc import Mapping, Sequence

from hypothesis import given
from hypothesis import strategies as st

from documents.engine.earlier_runs import Run, earlier_runs
from documents.engine.phrases import keyed, keyed_text
from documents.engine.winnowing import RUN, fingerprints, unpacked, windows

PHRASE = "requests the pilots to keep the northern channel of the strait open by night and by day"
WORDS = PHRASE.split()

words = st.sampled_from(["the", "strait", "of", "channel", "القناة"])
clauses = st.lists(st.lists(words, max_size=24).map(" ".join), max_size=3)


def found(phrase: Sequence[str], texts: Mapping[int, Sequence[str]]) -> list[Run]:
    """The runs of a phrase in texts given clause by clause, of which few are read at once."""
    wanted = set(windows(keyed(" ".join(phrase))))
    kept = {name: keyed_text(text) for name, text in texts.items()}
    sharing = {
        name: wanted.intersection(unpacked(fingerprints(keys))) for name, keys in kept.items()
    }
    some = {name: shared for name, shared in sharing.items() if shared}
    return earlier_runs(list(phrase), some, lambda names: {name: kept[name] for name in names})


def longest(phrase: Sequence[str], text: Sequence[str]) -> int:
    """The most words in a row that a text has, by looking at all."""
    keys = keyed_text(text)
    return max(
        (
            end - start
            for start in range(len(phrase))
            for end in range(start + 1, len(phrase) + 1)
            if keyed(" ".join(phrase[start:end])) in keys
        ),
        default=0,
    )


@given(st.lists(words, max_size=26), st.lists(clauses, max_size=20))
def test_the_longest_run_and_the_first_text_that_has_it(
    phrase: list[str], texts: list[list[str]]
) -> None:
    runs = found(phrase, dict(enumerate(texts, 100)))
    lengths = [longest(phrase, text) for text in texts]
    best = max(lengths, default=0)
    if best < RUN:
        assert runs == []
    else:
        assert max(run.end - run.start for run in runs) == best
        first = min(run.text for run in runs if run.end - run.start == best)
        assert first == 100 + lengths.index(best)


@given(st.lists(words, max_size=40), st.lists(clauses, max_size=6))
def test_each_run_stands_where_it_is_said_and_they_are_apart(
    phrase: list[str], texts: list[list[str]]
) -> None:
    runs = found(phrase, dict(enumerate(texts)))
    for run in runs:
        assert run.end - run.start >= RUN
        assert keyed(" ".join(phrase[run.start : run.end])) in keyed(texts[run.text][run.clause])
    ends = [0, *[run.end for run in runs]]
    assert all(end <= run.start for end, run in zip(ends, runs, strict=False))


def test_a_phrase_made_of_two_texts_words() -> None:
    one, other = " ".join(WORDS[:8]), " ".join(WORDS[8:])
    assert found(WORDS, {7: ["Recalls it;", one], 3: [f"So it {other}."]}) == [
        Run(0, 8, text=7, clause=1),
        Run(8, 17, text=3, clause=0),
    ]


def test_a_longer_run_goes_before_an_earlier_one() -> None:
    assert found(WORDS, {1: [" ".join(WORDS[2:11])], 2: [PHRASE], 3: [PHRASE]}) == [
        Run(0, 17, text=2, clause=0)
    ]


def test_a_text_that_only_shares_fingerprints_has_nothing() -> None:
    shared = set(windows(keyed(PHRASE)))
    assert earlier_runs(WORDS, {5: shared}, lambda names: {5: keyed("something else")}) == []
    assert earlier_runs(WORDS, {5: shared}, lambda names: {}) == []


def test_texts_that_cannot_have_more_are_not_read() -> None:
    asked: list[int] = []

    def read(names: Sequence[int]) -> Mapping[int, str]:
        asked.extend(names)
        return dict.fromkeys(names, keyed(PHRASE))

    shared = set(windows(keyed(PHRASE)))
    earlier_runs(WORDS, dict.fromkeys(range(500), shared), read)
    assert len(asked) < 20
