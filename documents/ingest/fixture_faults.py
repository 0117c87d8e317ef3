"""What is wrong with a fixture, and where."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong in a fixture file.

    ``line`` counts from 1 and is 0 where the file as a whole is meant. ``field``
    is empty where no one field is. ``message`` says what is wrong and what to do.
    """

    path: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return ": ".join(part for part in (place, self.field, self.message) if part)


class BadFixture(Exception):
    """Fixture files that cannot be imported. ``faults`` holds at least one, in file order."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))
