"""What it would cost to compare two sequences, known before it is tried."""


def core_cells(old: str, new: str) -> int:
    """The product of both lengths without what they start and end with in common.

    Longest common subsequences cost as many comparisons of characters, 64 in one step.
    """
    start = _common_start(old, new)
    old, new = old[start:], new[start:]
    end = _common_start(old[::-1], new[::-1])
    return (len(old) - end) * (len(new) - end)


def _common_start(old: str, new: str) -> int:
    """How many characters two strings start with in common, by halving."""
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
