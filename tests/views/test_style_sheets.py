"""Style sheets: each that a template asks for is there, and none lies there unasked."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Those of Django's own admin are not ours to keep.
ASKED = re.compile(r"(?<!admin/)css/(\w+)\.css")


def test_the_sheets_that_templates_ask_for_are_those_that_are_kept() -> None:
    templates = (ROOT / "templates").rglob("*.html")
    asked = {name for it in templates for name in ASKED.findall(it.read_text("utf-8"))}
    assert asked == {sheet.stem for sheet in (ROOT / "static" / "css").glob("*.css")}
