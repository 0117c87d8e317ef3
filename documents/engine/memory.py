"""What a function gives for words that come again and again, looked up like a dictionary."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

# Some 10 to 20 MB of short strings; official prose needs a tenth of it.
LARGEST = 1 << 16


class Memory(dict[str, T]):
    """Results of a pure function of a short string, by its argument.

    ``memory[text]`` costs half of what a remembered call does, and mapping
    ``memory.__getitem__`` over a list needs no step of the interpreter for what
    is known. A full memory starts anew.
    """

    def __init__(self, work: Callable[[str], T]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, text: str) -> T:
        if len(self) >= LARGEST:
            self.clear()
        found = self[text] = self._work(text)
        return found
