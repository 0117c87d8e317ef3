"""A wording read in one vocabulary: its keys, its tokens as printed, what they look like."""

from documents.engine.looks import CONDITION, QUALIFIER, look_at
from documents.engine.stretches import Tokens


class Printed:
    """The tokens of a wording as printed, each with the white space after it.

    ``starts``: where each of them starts in it, and where the last one ends.
    """

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str, starts: list[int]) -> None:
        self._text = text
        self._starts = starts

    def __len__(self) -> int:
        return len(self._starts) - 1

    @property
    def lead(self) -> str:
        """The white space before the first of them."""
        return self._text[: self._starts[0]]

    def token(self, at: int) -> str:
        """One of them."""
        return self._text[self._starts[at] : self._starts[at + 1]]

    def key(self, at: int) -> str:
        """The key of one of them; empty outside the wording."""
        return look_at(self.token(at)).key if 0 <= at < len(self) else ""

    def tokens(self, start: int, end: int) -> list[str]:
        """Those from one up to another."""
        text, starts = self._text, self._starts
        return [text[starts[at] : starts[at + 1]] for at in range(start, end)]

    def between(self, start: int, end: int) -> str:
        """The same in one piece."""
        return self._text[self._starts[start] : self._starts[end]]


class Reading:
    """A wording and its keys, and what it takes to tell its edits.

    ``space``: how many spaces stand between the stretches that it was read in.
    """

    __slots__ = ("_found", "_rarity", "_space", "keys", "text")

    def __init__(
        self, text: str, keys: str, found: list[Tokens], rarity: dict[str, int], space: int = 1
    ) -> None:
        self.text = text
        self.keys = keys
        self._rarity = rarity
        self._found = found
        self._space = space

    def starts(self) -> list[int]:
        """Where each token starts in the text, in code points, and where the last one ends.

        A token has the white space after it.
        """
        space = self._space
        at = 0 if space else len(self.text) - len(self.text.lstrip())
        starts = [at]
        for it in self._found:
            if it.sizes is None:
                at += it.size + space
                starts.append(at)
            else:
                for size in it.sizes:
                    at += size
                    starts.append(at)
                at += space
                starts[-1] = at
        starts[-1] = len(self.text)
        return starts

    def printed(self) -> Printed:
        """The tokens as printed."""
        return Printed(self.text, self.starts())

    def words(self) -> tuple[set[str], int]:
        """The keys that say something, as the vocabulary holds them, and their rarity added up."""
        found: set[str] = set()
        rarity = 0
        for it in self._found:
            before = len(found)
            if len(it.words) == 1:
                found.add(it.words)
                if len(found) > before:
                    rarity += it.rarity
            elif it.words:
                new = set(it.words) - found
                found |= new
                rarity += sum([self._rarity[key] for key in new])
        return found, rarity

    def looks(self) -> str:
        """One letter for each token: what it looks like by itself."""
        return "".join([it.looks for it in self._found])

    def qualifying(self) -> list[tuple[int, int, str]]:
        """Where phrases that qualify stand among its keys: QUALIFIER or CONDITION."""
        return [it for it in self.phrases() if it[2] in (QUALIFIER, CONDITION)]

    def phrases(self) -> list[tuple[int, int, str]]:
        """Where phrases of one label stand among its keys, half open, in order, with that label.

        The longest at each place, and none over another nor inside a fixed term.
        """
        keys = self.keys
        spans: list[tuple[int, int, str]] = []
        start = after = 0
        for it in self._found:
            for place, opening in it.openings:
                at = start + place
                phrase = opening.phrase(keys, at) if at >= after else None
                if phrase is not None:
                    after = at + phrase.size
                    if phrase.label:
                        spans.append((at, after, phrase.label))
            start += len(it.keys)
        return spans
