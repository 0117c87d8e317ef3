"""The specimen's planted histories come out as they were planted."""

from functools import cache

from documents.engine.lineage import Cell, Lineage, Text, lineage
from tests.engine.series_of import compared
from tests.fixtures.shipped import golden, specimen_cuts

GOLDEN = golden("specimen-lineage.yaml")
KEYS = ("2018-05-14", "2018-11-06", "2019-04-23", "2020-10-12", "2022-05-18", "2023-09-27")
STATES = {"attested": [], "before": ["."], "absent": ["-"], "carried on": [">"]}
EVENTS = {"earliest text": "first", "first attested": "first", "changed part": "part"}


@cache
def _specimen() -> Lineage:
    cuts = specimen_cuts()
    return lineage([Text(key, cuts[f"specimen/{key}"]) for key in KEYS], compared)


def _sign(cell: Cell) -> frozenset[str]:
    events = [EVENTS.get(event, event) for event in cell.events]
    return frozenset([*STATES[cell.state], *events])


def test_every_thread_is_as_it_was_planted():
    unlisted = [["first"], *[["same"]] * 5]
    expected = {
        thread.id: [
            frozenset(sign.split() if isinstance(sign, str) else sign)
            for sign in GOLDEN["threads"].get(thread.id, unlisted)
        ]
        for thread in _specimen().threads
    }

    assert set(GOLDEN["threads"]) <= set(expected)
    assert {it.id: [_sign(cell) for cell in it.cells] for it in _specimen().threads} == expected


def test_what_is_not_listed_was_in_the_first_text():
    unlisted = {it.id for it in _specimen().threads} - set(GOLDEN["threads"])

    assert all(it.startswith(KEYS[0]) for it in unlisted)


def test_parts_of_a_split_say_where_they_came_from():
    found = _specimen()
    (detention,) = (it for it in found.threads if it.id == "2019-04-23;op5")

    assert found.thread_of(detention.split_from).id == "2018-05-14;op4"
    assert detention.since.later == 0


def test_without_the_second_text_nothing_is_said_to_have_been_dropped_there():
    cuts = specimen_cuts()
    texts = [Text(key, None if at == 1 else cuts[f"specimen/{key}"]) for at, key in enumerate(KEYS)]
    found = {it.id: it for it in lineage(texts, compared).threads}

    assert found["2018-05-14;op9"].cells[2].events == {"not attested"}
    assert found["2019-04-23;pp4"].cells[2].events == {"first held"}
