"""One side of a row: its tokens as printed, and what they are once an edit asks."""

from documents.engine.readings import Reading
from documents.engine.words.labels import label_tokens


class Side:
    """A wording's printed tokens, and their labels: many scripts need none."""

    __slots__ = ("_labels", "_reading", "printed")

    def __init__(self, reading: Reading) -> None:
        self.printed = reading.printed()
        self._reading = reading
        self._labels: str | None = None

    @property
    def labels(self) -> str:
        """One label for each token."""
        if self._labels is None:
            self._labels = label_tokens(self._reading, self.printed)
        return self._labels
