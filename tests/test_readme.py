"""What the README points to is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LINKS = re.findall(r"\]\((?!https?://)([^)#]+)", (ROOT / "README.md").read_text("utf-8"))


@pytest.mark.parametrize("target", LINKS)
def test_a_link_within_the_repository_leads_somewhere(target: str) -> None:
    assert (ROOT / target).exists()


def test_there_is_a_picture_among_them() -> None:
    assert any(target.endswith(".png") for target in LINKS)
