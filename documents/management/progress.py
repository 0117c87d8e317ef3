"""A progress bar for commands: on a terminal only, so that no log fills with it."""

from types import TracebackType
from typing import Protocol, Self

WIDTH = 30


class Stream(Protocol):
    """What a bar is drawn on; Django's OutputWrapper is one."""

    def isatty(self) -> bool: ...
    def write(self, msg: str = ..., *, ending: str | None = ...) -> object: ...
    def flush(self) -> object: ...


class ProgressBar:
    """with ProgressBar(self.stdout, "records") as bar: bar.show(3, 12)"""

    def __init__(self, stream: Stream, what: str) -> None:
        self._stream = stream
        self._what = what
        self._shown = ""

    def __enter__(self) -> Self:
        return self

    def show(self, done: int, total: int) -> None:
        """Draw the bar anew if it looks different from before."""
        if not self._stream.isatty() or total < 1:
            return
        filled = WIDTH * min(done, total) // total
        drawn = f"\r[{'#' * filled}{'.' * (WIDTH - filled)}] {done}/{total} {self._what}"
        if drawn != self._shown:
            self._stream.write(drawn, ending="")
            self._stream.flush()
            self._shown = drawn

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Wipe the bar, whatever happened: what is said next begins on a clean line."""
        if self._shown:
            self._stream.write("\r" + " " * len(self._shown) + "\r", ending="")
            self._stream.flush()
