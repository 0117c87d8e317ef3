"""What a function gives for words that come again and again, looked up like a dictionary."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

# Some 10 to 20 MB of short strings; official prose needs a tenth of it.
LARGEST = 1 << 16
# Characters of a word that a process remembers; what is longer may well be a whole text.
LONGEST = 64


class Memory(dict[str, T]):
    """Results of a pure function of a short string, by its argument.

    ``memory[text]`` costs half of what a remembered call does, and mapping
    ``memory.__getitem__`` over a list needs no step of the interpreter for what
    is known. A memory of ``largest`` results starts anew. What is longer than ``longest``
    is never held, lest a process hold for good what it was given once.
    """

    def __init__(
        self, work: Callable[[str], T], longest: int = LONGEST, largest: int = LARGEST
    ) -> None:
        super().__init__()
        self._work = work
        self._longest = longest
        self._largest = largest

    def __missing__(self, text: str) -> T:
        if len(text) > self._longest:
            return self._work(text)
        if len(self) >= self._largest:
            self.clear()
        found = self[text] = self._work(text)
        return found
