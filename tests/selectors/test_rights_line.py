"""Rights are said as far as they are stated."""

import pytest

from documents.models import Expression, Source
from documents.selectors.rights_line import rights_line


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ({}, ""),
        ({"rights": "All rights reserved."}, "Rights: All rights reserved."),
        (
            {"licence": "CC BY 4.0", "access": "open"},
            "Licence: CC BY 4.0. Access: open to everybody.",
        ),
    ],
)
def test_a_line_of_what_is_stated(said: dict[str, str], line: str) -> None:
    assert rights_line(Source(**said)) == rights_line(Expression(**said)) == line
