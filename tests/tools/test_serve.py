"""`make run`: the port, the first start, and that a second start changes nothing."""

import socket
import sqlite3
from pathlib import Path

import pytest

from tests.served import running_archive
from tools.serve import CannotServeError, check_port_is_free, port_of


def test_the_port_is_8000_unless_another_is_named() -> None:
    assert port_of({}) == port_of({"PORT": ""}) == 8000
    assert port_of({"PORT": "8123"}) == 8123


@pytest.mark.parametrize("written", ["0", "65536", "-1", "http", "80 ", "٨٠٠٠"])
def test_what_is_no_port_is_refused(written: str) -> None:
    with pytest.raises(CannotServeError, match="is no port"):
        port_of({"PORT": written})


def test_a_port_in_use_is_named_with_the_remedy() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(CannotServeError, match=f"Port {port} is in use.*PORT={port + 1}"):
            check_port_is_free(port)
    check_port_is_free(port)


def test_a_second_start_finds_the_archive_as_the_first_left_it(tmp_path: Path) -> None:
    with running_archive(tmp_path) as first:
        assert first.username == "curator"
        assert f"served on {first.url}" in first.said
    held = dump(tmp_path)
    key = (tmp_path / "secret_key").read_bytes()
    with running_archive(tmp_path) as second:
        assert "password" not in second.said
        assert "Importing" not in second.said
    assert dump(tmp_path) == held
    assert (tmp_path / "secret_key").read_bytes() == key


def dump(folder: Path) -> list[str]:
    """The archive's database as SQL."""
    connection = sqlite3.connect(folder / "archive.sqlite3")
    try:
        return list(connection.iterdump())
    finally:
        connection.close()
