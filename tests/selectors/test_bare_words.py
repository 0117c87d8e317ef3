"""What an edit says without what stands around it."""

import pytest

from documents.selectors.bare_words import bare_qualifiers, bare_words


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("for which there is no ", "no"),
        ("all the ports and any of ", "all the ports and any"),
        (", if the owners so request,", "if the owners so request"),
        (
            "with all others in consultation with the wardens",
            "all others in consultation with the wardens",
        ),
        ("de toutes les ", "toutes"),
        (" إذا طلبت الأطراف ذلك،", "إذا طلبت الأطراف ذلك"),
        ("the", "the"),
        (" ,", ""),
    ],
)
def test_of_a_qualifier_no_more_is_told_than_qualifies(text: str, told: str) -> None:
    assert bare_qualifiers(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("and 6 November 2031,", "6 November 2031"),
        ("l’", ""),
        ("، ", ""),
        ("و 31 أيار/مايو 2031، ", "31 أيار/مايو 2031"),
        ("2615 (2031)، ", "2615 (2031)"),
        ("(COVID-19) ", "COVID-19"),
        ("by the Map for Digital Ports”, ", "Map for Digital Ports"),
        ("“Esker Forum", "Esker Forum"),
        ("of the “Esker” Forum", "“Esker” Forum"),
        ("de 1,5 °C) et", "1,5 °C"),
        ("The Hague and", "The Hague"),
        ("(2031) and (2032)", "(2031) and (2032)"),
        ("(", ""),
        (")(" * 2000, ")(" * 2000),
    ],
)
def test_of_other_edits_what_says_something(text: str, told: str) -> None:
    assert bare_words(text) == told
