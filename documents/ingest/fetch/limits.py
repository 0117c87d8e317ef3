"""How long an answer may take, how large it may be and how far it may lead."""

import time
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds, bytes and hops.

    A page of a news site is a few hundred kilobytes and is there within seconds; slow
    ministries have been seen to take twenty. ``size`` holds for what is sent and for
    what it unpacks to.
    """

    connect: float = 10.0
    read: float = 20.0
    total: float = 60.0
    size: int = 10_000_000
    redirects: int = 5


class Deadline:
    """The end of the time that one fetch has, redirects and all."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def left(self, at_most: float) -> float:
        """Seconds until then, but at most so many; never quite none, as sockets want it."""
        return max(0.001, min(at_most, self._end - time.monotonic()))

    @property
    def is_over(self) -> bool:
        return time.monotonic() >= self._end
