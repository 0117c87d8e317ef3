"""Files read by several processes, given back in their order.

Each process reads one file at a time and no more than a few wait for each, so that
memory stays bounded however many files there are. Processes are spawned, not forked:
they share nothing with the one that writes, least of all its database connection.
"""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing.process import BaseProcess
from threading import Thread
from types import TracebackType
from typing import Self, TypeVar

from documents.ingest.archives import Entry
from documents.ingest.incoming import Incoming, facts_only, take
from documents.ingest.reading import File, Metadata, UnreadableFile

# Files handed to a process at once, and how many such portions wait for each process.
PORTION = 8
PORTION_BYTES = 4_000_000
WAITING = 3

Read = TypeVar("Read")
Task = Callable[[list[tuple[str, File]], str], list[Read | str]]


class ReaderLost(RuntimeError):
    """A process that read was ended from outside; what was written stays written."""


def read_facts(files: list[tuple[str, File]], language: str) -> list[Metadata | str]:
    """What each file says, or why it cannot be read."""
    return [_tried(partial(facts_only, file, language)) for _, file in files]


def read_wholly(files: list[tuple[str, File]], language: str) -> list[Incoming | str]:
    """Each file, read, or why it cannot be."""
    return _taken(files, language, is_to_publish=False)


def read_to_publish(files: list[tuple[str, File]], language: str) -> list[Incoming | str]:
    """Each file, read with what a published text is looked through by, or why it cannot be."""
    return _taken(files, language, is_to_publish=True)


def _taken(
    files: list[tuple[str, File]], language: str, *, is_to_publish: bool
) -> list[Incoming | str]:
    return [
        _tried(partial(take, name, file, language, is_to_publish=is_to_publish))
        for name, file in files
    ]


def _tried(read: Callable[[], Read]) -> Read | str:
    """What reading gives, or why there is none. A reader's own fault is that of one file."""
    try:
        return read()
    except UnreadableFile as refused:
        return str(refused)
    except Exception as error:  # noqa: BLE001 - files are hostile, and the rest has to go on
        said = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        return f"Its reader failed ({said}); report it to those who keep the software."


class ReadingPool:
    """with ReadingPool(2) as pool: pool.read(read_wholly, entries, "")

    No processes: all is read in this one.
    """

    def __init__(self, processes: int) -> None:
        self._processes = processes
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        if self._processes:
            spawn = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(
                self._processes, mp_context=spawn, initializer=_end_with_parent
            )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def read(
        self, task: Task[Read], entries: Iterable[Entry], language: str
    ) -> Iterator[tuple[Entry, Read | str]]:
        """Each entry with what the task gives for it, in order; a refused one with its refusal.

        Raises ReaderLost.
        """
        waiting: deque[tuple[list[Entry], Future[list[Read | str]]]] = deque()
        for portion in _portions(entries):
            files = [(entry.path, entry.file) for entry in portion if entry.file is not None]
            if self._pool is None:
                yield from _paired(portion, task(files, language))
                continue
            waiting.append((portion, self._pool.submit(task, files, language)))
            if len(waiting) > WAITING * self._processes:
                yield from _done(*waiting.popleft())
        while waiting:
            yield from _done(*waiting.popleft())


def _end_with_parent() -> None:
    """End this process with the one that started it, however that ends: killed, it says nothing."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_wait_and_end, args=(parent,), daemon=True).start()


def _wait_and_end(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def _portions(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Entries in portions, none with more than a few megabytes of files."""
    portion: list[Entry] = []
    size = 0
    for entry in entries:
        portion.append(entry)
        size += len(entry.file.content) if entry.file else 0
        if len(portion) == PORTION or size > PORTION_BYTES:
            yield portion
            portion, size = [], 0
    if portion:
        yield portion


def _done(
    portion: list[Entry], future: "Future[list[Read | str]]"
) -> Iterator[tuple[Entry, Read | str]]:
    try:
        found = future.result()
    except BrokenProcessPool as error:
        raise ReaderLost(
            "A process that read files was ended; run the same command again to go on."
        ) from error
    yield from _paired(portion, found)


def _paired(portion: list[Entry], found: list[Read | str]) -> Iterator[tuple[Entry, Read | str]]:
    given = iter(found)
    for entry in portion:
        yield entry, entry.refusal if entry.file is None else next(given)
