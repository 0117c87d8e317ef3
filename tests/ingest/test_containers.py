"""Files out of folders and archives: each once, in order, and what is refused in its place."""

import io
import os
import tarfile
import zipfile
from pathlib import Path

import pytest

from documents.ingest import archives
from documents.ingest.containers import files_in
from documents.ingest.formats import LARGEST
from documents.ingest.unpacking import Bounds
from tests.word_files import paragraph, word_file, zip_file


def held(*paths: Path) -> list[tuple[str, bytes]]:
    """Names and bytes of what is given, refusals left out."""
    return [(e.file.name, e.file.content) for e in files_in(paths) if e.file]


def refusals(*paths: Path) -> dict[str, str]:
    """Last part of the path and reason of what is refused."""
    return {e.path.rpartition("/")[2]: e.refusal for e in files_in(paths) if e.file is None}


def tar_file(path: Path, members: dict[str, bytes], mode: str = "w:xz") -> Path:
    with tarfile.open(path, mode) as archive:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return path


def test_folders_files_and_archives_mixed(tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "deep" / "b.txt").write_bytes(b"b")
    (tmp_path / "in" / "a.txt").write_bytes(b"a")
    (tmp_path / "in" / ".git").mkdir()
    (tmp_path / "in" / ".git" / "config").write_bytes(b"passed over")
    (tmp_path / "in" / "c.zip").write_bytes(zip_file({"x/c.txt": b"c", "x/.hidden": b"no"}))
    tar = tar_file(tmp_path / "d.tar.xz", {"en/d.xml": b"d"})
    files = held(tmp_path / "in", tar, tmp_path / "in" / "a.txt")
    assert files == [("a.txt", b"a"), ("c.txt", b"c"), ("b.txt", b"b"), ("d.xml", b"d")]


def test_a_members_path_is_told_and_its_name_is_the_last_part(tmp_path: Path) -> None:
    tar = tar_file(tmp_path / "un.tar", {"en/unga/1.xml": b"x"}, "w")
    (entry,) = files_in([tar])
    assert (entry.path, entry.file and entry.file.name) == (f"{tar}/en/unga/1.xml", "1.xml")


def test_a_name_is_told_on_one_line_and_controls_no_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a\nb\x1b[2J\u202etxt.gpj"
    path.write_bytes(b"x")
    (entry,) = files_in([path])
    assert entry.file is not None
    assert entry.file.name == "a\ufffdb\ufffd[2J\ufffdtxt.gpj"
    assert entry.path == str(tmp_path / entry.file.name)


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:xz", "w:bz2"])
def test_tar_archives_of_every_packing(tmp_path: Path, mode: str) -> None:
    members = {f"{at}.txt": os.urandom(40_000) for at in range(20)}
    assert held(tar_file(tmp_path / "any.tar", members, mode)) == list(members.items())


def test_a_word_file_is_a_file_and_no_archive(tmp_path: Path) -> None:
    path = tmp_path / "text.docx"
    path.write_bytes(word_file(paragraph("Decides.")))
    assert [name for name, _ in held(path)] == ["text.docx"]
    path.write_bytes(zip_file({"a.txt": b"no Word file"}))
    assert [name for name, _ in held(path)] == ["text.docx"]


@pytest.mark.parametrize("name", ["/etc/x.txt", "../x.txt", "a/../../x.txt", "..\\x.txt", "C:\\x"])
def test_names_that_lead_out_are_refused_and_the_rest_goes_on(tmp_path: Path, name: str) -> None:
    zipped = tmp_path / "bad.zip"
    zipped.write_bytes(zip_file({name: b"bad", "good.txt": b"good"}))
    tar = tar_file(tmp_path / "bad.tar.gz", {name: b"bad", "good.txt": b"good"}, "w:gz")
    for path in (zipped, tar):
        assert held(path) == [("good.txt", b"good")]
        assert ["leads out" in reason for reason in refusals(path).values()] == [True]


def test_links_and_devices_are_refused(tmp_path: Path) -> None:
    tar = tmp_path / "links.tar"
    with tarfile.open(tar, "w") as archive:
        for name, kind in (("soft", tarfile.SYMTYPE), ("hard", tarfile.LNKTYPE), ("dev", b"3")):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    zipped = tmp_path / "links.zip"
    link = zipfile.ZipInfo("soft")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(zipped, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    (tmp_path / "real.txt").write_bytes(b"text")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "folder-link").symlink_to(tmp_path / "real.txt")
    os.mkfifo(tmp_path / "in" / "pipe")
    assert set(refusals(tar, zipped)) == {"soft", "hard", "dev"}
    assert set(refusals(tmp_path / "in")) == {"folder-link", "pipe"}
    assert held(tmp_path / "in" / "folder-link") == [("folder-link", b"text")]


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    assert "No such file" in refusals(tmp_path / "nowhere.txt")["nowhere.txt"]


def test_a_file_of_fifty_megabytes_is_refused_wherever_it_lies(tmp_path: Path) -> None:
    large = b" " * 50_000_000
    (tmp_path / "large.txt").write_bytes(large)
    tar = tar_file(tmp_path / "large.tar", {"large.xml": large, "small.xml": b"x"}, "w")
    reasons = refusals(tmp_path / "large.txt", tar)
    assert set(reasons) == {"large.txt", "large.xml"}
    assert all(f"{LARGEST:,} is the most for one file" in reason for reason in reasons.values())
    assert held(tar) == [("small.xml", b"x")]


def test_archives_cut_short_give_what_they_hold_and_say_so(tmp_path: Path) -> None:
    members = {f"{at}.txt": os.urandom(50_000) for at in range(10)}
    for mode, name in (("w:xz", "x.tar.xz"), ("w:gz", "x.tar.gz"), ("w", "x.tar")):
        path = tar_file(tmp_path / name, members, mode)
        path.write_bytes(path.read_bytes()[:300_000])
        assert 0 < len(held(path)) < 10
        assert "cut short" in refusals(path)[name]


def test_a_broken_member_of_a_zip_leaves_the_others(tmp_path: Path) -> None:
    packed = bytearray(zip_file({"a.txt": os.urandom(5000), "b.txt": b"b"}))
    packed[100:120] = b"\0" * 20
    path = tmp_path / "broken.zip"
    path.write_bytes(packed)
    assert held(path) == [("b.txt", b"b")]
    assert "broken" in refusals(path)["a.txt"]


def test_a_bomb_is_left_when_it_grows_too_much(tmp_path: Path) -> None:
    members = {f"{at}.txt": b" " * 20_000_000 for at in range(3)}
    tar = tar_file(tmp_path / "bomb.tar.xz", members)
    assert len(held(tar)) < 3
    assert "bomb" in refusals(tar)["bomb.tar.xz"]


def test_totals_and_members_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tar = tar_file(tmp_path / "x.tar", {f"{at}": b"x" * 900 for at in range(10)}, "w")
    monkeypatch.setattr(archives, "BOUNDS", Bounds(10, 1000, 5000, 100))
    assert len(held(tar)) == 5
    monkeypatch.setattr(archives, "BOUNDS", Bounds(3, 1000, 50_000, 100))
    assert "more than 3 files" in refusals(tar)["x.tar"]


def test_a_name_longer_than_any_is_not_read(tmp_path: Path) -> None:
    tar = tar_file(tmp_path / "x.tar", {"n" * 2_000_000: b"x"}, "w")
    assert "broken" in refusals(tar)["x.tar"]
