"""Compile the engine from its source, once for each state of it; where that cannot be, say so.

    python -m tools.compile_engine                what is wrong with a compiler is an error
    python -m tools.compile_engine --optional     … is said, and the source runs

The source is the only form that is written: mypyc compiles the modules that `compare` and
imports run through, by the types they bear already. Why, and what it gives: docs/decisions/0017.
"""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

from documents.engine._form import FOLDERS, MARKER, PYTHON, compiled_folder
from documents.engine.source import ENGINE, engine_version

ROOT = ENGINE.parents[1]
BUILD = Path(__file__).with_name("mypyc_build.py")
# What the compiled form depends on besides the engine's source.
RECIPE = (ROOT / "requirements-compile.txt", BUILD, Path(__file__))
# Left as they are: what says which form runs; what reads files beside itself; values that
# others hold, dataclasses with slots, which mypyc cannot make, or that go to other processes.
NOT_COMPILED = {
    "_form",
    "source",
    "release",
    "lexicon",
    "cuts",
    "rows",
    "lookups",
    "alignment.constraints",
}
OPTIMIZATION = "2"
# What is compiled with all it runs through: comparisons, what every import reads, what the page
# of a comparison tells of phrases.
ROOTS = ("documents.engine", "documents.engine.lookups", "documents.engine.surviving")
# Seconds after which what an interrupted run left is nobody's.
FORSAKEN = 3600


class CannotCompileError(RuntimeError):
    """Why the engine could not be compiled; the message is what the compiler said."""


def modules(root: Path = ROOT) -> list[str]:
    """The modules to compile, as paths from the root: what the roots run through, but a few."""
    told = subprocess.run(
        [sys.executable, "-c", f"import sys, {', '.join(ROOTS)}; print(*sys.modules)"],
        cwd=root,
        env={**os.environ, "ENGINE_FORM": "interpreted"},
        capture_output=True,
        text=True,
        check=True,
    )
    engine = "documents.engine."
    names = [name for name in told.stdout.split() if name.startswith(engine)]
    paths = [
        f"{name.replace('.', '/')}.py"
        for name in names
        if name.removeprefix(engine) not in NOT_COMPILED
    ]
    # Packages' own modules only say what is in them.
    return sorted(path for path in paths if (root / path).is_file())


def missing() -> str | None:
    """What compiling needs and is not here, and how to get it; None where nothing is missing."""
    compiler = (sysconfig.get_config_var("CC") or "cc").split()[0]
    if shutil.which(compiler) is None:
        return f"there is no C compiler ({compiler}; on Debian and Ubuntu: apt install gcc)"
    if not Path(sysconfig.get_path("include"), "Python.h").is_file():
        return "there are no headers of Python (on Debian and Ubuntu: apt install python3-dev)"
    if find_spec("mypyc") is None or find_spec("setuptools") is None:
        return "mypyc is not installed (pip install -r requirements-compile.txt)"
    return None


def recipe() -> str:
    """A name for how the engine is compiled, apart from its source."""
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in RECIPE)).hexdigest()


def is_compiled(folder: Path) -> bool:
    """Whether a folder holds a whole engine, compiled as it would be now."""
    marker = folder / MARKER
    return marker.is_file() and marker.read_text("ascii") == recipe()


def compile_engine() -> Path:
    """Compile the source as it stands; gives the folder, which is there as a whole or not at all.

    Raises CannotCompileError, and OSError where nothing can be written.
    """
    FOLDERS.mkdir(parents=True, exist_ok=True)
    _sweep()
    with tempfile.TemporaryDirectory(dir=FOLDERS, prefix="making-") as making:
        source, made = Path(making, "source"), Path(making, "made")
        copy = source / "documents/engine"
        shutil.copytree(ENGINE, copy, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "documents/__init__.py", source / "documents")
        done = subprocess.run(
            [sys.executable, str(BUILD), str(made), OPTIMIZATION, *modules(source)],
            cwd=source,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode:
            raise CannotCompileError(done.stdout)
        (made / MARKER).write_text(recipe(), "ascii")
        # Named by what was compiled: the source may have changed since it was copied.
        target = compiled_folder(engine_version(copy))
        if target.exists() and not is_compiled(target):
            target.rename(Path(making, "former"))
        if not target.exists():
            made.rename(target)
    return target


def _sweep() -> None:
    """Remove what interrupted runs left, and all but the latest that was compiled before."""
    for folder in FOLDERS.glob("making-*"):
        if folder.stat().st_mtime < time.time() - FORSAKEN:
            shutil.rmtree(folder, ignore_errors=True)
    earlier = sorted(FOLDERS.glob(f"*-{PYTHON}"), key=lambda folder: folder.stat().st_mtime)
    for folder in earlier[:-1]:
        shutil.rmtree(folder, ignore_errors=True)


def main(environment: Mapping[str, str], arguments: Sequence[str] = ()) -> int:
    """Compile what is not compiled yet.

    Gives 1 where a compiler is here and fails, unless ``--optional``, or where none is and
    the environment insists on the compiled form; else 0.
    """
    form = environment.get("ENGINE_FORM")
    if form == "interpreted" or is_compiled(compiled_folder()):
        return 0
    reason = missing()
    if reason is None:
        print("Compiling the engine, once for this version: half a minute or so", flush=True)
        try:
            compile_engine()
            return 0
        except CannotCompileError as error:
            print(f"{error}\nCompiling the engine failed; the compiler says why above.")
        except OSError as error:
            reason = f"the compiled form cannot be kept ({error})"
    if reason:
        print(f"The engine is not compiled, since {reason}.")
    print("Its source gives the same results; comparisons take up to two thirds longer.")
    is_error = reason is None and "--optional" not in arguments
    return 1 if is_error or form == "compiled" else 0


if __name__ == "__main__":
    # Ended from outside, leave nothing half made.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.exit(main(os.environ, sys.argv[1:]))
