"""Turning a threshold that stands as a constant in a module, and back again."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

import documents.engine
from documents.engine._form import FORM

IS_TURNABLE = FORM == "interpreted"
COMPILED = "compiled modules hold their constants as numbers: ENGINE_FORM=interpreted turns them"


@contextmanager
def turned(name: str, value: object) -> Iterator[None]:
    """Another value under a name in every module of the engine that has it, while this lasts.

    Nothing that the engine remembers from one text to the next depends on any of them. Raises
    RuntimeError where the engine is compiled, and for a name that no module has.
    """
    holders = [module for module in _modules() if name in vars(module)]
    if not (IS_TURNABLE and holders):
        raise RuntimeError(f"{name}: in no module" if IS_TURNABLE else COMPILED)
    chosen = {module: getattr(module, name) for module in holders}
    try:
        for module in holders:
            setattr(module, name, value)
        yield
    finally:
        for module, was in chosen.items():
            setattr(module, name, was)


def _modules() -> list[ModuleType]:
    package = documents.engine.__name__ + "."
    return [module for name, module in sys.modules.items() if name.startswith(package)]
