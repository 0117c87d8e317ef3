"""Python's cycle collector, paused for work that makes no cycles.

The collector walks all that lives whenever enough was made; a comparison of long texts
makes a million things, all of which live until it ends, and none in a cycle.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused_collection() -> Iterator[None]:
    """No collection of cycles for as long as this lasts, in any thread of the process.

    Where two overlap, the first to end lets collection go on: it is late at most, and
    never left paused.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
