"""What a process remembers: each result once, and never more than it may."""

from documents.engine.memory import LONGEST, Memory


def test_a_result_is_worked_out_once_until_the_memory_is_full() -> None:
    asked: list[str] = []

    def work(text: str) -> int:
        asked.append(text)
        return len(text)

    memory = Memory(work, largest=3)
    assert memory.each(["a", "bb", "a", "ccc"]) == [1, 2, 1, 3]
    assert asked == ["a", "bb", "ccc"]
    assert memory["dddd"] == 4  # starts it anew
    assert memory["a"] == 1
    assert asked == ["a", "bb", "ccc", "dddd", "a"]


def test_what_is_long_is_not_held() -> None:
    asked: list[str] = []
    memory = Memory(lambda text: asked.append(text) or text)  # type: ignore[func-returns-value]  # None
    for _ in range(2):
        assert memory["x" * (LONGEST + 1)]
    assert len(asked) == 2
