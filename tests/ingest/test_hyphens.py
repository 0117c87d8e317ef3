"""Words broken at line ends: what the text itself says of them decides, else a doubt."""

import pytest

from documents.ingest.pdf.hyphens import Joint, Vocabulary

TEXT = Vocabulary(
    [
        "Recalls the fact-finding mission, the international obligations of all members and",
        "the progress of the working group on the law of the sea and of mountain ranges;",
        "asks for another fact-",
        "finding mission in keeping with inter-",
        "national law.",
    ]
)


@pytest.mark.parametrize(
    ("line", "following", "joint"),
    [
        ("the right of the", "people", Joint(0, " ")),
        ("another fact-", "finding mission", Joint(0, "")),
        ("keeping with inter-", "national law", Joint(1, "")),
        ("cooperation with OIC-", "IPHRC and", Joint(0, "")),
        ("right to self-", "determination", Joint(0, "")),
        ("the strongest condem-", "nation", Joint(1, "", is_sure=False)),
        ("the mountain-", "sea route", Joint(0, "", is_sure=False)),
        ("the years 2021-", "2023", Joint(0, "")),
        ("the years 2021–", "2023", Joint(0, "")),
        ("the following: -", "first", Joint(0, " ")),
        ("the members –", "all of them", Joint(0, " ")),
        ("coop\u00ad", "eration", Joint(1, "")),
    ],
)
def test_the_joint_of_two_lines(line: str, following: str, joint: Joint) -> None:
    assert TEXT.joint(line, following) == joint
