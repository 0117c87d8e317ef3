"""What a function gives for words that come again and again, looked up as in a dictionary."""

from collections.abc import Callable
from typing import Final, Generic, TypeVar

T = TypeVar("T")

# Some 10 to 20 MB of short strings; official prose needs a tenth of it.
LARGEST: Final = 1 << 16
# Characters of a word that a process remembers; what is longer may well be a whole text.
LONGEST: Final = 64


class Memory(Generic[T]):
    """Results of a pure function of a short string, by its argument; None is no result.

    A memory of ``largest`` results starts anew. What is longer than ``longest``
    is never held, lest a process hold for good what it was given once.
    """

    __slots__ = ("_known", "_largest", "_longest", "_work")

    def __init__(
        self, work: Callable[[str], T], longest: int = LONGEST, largest: int = LARGEST
    ) -> None:
        self._known: dict[str, T] = {}
        self._work = work
        self._longest = longest
        self._largest = largest

    def __getitem__(self, text: str) -> T:
        found = self._known.get(text)
        return self._learnt(text) if found is None else found

    def each(self, texts: list[str]) -> list[T]:
        """The results for some strings, in order."""
        return [self[text] for text in texts]

    def _learnt(self, text: str) -> T:
        found = self._work(text)
        if len(text) <= self._longest:
            if len(self._known) >= self._largest:
                self._known.clear()
            self._known[text] = found
        return found
