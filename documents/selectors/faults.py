"""What verify finds: one thing that is not what it should be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """``record`` is named as it is cited; ``remedy`` is empty where only a backup helps."""

    record: str
    what: str
    expected: str
    found: str
    remedy: str = ""

    def __str__(self) -> str:
        remedy = f"; {self.remedy}" if self.remedy else ""
        return f"{self.record}: {self.what}: expected {self.expected}, found {self.found}{remedy}"
