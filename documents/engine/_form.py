"""Which form of the engine runs: its source, or modules compiled from exactly this source.

Compiling changes what a comparison costs and nothing else. Compiled modules lie in a folder
named by the engine's version, which is a digest of the whole source, and by the interpreter:
what was made from another source, or for another Python, is never looked at. ENGINE_FORM in
the environment may insist on a form, "compiled" or "interpreted".

This module comes first in the engine's ``__init__``: it says where the others come from.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import EXTENSION_SUFFIXES, ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Literal

from documents.engine.source import ENGINE, ENGINE_VERSION

Form = Literal["compiled", "interpreted"]

SUFFIX = EXTENSION_SUFFIXES[0]
# "cpython-311-x86_64-linux-gnu" or so.
PYTHON = SUFFIX.split(".")[1]
# Beside the package that the engine is part of.
FOLDERS = ENGINE.parents[1] / "build" / "engine"
# Written last: a folder without it is none.
MARKER = "complete"


class CompiledModules(MetaPathFinder):
    """Finds modules by name among the compiled ones of a folder, packages as folders in it."""

    def __init__(self, folder: Path) -> None:
        found = folder.rglob(f"*{SUFFIX}") if (folder / MARKER).is_file() else ()
        self._files = {_name(path.relative_to(folder)): path for path in found}

    def __len__(self) -> int:
        return len(self._files)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The compiled module of this name, if there is one."""
        file = self._files.get(fullname)
        return None if file is None else spec_from_file_location(fullname, file)


def compiled_folder(version: str = ENGINE_VERSION) -> Path:
    """Where the modules compiled from a state of the source lie, if there are any."""
    return FOLDERS / f"{version}-{PYTHON}"


def form_of(environment: Mapping[str, str], compiled: int) -> Form:
    """The form that runs, where so many compiled modules are at hand.

    Raises ImportError where the environment insists on what is not there.
    """
    wanted = environment.get("ENGINE_FORM", "")
    if wanted not in ("", "compiled", "interpreted"):
        raise ImportError(f"ENGINE_FORM={wanted}: it may be compiled or interpreted")
    if wanted == "compiled" and not compiled:
        raise ImportError("ENGINE_FORM=compiled: this source is not compiled; `make compile`")
    return "compiled" if compiled and wanted != "interpreted" else "interpreted"


def _name(path: Path) -> str:
    return ".".join([*path.parts[:-1], path.name.removesuffix(SUFFIX)])


_modules = CompiledModules(compiled_folder())
FORM = form_of(os.environ, len(_modules))
if FORM == "compiled":
    sys.meta_path.insert(0, _modules)
