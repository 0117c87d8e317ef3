"""Laws of the script inside a row: the shortest there is, and mirrored when sides are swapped."""

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from documents.engine.rows import Edit
from documents.engine.tokens import keys_of, printed_tokens, tokenize
from documents.engine.vocabulary import Vocabulary
from documents.engine.words import DEFAULT, edit_words
from documents.engine.words.script import Block, shortest_script
from tests.engine.wordings import any_text, reworded, wordings

pairs = wordings(largest=14).flatmap(lambda it: st.tuples(st.just(it), reworded(it)))
# Three words over and over, so that there are many shortest scripts to choose from.
twins = st.lists(st.sampled_from(("ports", "Ports", "and", "May")), max_size=12).map(" ".join)

_OPS = {"insert": "delete", "delete": "insert"}


def _script(pair: tuple[str, str]) -> list[Block]:
    vocabulary = Vocabulary()
    return shortest_script(vocabulary.read(pair[0]), vocabulary.read(pair[1]), DEFAULT.cells)


def _common(old: list[str], new: list[str]) -> int:
    """The length of a longest common subsequence, by its definition."""

    @cache
    def longest(i: int, j: int) -> int:
        if i == len(old) or j == len(new):
            return 0
        if old[i] == new[j]:
            return 1 + longest(i + 1, j + 1)
        return max(longest(i + 1, j), longest(i, j + 1))

    return longest(0, 0)


@given(pairs)
@settings(max_examples=200)
def test_no_script_marks_fewer_tokens(pair: tuple[str, str]) -> None:
    old, new = map(keys_of, pair)
    blocks = _script(pair)
    equal = [block for block in blocks if block.is_equal]
    for block in equal:
        kept = old[block.old_start : block.old_end]
        assert kept == new[block.new_start : block.new_end]
    assert sum(block.old_end - block.old_start for block in equal) == _common(old, new)


@given(pairs)
def test_blocks_cover_both_sides_without_a_gap(pair: tuple[str, str]) -> None:
    blocks = _script(pair)
    ends = [Block(True, 0, 0, 0, 0), *blocks]
    for before, block in zip(ends, blocks, strict=False):
        assert (block.old_start, block.new_start) == (before.old_end, before.new_end)
    assert (ends[-1].old_end, ends[-1].new_end) == tuple(len(keys_of(side)) for side in pair)


@given(pairs)
@settings(max_examples=200)
def test_what_is_shown_marks_no_token_more(pair: tuple[str, str]) -> None:
    """What is equal or a variant of one word is no less than two wordings have in common."""
    edits = edit_words(*pair, Vocabulary())
    shown = sum(len(keys_of(edit.old)) for edit in edits if edit.op == "equal")
    variants = sum(
        1 for edit in edits if edit.op == "replace" and keys_of(edit.old) == keys_of(edit.new) != []
    )
    old, new = map(keys_of, pair)
    assert shown + variants >= _common(old, new)


@given(st.one_of(pairs, st.tuples(twins, twins)))
@settings(max_examples=300)
def test_swapping_the_sides_mirrors_the_edits(pair: tuple[str, str]) -> None:
    back = edit_words(pair[1], pair[0], Vocabulary())
    mirrored = [Edit(_OPS.get(it.op, it.op), it.class_, it.group, it.new, it.old) for it in back]
    assert list(edit_words(*pair, Vocabulary())) == mirrored


@given(any_text)
@settings(max_examples=300)
def test_tokens_spell_the_text_and_keys_count_them(text: str) -> None:
    assert "".join(token.text + token.space for token in tokenize(text)) == text
    assert "".join(printed_tokens(text)) == text.lstrip()
    assert len(printed_tokens(text)) == len(keys_of(text)) == len(Vocabulary().read(text).keys)
