"""Other tools on the same inputs. What is not installed is named as absent.

What is measured of each, texts in and its own result out:

- this engine: ``compare`` on two texts, paragraphs set apart by blank lines:
  cutting, typing, alignment, moves, edits, facts
- this engine, cuts held: ``compare`` on their two cuts, as the archive compares what it
  holds, since a version is cut once: all of the above but cutting and typing
- this engine, interpreted: the first of these with the source run as it stands, where
  the engine is compiled; in a process of its own
- difflib: SequenceMatcher over the whole texts' words (split at white space),
  autojunk off, opcodes
- redlines: its Markdown (difflib underneath, with its own tokens)
- RapidFuzz linear: Indel.opcodes over the whole texts' words: the shortest script,
  without any alignment of paragraphs
- wikidiff2: its inline JSON with two lines of context, a paragraph a line; as it
  comes (its search for moves stops at 100 changed lines) and uncut

Only wikidiff2 and this engine align paragraphs; the others give one linear diff.
"""

import time
from contextlib import ExitStack
from dataclasses import dataclass
from difflib import SequenceMatcher
from importlib import metadata
from platform import python_version

from rapidfuzz.distance import Indel

from documents.engine import FORM, compare
from documents.engine.cuts import Cut
from documents.engine.release import ENGINE_VERSION
from documents.engine.rows import Comparison
from documents.engine.segmentation import paragraphs
from tests.benchmarks import wikidiff2
from tests.benchmarks.clock import Timed, clocked
from tests.benchmarks.interpreted import Interpreted
from tests.benchmarks.known import KnownPair

try:
    import redlines as _redlines
except ImportError:
    _redlines = None

ENGINE = "this engine"
HELD = "this engine, cuts held"
INTERPRETED = "this engine, interpreted"
OURS = (ENGINE, HELD, INTERPRETED)
DIFFLIB = "difflib"
REDLINES = "redlines"
RAPIDFUZZ = "RapidFuzz linear"
WIKIDIFF2 = "wikidiff2"
UNCUT = "wikidiff2 uncut"


def by_engine(old: str, new: str) -> Comparison:
    """What a caller of the engine gets for two texts."""
    return compare(old, new, paragraphs=True)


def clocked_on_cuts() -> Timed:
    """Time a comparison of two cuts; they are made before the clock starts."""
    cuts: dict[KnownPair, tuple[Cut, Cut]] = {}

    def run(pair: KnownPair) -> float:
        if pair not in cuts:
            cuts[pair] = paragraphs(pair.texts[0]), paragraphs(pair.texts[1])
        old, new = cuts[pair]
        start = time.process_time()
        compare(old, new)
        return time.process_time() - start

    return run


def by_difflib(old: str, new: str) -> object:
    """Opcodes over words, autojunk off."""
    return SequenceMatcher(None, old.split(), new.split(), autojunk=False).get_opcodes()


def by_redlines(old: str, new: str) -> object:
    """Markdown with what was taken out and put in. Raises RuntimeError where it is absent."""
    if _redlines is None:
        raise RuntimeError("redlines is not installed: pip install -r requirements-bench.txt")
    return _redlines.Redlines(old, new).output_markdown


def by_rapidfuzz(old: str, new: str) -> object:
    """The shortest script over words."""
    return Indel.opcodes(old.split(), new.split()).as_list()


@dataclass(frozen=True, slots=True)
class Peers:
    """The tools at hand, ready to run: by name what to clock, and the two that align."""

    timed: dict[str, Timed]
    aligning: dict[str, wikidiff2.Wikidiff2]
    versions: dict[str, str]
    absent: dict[str, str]


def open_peers(stack: ExitStack) -> Peers:
    """Start what is installed; processes end with the stack."""
    python = f"Python {python_version()}"
    timed = {ENGINE: clocked(by_engine), HELD: clocked_on_cuts(), DIFFLIB: clocked(by_difflib)}
    ours = f"{ENGINE_VERSION} {FORM}"
    versions = {ENGINE: ours, HELD: ours, DIFFLIB: python}
    if FORM == "compiled":
        timed[INTERPRETED] = stack.enter_context(Interpreted()).seconds
        versions[INTERPRETED] = ENGINE_VERSION
    timed[RAPIDFUZZ] = clocked(by_rapidfuzz)
    versions[RAPIDFUZZ] = metadata.version("rapidfuzz")
    absent = {}
    if _redlines is None:
        absent[REDLINES] = "not installed (requirements-bench.txt)"
    else:
        timed[REDLINES] = clocked(by_redlines)
        versions[REDLINES] = metadata.version("redlines")
    aligning: dict[str, wikidiff2.Wikidiff2] = {}
    found = wikidiff2.version()
    if found is None:
        absent[WIKIDIFF2] = absent[UNCUT] = "no PHP with wikidiff2 (Debian: php-cli, php-wikidiff2)"
    else:
        for name, settings in ((WIKIDIFF2, None), (UNCUT, wikidiff2.UNCUT)):
            aligning[name] = stack.enter_context(wikidiff2.Wikidiff2(settings))
            timed[name] = aligning[name].seconds
            versions[name] = found
    return Peers(timed, aligning, versions, absent)
