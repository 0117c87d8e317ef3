"""The archive's own source, read as syntax: what a module imports and what it calls.

tests/test_architecture.py asks; nothing is imported, so a fault in a module
cannot hide another.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# Writes that go past save() and its checks, whatever they are called on.
BULK_METHODS = frozenset(
    {"bulk_create", "bulk_update", "abulk_create", "abulk_update", "adelete", "aupdate"}
    | {"_raw_delete", "_update", "_insert"}
)
QUERYING_NAMES = frozenset({"objects", "_default_manager", "_base_manager"})
QUERYING_SHORTCUTS = frozenset({"get_object_or_404", "get_list_or_404"})


@dataclass(frozen=True, slots=True)
class Module:
    """One Python file: its dotted name, its path from the root, its syntax, its lines."""

    name: str
    path: str
    tree: ast.Module
    lines: int


def module_of(name: str, path: str, text: str) -> Module:
    """A module from its text."""
    return Module(name, path, ast.parse(text), len(text.splitlines()))


def modules(*folders: str) -> list[Module]:
    """Every module below the folders, but for migrations, which are generated."""
    return [
        module_of(_dotted(path), path.relative_to(ROOT).as_posix(), path.read_text("utf-8"))
        for folder in folders
        for path in sorted((ROOT / folder).rglob("*.py"))
        if "migrations" not in path.parts
    ]


def _dotted(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(module: Module) -> Iterator[str]:
    """The dotted names a module imports, wherever in it it does so.

    `from a import b` gives a.b, which is the module a.b or a name in a.
    """
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def bulk_writes(module: Module) -> Iterator[str]:
    """Calls that write or delete rows in bulk, as "path:line: call".

    `.update()` counts with keywords only, a queryset's way and not a dictionary's
    (unless that is called kwargs); `.delete()` counts without arguments, the way
    of a record and of a queryset.
    """
    for node in ast.walk(module.tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        name = node.func.attr
        is_kwargs = isinstance(node.func.value, ast.Name) and node.func.value.id == "kwargs"
        is_update = name == "update" and node.keywords and not node.args and not is_kwargs
        is_delete = name == "delete" and not node.args
        if name in BULK_METHODS or is_update or is_delete:
            yield f"{module.path}:{node.lineno}: .{name}()"


def queries(module: Module) -> Iterator[str]:
    """Managers, cursors and shortcuts that reach for the database, as "path:line: name"."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute) and node.attr in QUERYING_NAMES:
            yield f"{module.path}:{node.lineno}: .{node.attr}"
        elif isinstance(node, ast.Name) and node.id in QUERYING_SHORTCUTS:
            yield f"{module.path}:{node.lineno}: {node.id}"
    for name in imports(module):
        if name.startswith("django.db.") and name.split(".")[2] in {"connection", "connections"}:
            yield f"{module.path}: {name}"


def functions(module: Module) -> Iterator[tuple[str, int]]:
    """Each function as "path:line: name" with its length in lines, decorators left out."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            yield f"{module.path}:{node.lineno}: {node.name}", length
