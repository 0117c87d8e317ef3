"""A wording is known again through what a printer may change, and through no more."""

import pytest

from documents.engine.fingerprints import fingerprint

CLAUSE = "Calls upon all parties to keep the Strait of Veldt open to shipping;"


@pytest.mark.parametrize(
    "printed",
    [
        "Calls upon all parties to keep the Strait of Veldt open to shipping.",
        "CALLS UPON all parties to keep the Strait of Veldt open to shipping",
        "Calls  upon all parties\nto keep the Strait of Veldt open to shipping;",
        "Calls upon all par\u00adties to keep the Strait of Veldt open to shipping;",
        "“Calls upon all parties to keep the Strait of Veldt open to shipping”",
    ],
)
def test_what_a_printer_changes_does_not_count(printed: str) -> None:
    assert fingerprint(printed) == fingerprint(CLAUSE)


@pytest.mark.parametrize(
    "other",
    [
        "Calls upon all parties to keep the Strait of Veldt closed to shipping;",
        "Calls upon all parties not to keep the Strait of Veldt open to shipping;",
        "Calls upon parties to keep the Strait of Veldt open to shipping;",
        "",
    ],
)
def test_every_word_counts(other: str) -> None:
    assert fingerprint(other) != fingerprint(CLAUSE)


def test_numbers_and_accents_count() -> None:
    assert fingerprint("resolution 47 (1948)") != fingerprint("resolution 471 948")
    assert fingerprint("1.5") != fingerprint("15")
    assert fingerprint("adopté") != fingerprint("adopte")
    assert fingerprint("adopte\u0301") == fingerprint("adopté")


def test_a_wording_without_words_stands_as_it_is() -> None:
    assert fingerprint("* * *") == fingerprint("*  *\n*")
    assert fingerprint("* * *") != fingerprint("———")


def test_it_never_changes() -> None:
    """Decisions of earlier years hang on this very value."""
    assert fingerprint(CLAUSE) == (
        "a4403d0fd4e2bd7e201bb982b4a179c164520d2d2a0a4582cc12a70f34996a95"
    )
