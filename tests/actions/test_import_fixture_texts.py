"""Texts of a fixture that cannot be taken: checksums, characters, sizes, cuts and digests."""

import re
from pathlib import Path

import pytest

from documents.engine.cuts import text_sha256
from documents.export.fixture import fixture_of
from documents.ingest.fixture_faults import Fault
from documents.selectors.fixture_records import series_records
from documents.texts import MAX_BYTES
from tests.fixture_files import STRAIT, TEXT, a_file, another_archive, fault_in, line_of, taken

pytestmark = pytest.mark.django_db

VERSION = "- model: documents.version\n"
HEAD, _, TAIL = STRAIT.read_text("utf-8").partition(VERSION)
SHA256 = text_sha256(TEXT)


def version_with(folder: Path, old: str, new: str) -> Path:
    """The small fixture with a change in its version, not in the witness that has its text."""
    assert old in TAIL
    return a_file(folder, HEAD + VERSION + TAIL.replace(old, new))


def with_quoted(
    folder: Path, quoted: str, sha256: str = SHA256, *, is_witnessed: bool = False
) -> Path:
    """The small fixture with a version whose text stands between double quotes.

    ``is_witnessed``: its witness has that text too, so that the version departs nowhere.
    """
    block = re.search(r"    text: \|\n(?:      .*\n|\n)*?(?=    text_sha256)", TAIL)
    assert block is not None

    def quoting(written: str) -> str:
        return written.replace(block[0], f'    text: "{quoted}"\n').replace(SHA256, sha256)

    return a_file(folder, (quoting(HEAD) if is_witnessed else HEAD) + VERSION + quoting(TAIL))


def exported(folder: Path, pattern: str = "", new: str = "") -> Path:
    """The small fixture with its cut and digests, as it is exported; one pattern replaced."""
    with another_archive():
        taken(STRAIT)
        written = "\n".join(fixture_of(series_records("strait"))) + "\n"
    changed, count = re.subn(pattern, new, written) if pattern else (written, 1)
    assert count == 1, pattern
    return a_file(folder, changed, "exported.yaml")


def text_fault(path: Path, field: str) -> Fault:
    fault = fault_in(path)
    assert fault.field == field
    line = path.read_text("utf-8").split("\n")[fault.line - 1]
    assert line.startswith(f"    {field}:")
    return fault


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("is free", "is open", "text or checksum was changed"),
        ("text: |\n", "text: |-\n", "write text: | or |+"),
        ("text: |\n", "text: >\n", "a folded text (>) loses its line ends"),
        (SHA256, "0" * 64, "write the text between double quotes, with escapes"),
        (SHA256, "abc", f"That of the text as it stands here is {SHA256}"),
        (SHA256, SHA256.upper(), "64 digits of 0–9 and a–f"),
    ],
)
def test_a_text_is_held_against_its_checksum(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert said in text_fault(version_with(tmp_path, old, new), "text_sha256").message


def test_a_line_end_too_many_is_told_as_what_it_is(tmp_path: Path) -> None:
    path = version_with(tmp_path, SHA256, text_sha256(TEXT.rstrip("\n")))
    assert "without its last line end: write text: |-" in text_fault(path, "text_sha256").message


def test_a_text_without_checksum_is_refused_and_told_its_own(tmp_path: Path) -> None:
    fault = fault_in(version_with(tmp_path, f"    text_sha256: {SHA256}\n", ""))
    assert (fault.field, "missing" in fault.message) == ("text_sha256", True)


@pytest.mark.parametrize(
    ("quoted", "said"),
    [
        ("", "blank"),
        (r" \n ", "The text is empty"),
        (r"The Ministers\r\nmet.", "carriage return"),
        (r"\ufeffThe Ministers met.", "byte order mark"),
    ],
)
def test_a_text_that_is_none_is_refused(tmp_path: Path, quoted: str, said: str) -> None:
    assert said in text_fault(with_quoted(tmp_path, quoted), "text").message


@pytest.mark.parametrize(
    ("quoted", "said"), [(r"met\0.", "NUL"), (r"met\uD800.", "lone surrogate (U+D800)")]
)
def test_what_is_no_character_is_refused(tmp_path: Path, quoted: str, said: str) -> None:
    path = with_quoted(tmp_path, quoted)
    fault = fault_in(path)
    assert said in fault.message
    assert fault.line == line_of(path, f'    text: "{quoted}"')


def test_a_text_of_twenty_megabytes_is_refused(tmp_path: Path) -> None:
    text = "The Ministers reaffirmed that passage is free. " * 450_000
    fault = text_fault(with_quoted(tmp_path, text, text_sha256(text)), "text")
    assert f"{len(text):,} bytes, and {MAX_BYTES:,} is the most" in fault.message


def test_unusual_characters_between_double_quotes_are_kept(tmp_path: Path) -> None:
    text = "The Ministers\u2028met.\u0085\tThey agreed \U0001f30d.  \n"
    quoted = r"The Ministers\u2028met.\x85\tThey agreed \U0001f30d.  \n"
    result = taken(with_quoted(tmp_path, quoted, text_sha256(text), is_witnessed=True))
    assert result.counts["new version"] == 1


def test_a_first_text_that_departs_from_its_witness_says_why_or_is_refused(tmp_path: Path) -> None:
    text = "The Ministers met elsewhere.\n"
    fault = fault_in(with_quoted(tmp_path, r"The Ministers met elsewhere.\n", text_sha256(text)))
    assert "departs from its base witness G without a reason" in fault.message


def test_an_exported_version_is_taken_as_it_is(tmp_path: Path) -> None:
    assert taken(exported(tmp_path)).counts == {"created": 13, "new version": 1}


@pytest.mark.parametrize(
    ("pattern", "new", "field", "said"),
    [
        (r"      - \{ref: op2\.b, .*\n", "", "cut", "belong to no clause"),
        (r"ref: op2\.b, ", "ref: op2.a, ", "cut", "the reference op2.a is taken"),
        (r"(ref: op2\.b, .* depth: )1", r"\1x", "cut", "a clause row is malformed"),
        (r"(ref: op2\.b, .* depth: )1", r'\1"1"', "cut", "Clause op2.b: depth missing, unknown"),
        (r"(ref: op2\.b, .* depth: )1", r"\1 1, colour: red", "cut", "Clause op2.b: colour"),
        (r"cut_digest: .*", "cut_digest: abc", "cut_digest", "The digest of this cut is"),
        (r"record_digest: .*", "record_digest: abc", "record_digest", "of this record is"),
        (r"(metadata:\n(?:      .*\n)*      adopted: ).*", r"\1x", "record_digest", "is"),
        (r"(\n      reference: ).*", r"\1strait/x.en@1", "metadata", "not this version's, strait"),
        (r"    cut_digest: .*\n", "", "record_digest", "cut_digest, which is missing"),
        (r"(?s)    cut:\n.*?\n\n", "\n", "cut_digest", "Without the cut, cut_digest, metadata"),
    ],
)
def test_cuts_and_digests_are_recomputed(
    tmp_path: Path, pattern: str, new: str, field: str, said: str
) -> None:
    fault = fault_in(exported(tmp_path, pattern, new))
    assert (fault.field, said in fault.message) == (field, True), fault
    assert fault.line > 100
