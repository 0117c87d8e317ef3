"""What each clause of one side is offered, as far as rivals are told by it: the best two."""


class Rivals:
    """The best two values that each of so many clauses was offered; ``least`` where there are none.

    Two offers of one value are rivals of each other.
    """

    __slots__ = ("_first", "_second")

    def __init__(self, count: int, least: float) -> None:
        self._first = [least] * count
        self._second = [least] * count

    def offer(self, at: int, value: float) -> None:
        """One more value for a clause."""
        first = self._first[at]
        if value > first:
            self._first[at] = value
            self._second[at] = first
        elif value > self._second[at]:
            self._second[at] = value

    def of(self, at: int, value: float) -> float:
        """The best of the others that a clause was offered, where ``value`` is among them."""
        first = self._first[at]
        return self._second[at] if first == value else first
