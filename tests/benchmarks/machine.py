"""What a run was made with: versions, and the kind of machine, which is not named."""

import datetime as dt
import os
import platform
from importlib import metadata
from pathlib import Path

from documents.engine import FORM
from documents.engine.release import ENGINE_VERSION, LEXICON_VERSION
from tests.benchmarks.peers import ENGINE

_PACKAGES = ("rapidfuzz", "Django")


def circumstances(tool_versions: dict[str, str]) -> list[str]:
    """One line a fact."""
    others = ", ".join(f"{name} {at}" for name, at in tool_versions.items() if name != ENGINE)
    packages = ", ".join(f"{name} {metadata.version(name)}" for name in _PACKAGES)
    cores = f"{os.cpu_count()} cores, {_memory()}, {platform.system()} on {platform.machine()}"
    return [
        f"Date: {dt.datetime.now(dt.UTC):%d %B %Y}",
        f"Engine {ENGINE_VERSION}, {FORM}, lexicon {LEXICON_VERSION}",
        f"Python {platform.python_version()}, {packages}",
        f"Other tools: {others}",
        f"Machine: {_processor()}, {cores}",
        f"Load average when the run began: {os.getloadavg()[0]:.1f}",
    ]


def _processor() -> str:
    facts = Path("/proc/cpuinfo")
    if facts.exists():
        for line in facts.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or "processor not known"


def _memory() -> str:
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return f"{pages / 1e9:.0f} GB of memory"
