"""What is no clean text is refused with one message that says where; nothing is mended."""

import pytest

from documents.actions.check_text import TextRefused, check_text
from documents.texts import MAX_BYTES


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "empty"),
        (" \n\t\n", "empty"),
        ("Recalling\nits communiqué\0;", "Line 2 holds a NUL"),
        ("Recalling\n\nits \ud83d communiqué", r"Line 3 holds a lone surrogate \(U\+D83D\)"),
        ("\ufeffRecalling its communiqué", "byte order mark"),
        ("Recalling\r\nits communiqué", "Line 1 ends with a carriage return"),
        ("Recalling\nits\rcommuniqué", "Line 2 ends with a carriage return"),
        ("é" * (MAX_BYTES // 2) + "e", "5,000,001 bytes"),
    ],
)
def test_refused(text: str, message: str) -> None:
    with pytest.raises(TextRefused, match=message):
        check_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "  Recalling its communiqué;\n\n",
        "<script>alert('Recalling')</script>",
        "إذ يشير إلى بيانه المشترك؛\u200f",
        "Recalling \U0001f54a the appeal",
        "Recalling\u2028its\u00a0communiqué \ufeff within",
        "é" * (MAX_BYTES // 2),
    ],
)
def test_kept_as_it_stands(text: str) -> None:
    check_text(text)
