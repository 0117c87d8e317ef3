"""Signs for white space and control characters."""

import unicodedata

import pytest

from documents.selectors.visible_signs import visible_controls, visible_space


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        (" \n\t\u00a0", "·↵→°"),
        ("\r\n", "␍↵"),
        ("\u2009\u202f\f", "⟨U+2009⟩⟨U+202F⟩␌"),
        ("of the", "of·the"),
    ],
)
def test_each_sort_of_white_space_has_a_sign(text: str, signs: str) -> None:
    assert visible_space(text) == signs


def test_a_control_character_is_shown_and_words_are_left() -> None:
    assert visible_controls("\x1b[31mall \x9b0m\r\n\x7f") == "␛[31mall ⟨U+009B⟩0m␍␊␡"
    assert (
        visible_controls("Décide – «\u00a0tous\u00a0» و\u200fكل")
        == "Décide – «\u00a0tous\u00a0» و\u200fكل"
    )


def test_nothing_that_commands_a_terminal_or_ends_a_line_is_left() -> None:
    text = "".join(map(chr, range(0x3000)))
    shown = visible_controls(text)
    assert not {unicodedata.category(sign) for sign in shown} & {"Cc", "Zl", "Zp"}
    assert len(shown.splitlines()) == 1
