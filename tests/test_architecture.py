"""The house rules that a reader would otherwise have to take on trust."""

import re
import statistics
from functools import cache
from graphlib import CycleError, TopologicalSorter

import pytest

from tests.source import ROOT, Module, bulk_writes, functions, imports, module_of, modules, queries

# What stands lower may not know what stands higher. A part that is in no layer
# is a mistake, or a decision that belongs here.
LAYERS = (
    {"engine"},
    {"dates", "folding", "guards", "texts"},
    {"models", "guards"},
    {"references", "actions", "selectors", "ingest", "export", "search"},
    {
        "admin",
        "api",
        "apps",
        "desk_site",
        "filters",
        "forms",
        "management",
        "templatetags",
        "urls",
        "views",
    },
)
LEVEL = {part: level for level, parts in enumerate(LAYERS) for part in parts}
EMPTY_WORDS = {"utils", "helpers", "services", "common"}


@cache
def code() -> list[Module]:
    """What is shipped, and the tools. Read by the process that holds it to the rules."""
    return modules("documents", "archive", "tools")


@cache
def suite() -> list[Module]:
    return modules("tests")


def teardown_module() -> None:
    """Forget them: whoever collects garbage later in this process would walk through all."""
    code.cache_clear()
    suite.cache_clear()


def part_of(name: str) -> str | None:
    """The part of documents a dotted name lies in; None outside."""
    parts = name.split(".")
    return parts[1] if parts[0] == "documents" and len(parts) > 1 else None


def climbing(module: Module) -> list[str]:
    """Imports of a module that point to a higher layer than its own."""
    part = part_of(module.name)
    if part is None:
        return []
    return [
        f"{module.path} imports {name}"
        for name in imports(module)
        if (other := part_of(name)) is not None and LEVEL[other] > LEVEL[part]
    ]


def known_of(module: Module, names: set[str]) -> set[str]:
    """The modules a module imports from, out of `names`, itself left out."""
    imported = {n if n in names else n.rpartition(".")[0] for n in imports(module)}
    return (imported & names) - {module.name}


def test_every_part_has_its_layer() -> None:
    assert {part_of(module.name) for module in code()} - {None} <= set(LEVEL)


def test_imports_go_one_way() -> None:
    assert [fault for module in code() for fault in climbing(module)] == []


def test_an_import_the_wrong_way_is_found() -> None:
    module = module_of(
        "documents.models.bodies", "bodies.py", "def f():\n from documents.views import home\n"
    )
    assert climbing(module) == ["bodies.py imports documents.views.home"]


def test_no_modules_import_each_other_in_a_ring() -> None:
    names = {module.name for module in code()}
    known = {module.name: known_of(module, names) for module in code()}
    try:
        TopologicalSorter(known).prepare()
    except CycleError as error:
        pytest.fail(f"a ring of imports: {error.args[1]}")


def test_the_engine_knows_no_django_and_nothing_else_of_the_archive() -> None:
    known = {
        name
        for module in code()
        if part_of(module.name) == "engine"
        for name in imports(module)
        if name.startswith(("django", "archive", "tests", "tools"))
        or (name.startswith("documents.") and part_of(name) != "engine")
    }
    assert known == set()


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [m.path for m in code() + suite() if EMPTY_WORDS & set(m.name.split("."))] == []


def test_bulk_writes_stay_in_actions() -> None:
    outside = [module for module in code() if part_of(module.name) != "actions"]
    assert [fault for module in outside for fault in bulk_writes(module)] == []


@pytest.mark.parametrize(
    "line",
    [
        "Version.objects.filter(number=1).update(text='')",
        "document.delete()",
        "Clause.objects.bulk_create(clauses)",
    ],
)
def test_a_bulk_write_is_found(line: str) -> None:
    assert list(bulk_writes(module_of("documents.views.home", "home.py", line))) != []


def test_dictionaries_and_digests_may_be_updated() -> None:
    text = "seen.update(other)\ndigest.update(b'')\ncache.delete('key')"
    assert list(bulk_writes(module_of("documents.views.home", "home.py", text))) == []


def test_views_and_template_tags_do_not_query() -> None:
    thin = [m for m in code() if part_of(m.name) in {"views", "templatetags"}]
    assert [fault for module in thin for fault in queries(module)] == []


@pytest.mark.parametrize(
    "line",
    [
        "Series.objects.get(slug=slug)",
        "get_object_or_404(Series, slug=slug)",
        "from django.db import connection",
    ],
)
def test_a_query_is_found(line: str) -> None:
    assert list(queries(module_of("documents.views.home", "home.py", line))) != []


def test_files_stay_small() -> None:
    tests = [m for m in suite() if m.name.rpartition(".")[2].startswith("test_")]
    assert [f"{m.path}: {m.lines} lines" for m in code() + suite() if m.lines > 400] == []
    assert [f"{m.path}: {m.lines} lines" for m in tests if m.lines > 200] == []
    assert statistics.median(m.lines for m in code() if m.lines) < 80


def test_functions_stay_small() -> None:
    long = [
        f"{where} has {length} lines"
        for module in code()
        for where, length in functions(module)
        if length > (25 if part_of(module.name) == "views" else 60)
    ]
    assert long == []


def test_templates_stay_small() -> None:
    too_long = []
    for path in sorted((ROOT / "templates").rglob("*.html")):
        length = len(path.read_text("utf-8").splitlines())
        if length > (60 if path.name.startswith("_") else 120):
            too_long.append(f"{path.relative_to(ROOT)}: {length} lines")
    assert too_long == []


def test_templates_hold_nothing_inline() -> None:
    inline = re.compile(r"<style|\sstyle=|\son[a-z]+=|javascript:|<script(?![^>]*\ssrc=)", re.I)
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sorted((ROOT / "templates").rglob("*.html"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if inline.search(line)
    ]
    assert found == []
