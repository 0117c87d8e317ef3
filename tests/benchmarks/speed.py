"""How long comparisons take and what they need, beside other tools in the same run."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from tests.benchmarks import peers
from tests.benchmarks.clock import Race, race
from tests.benchmarks.fresh import FirstTime, first_time
from tests.benchmarks.known import KnownPair
from tests.benchmarks.memory import Peak, peak_of
from tests.benchmarks.pages import PageTimes, time_page
from tests.benchmarks.peers import Peers
from tests.benchmarks.unseen import Unseen, time_unseen
from tests.benchmarks.wikidiff2 import UNCUT, Wikidiff2

LARGE = 3_100
MIDDLING = 310
SMALL = 31
REAL = "real pairs"


@dataclass(frozen=True, slots=True)
class Speed:
    """Races by the name of their texts, peak memory by tool, and the page end to end.

    ``fresh``: the engine's first comparison in a process, by the name of the texts;
    ``unseen``: new pairs in a process that has read others.
    """

    races: Mapping[str, Race]
    peaks: Mapping[str, Peak]
    page: PageTimes
    fresh: Mapping[str, FirstTime] = field(default_factory=dict)
    unseen: Mapping[str, Unseen] = field(default_factory=dict)

    def growth(self, tool: str) -> float:
        """A tool's time at 3,100 paragraphs to that at 310."""
        large, middling = (self.races[named(count)] for count in (LARGE, MIDDLING))
        return large.seconds(tool) / middling.seconds(tool)


def named(count: int) -> str:
    """How tables call generated texts of a size."""
    return f"{count:,} paragraphs"


def measure(
    tools: Peers,
    real: Sequence[KnownPair],
    made: Mapping[int, Sequence[KnownPair]],
    unseen: Sequence[KnownPair],
    *,
    is_quick: bool,
) -> Speed:
    """Race over real pairs, where there are any, and over generated ones by size.

    ``unseen``: small generated pairs to be compared once each, after the real ones.
    A quick run leaves out the slow: other tools at 3,100 paragraphs, and two of them.
    """
    if is_quick:
        tools = _without(tools, peers.REDLINES, peers.UNCUT)
        made = {count: pairs[:8] for count, pairs in made.items()} | {MIDDLING: made[MIDDLING][:1]}
    rounds = 3 if is_quick else 15
    races = {}
    if real:
        races[REAL] = race(tools.timed, real, rounds=rounds)
    races[named(SMALL)] = race(tools.timed, made[SMALL], rounds=3 * rounds)
    rounds = 2 if is_quick else 7
    races[named(MIDDLING)] = race(tools.timed, made[MIDDLING], rounds=rounds)
    ours = {name: run for name, run in tools.timed.items() if name in peers.OURS}
    large = ours if is_quick else tools.timed
    races[named(LARGE)] = race(large, made[LARGE], rounds=rounds)
    peaks = _peaks(tools, made[LARGE][0], is_quick=is_quick)
    few = ({REAL: real} if real else {}) | {named(it): made[it] for it in (SMALL, MIDDLING)}
    fresh = {name: first_time(pairs) for name, pairs in few.items()}
    once = ({REAL: real} if real else {}) | {named(SMALL): unseen}
    return Speed(races, peaks, time_page(rounds), fresh, time_unseen(once))


def _without(tools: Peers, *names: str) -> Peers:
    left = {name: run for name, run in tools.timed.items() if name not in names}
    return replace(tools, timed=left)


def _peaks(tools: Peers, pair: KnownPair, *, is_quick: bool) -> dict[str, Peak]:
    peaks = {peers.ENGINE: peak_of(peers.ENGINE, pair)}
    if is_quick:
        return peaks
    peaks[peers.RAPIDFUZZ] = peak_of(peers.RAPIDFUZZ, pair)
    if peers.UNCUT in tools.aligning:
        with Wikidiff2(UNCUT) as fresh:
            whole = fresh.peak_kib(pair)
        if whole is not None:
            peaks[peers.UNCUT] = Peak(0.0, whole * 1024 / 1e6)
    return peaks
