"""What segment and compare put out: signs for what is not seen, one line where it cannot be."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.core.management.base import OutputWrapper

from documents.management.output import json_line, put_out

FULL = Path("/dev/full")
COMMANDS = (("segment", 1), ("compare", 2))
OLD = "Décide de tenir une réunion.\n"


@pytest.fixture
def text_file(tmp_path: Path) -> Path:
    path = tmp_path / "old.txt"
    path.write_text(OLD, encoding="utf-8")
    return path


def printed(command: str, *arguments: object) -> str:
    out = io.StringIO()
    call_command(command, *map(str, arguments), stdout=out)
    return out.getvalue()


def files(folder: Path, old: str, new: str) -> tuple[Path, Path]:
    paths = folder / "old.txt", folder / "new.txt"
    for path, text in zip(paths, (old, new), strict=True):
        path.write_bytes(text.encode())
    return paths


def edits(folder: Path, old: str, new: str) -> list[str]:
    """The lines below the first of what compare prints of two texts."""
    lines = printed("compare", *files(folder, old, new)).removesuffix("\n").split("\n")
    return [line.strip() for line in lines[1:]]


@pytest.mark.parametrize("format_", ["text", "json"])
@pytest.mark.parametrize(("command", "texts"), COMMANDS)
def test_an_encoding_that_lacks_a_character_gets_one_line_and_status_1(
    command: str, texts: int, format_: str, text_file: Path
) -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    with pytest.raises(CommandError, match=r"^the output's encoding, ascii, has no U\+") as raised:
        call_command(command, *[str(text_file)] * texts, "--format", format_, stdout=out)
    assert raised.value.returncode == 1
    assert "\n" not in str(raised.value)
    out.flush()
    assert out.buffer.getvalue() == b""  # type: ignore[attr-defined]  # a BytesIO


def test_half_of_a_character_is_in_no_encoding_and_an_escape_in_json() -> None:
    out = OutputWrapper(io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))
    with pytest.raises(CommandError, match=r"^the output holds U\+DCE9, half of a character"):
        put_out(out, "proc\udce9s.txt")
    put_out(out, json_line({"path": "proc\udce9s.txt"}))
    assert out.buffer.getvalue() == b'{"path": "proc\\udce9s.txt"}\n'


@pytest.mark.parametrize(("command", "texts"), COMMANDS)
@pytest.mark.parametrize("environment", [{"PYTHONIOENCODING": "ascii"}, {}])
def test_an_output_that_fails_ends_the_program_with_one_line_and_status_1(
    command: str, texts: int, environment: dict[str, str], text_file: Path
) -> None:
    if not environment and not FULL.exists():
        pytest.skip("no device that is always full")
    with Path(os.devnull if environment else FULL).open("wb") as out:
        done = subprocess.run(
            [sys.executable, "manage.py", command, *[text_file] * texts],
            check=False,
            cwd=settings.BASE_DIR,
            encoding="utf-8",
            env=os.environ | {"PYTHONUTF8": "0"} | environment,
            stderr=subprocess.PIPE,
            stdout=out,
        )
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    told = (
        "the output's encoding, ascii, has no U+" if environment else "cannot be written: No space"
    )
    assert told in line


def test_a_control_character_of_a_text_is_shown_by_a_sign(tmp_path: Path) -> None:
    old, new = files(
        tmp_path,
        "1. Urges \x1b[31mall\x1b[0m parties to meet at dawn\x9b.\n",
        "1. Urges \x1b[31mall\x1b[0m parties to meet at\rdusk\x1b[0m\x9b.\n",
    )
    for text in (printed("segment", old, new), printed("compare", old, new)):
        assert "␛[" in text
        assert not set("\x1b\x9b\r").intersection(text)


def test_a_white_space_that_changed_is_shown_by_a_sign(tmp_path: Path) -> None:
    old = "Requests the wardens\nto report.\n\nUrges all.\n"
    assert edits(tmp_path, old, old.replace("the wardens", "the  wardens"))[:2] == [
        "op1 → op1        reworded, cosmetic",
        "space: +[·]",
    ]
    assert edits(tmp_path, old.replace("\n", "\r\n"), old)[1] == "space: -[␍]"
    assert edits(tmp_path, old, old.replace("the wardens", "the\u00a0wardens"))[1] == (
        "space: -[·] +[°]"
    )


def test_only_rows_that_are_cosmetic_are_called_so(tmp_path: Path) -> None:
    assert edits(tmp_path, "Requests ten reports.", "Requests two reports.") == [
        "op1 → op1        reworded",
        "number: -[ten] +[two]",
    ]


def test_json_is_one_line_for_every_reader_and_the_same_text(tmp_path: Path) -> None:
    wording = "Urges\x85 all\u2028 parties\x9b31m \x1b[0m to\u2029 meet."
    old, new = files(tmp_path, wording, wording)
    for text in (
        printed("segment", old, "--format=json"),
        printed("compare", old, new, "--format=json"),
    ):
        assert len(text.splitlines()) == 1
        assert not set("\x1b\x9b\x85\u2028\u2029").intersection(text)
    assert json.loads(printed("segment", old, "--format=json"))["clauses"][0]["text"] == wording
    assert json.loads(json_line({"path": "\udcff\x7f"})) == {"path": "\udcff\x7f"}
    assert json_line({"path": "\udcff"}).isascii()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("", "lf"), "OLD is empty; give a file or a reference"),
        (("lf", " "), "NEW is empty; give a file or a reference"),
        (("\x1b[31mlf", "lf"), "␛[31mlf: no such file"),
    ],
)
def test_a_name_in_an_error_can_be_read(arguments: tuple[str, str], said: str) -> None:
    with pytest.raises(CommandError) as raised:
        call_command("compare", *arguments)
    assert str(raised.value).startswith(said)


def test_an_empty_name_of_a_file_to_cut_is_called_so() -> None:
    err = io.StringIO()
    with pytest.raises(CommandError, match="1 of 1 file not cut"):
        call_command("segment", "", stderr=err, no_color=True)
    assert err.getvalue().startswith("an empty name: cannot be read")
