"""What an edit says without what stands around it."""

import pytest

from documents.selectors.bare_words import bare_qualifiers


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
