"""Dates and numbers of a wording, each whole, whatever an edit marks of them."""

import pytest

from documents.engine.words.figures import figures_in


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("until 30 June 2031, for six months", ["30 June 2031", "six months"]),
        ("on 12 May 2031, 3 June 2032 and in 2033", ["12 May 2031", "3 June 2032", "2033"]),
        ("on May 12, 2031 and later", ["May 12, 2031"]),
        ("on 8 and 9 May 2031", ["8 and 9 May 2031"]),
        ("resolutions 12/4, 2118 (2013) and 2209 (2015),", ["12/4", "2118 (2013)", "2209 (2015)"]),
        ("in paragraphs 5 to 14 and 17", ["5 to 14", "17"]),
        ("from 1 July 2031 to 30 June 2032", ["1 July 2031 to 30 June 2032"]),
        ("du 1er juillet 2031 au 30 juin 2032", ["1er juillet 2031 au 30 juin 2032"]),
        ("twelve (12) months from the 43rd 5 May", ["twelve (12) months", "43rd", "5 May"]),
        ("on 5 May 2031 (C/31/7)", ["5 May 2031", "C/31/7"]),
        ("soit 3 137 600 dollars par an", ["3 137 600 dollars"]),
        ("القرار 12/4 المؤرخ 6 آذار/مارس 2031", ["12/4", "6 آذار/مارس 2031"]),
        ("on 12 Rajab 1446H (12 January 2025)", ["12 Rajab 1446H", "12 January 2025"]),
        ("no figure at all", []),
        ("", []),
    ],
)
def test_dates_and_numbers_are_found_whole(text, figures):
    assert [text[start:end] for start, end in figures_in(text)] == figures
