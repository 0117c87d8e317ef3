"""What stands between the spaces of texts, looked up once for all that is asked of it.

Official prose says the same words again and again. A process remembers each with what was
last read of it: by whoever looks for verbs, in one language, and by whoever matches keys, in
one vocabulary. Neither needs the other, and one look-up serves both.
"""

from typing import Final

from documents.engine.memory import Memory
from documents.engine.qualifying import Opening
from documents.engine.tokens import at_spaces
from documents.engine.verb_table import VerbTable

# Some 10 MB of them: as many as sixty texts of one body hold. A larger dictionary is a slower
# one, for it does not stay near the processor.
STRETCHES: Final = 1 << 14


class Words:
    """The words of a stretch by one language's table: keys, what is known of each, marks.

    ``facts``: a number a word (``verb_words``). ``marks``: for each word what stands right
    before it and right after it. ``first_key``: the first of its keys, mostly the only one.
    """

    __slots__ = ("facts", "first_key", "keys", "marks", "table")

    def __init__(
        self,
        table: VerbTable,
        keys: tuple[str, ...],
        facts: tuple[int, ...],
        marks: tuple[tuple[str, str], ...],
    ) -> None:
        self.table = table
        self.keys = keys
        self.facts = facts
        self.marks = marks
        self.first_key = keys[0] if keys else ""


class Tokens:
    """The tokens of a stretch in one vocabulary: their keys, their sizes, and their looks.

    ``size``: of them all, in code points; ``sizes``: of each, where they are several.
    ``words``: those of its keys that say something, ``rarity`` how rare they are together.
    ``openings``: the places of keys that may open a phrase of one label. ``vocabulary``:
    the number of whose characters the keys are.
    """

    __slots__ = ("keys", "looks", "openings", "rarity", "size", "sizes", "vocabulary", "words")

    def __init__(
        self,
        vocabulary: int,
        keys: str,
        sizes: list[int],
        looks: str,
        words: str,
        rarity: int,
        openings: list[tuple[int, Opening]],
    ) -> None:
        self.vocabulary = vocabulary
        self.keys = keys
        self.size = sum(sizes)
        self.sizes = tuple(sizes) if len(sizes) > 1 else None
        self.looks = looks
        self.words = words
        self.rarity = rarity
        self.openings = tuple(openings)


class Stretch:
    """A stretch as printed, and what was last read of it; None where nothing was yet."""

    __slots__ = ("printed", "tokens", "words")

    def __init__(self, printed: str) -> None:
        self.printed = printed
        self.words: Words | None = None
        self.tokens: Tokens | None = None


def stretches_of(text: str) -> list[Stretch]:
    """Those of a text, as it is cut at each of its spaces."""
    return _known.each(at_spaces(text))


def stretches(printed: list[str]) -> list[Stretch]:
    """Those printed so."""
    return _known.each(printed)


_known: Final = Memory(Stretch, largest=STRETCHES)
