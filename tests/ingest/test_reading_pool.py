"""Files read by other processes come back in their order, refusals in their place."""

import pytest

from documents.ingest.archives import Entry
from documents.ingest.incoming import Incoming
from documents.ingest.reading import File
from documents.ingest.reading_pool import PORTION, ReadingPool, read_facts, read_wholly
from tests.ingest.akn_files import resolution


def entries() -> list[Entry]:
    whole = [
        Entry(f"{number}.xml", File(f"{number}.xml", resolution(symbol=f"LC/{number}")))
        for number in range(PORTION + 2)
    ]
    return [Entry("gone", None, "It is gone."), *whole, Entry("b", File("b.xml", b"<?xml?><b>"))]


def read(processes: int) -> list[str]:
    with ReadingPool(processes) as pool:
        found = list(pool.read(read_wholly, entries(), ""))
    assert [entry.path for entry, _ in found] == [entry.path for entry in entries()]
    return [
        it.reading.metadata.symbol if isinstance(it, Incoming) else f"refused: {it}"
        for _, it in found
    ]


def test_other_processes_give_what_this_one_does() -> None:
    alone = read(0)
    assert alone[0] == "refused: It is gone."
    assert alone[1:3] == ["LC/0", "LC/1"]
    assert alone[-1].startswith("refused: This is XML of a kind")
    assert read(2) == alone


def test_facts_are_read_the_same_way() -> None:
    with ReadingPool(0) as pool:
        found = [facts for _, facts in pool.read(read_facts, entries(), "")]
    assert not isinstance(found[1], str)
    assert found[1].title == "Dredging in the lagoon"


def test_a_readers_own_fault_is_one_files(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(file: File) -> None:
        raise ZeroDivisionError("a page\nof no size")

    monkeypatch.setattr("documents.ingest.incoming.read_file", broken)
    (found,) = read_wholly([("a", File("a.txt", b"Decides it."))], "")
    assert "ZeroDivisionError: a page of no size" in str(found)
