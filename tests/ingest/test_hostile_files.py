"""Files mangled at random: each gives a text or one line that says why not, and nothing else."""

import io
import random
import zipfile

import pytest

from documents.ingest.formats import read_file
from documents.ingest.reading import File, UnreadableFile
from tests.page_shapes import article, marked_up
from tests.pdf_files import pdf_file
from tests.word_files import abstract, level, listed, num, paragraph, run, word_file, zip_file

WORD = word_file(
    listed("Decides")
    + listed("to report", level=1)
    + f"<w:p><w:ins>{run('again')}</w:ins><w:r><w:sym w:char='F0B7' w:font='Symbol'/></w:r></w:p>"
    + f"<w:tbl><w:tr><w:tc>{paragraph('State')}</w:tc></w:tr></w:tbl>",
    numbering=abstract(0, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)")) + num(1, 0),
)
PAGE = article(marked_up() + "<ol start=3><li value=x>a<li>b</ol><table><tr><td>c").encode()


def mangled(content: bytes, chance: random.Random, most: int) -> bytes:
    """The bytes with some changed, cut out or doubled."""
    held = bytearray(content)
    for _ in range(chance.randrange(1, most)):
        at = chance.randrange(len(held))
        what = chance.randrange(3)
        if what == 0:
            held[at] = chance.randrange(256)
        elif what == 1:
            del held[at : at + chance.randrange(1, 20)]
        else:
            held[at:at] = held[chance.randrange(len(held)) :][: chance.randrange(1, 30)]
    return bytes(held)


def read_or_refuse(name: str, content: bytes) -> bool:
    """Whether a text was read; anything but a refusal in one line fails the test."""
    try:
        return bool(read_file(File(name, content)).text)
    except UnreadableFile as refusal:
        said = str(refusal)
    assert "\n" not in said
    assert said.endswith(".")
    return False


def test_pages_and_texts() -> None:
    chance = random.Random(1)
    pages = [read_or_refuse("page.html", mangled(PAGE, chance, 40)) for _ in range(150)]
    assert any(pages)
    for _ in range(150):
        read_or_refuse("text", mangled(PAGE, chance, 40).replace(b"<", b""))


def test_word_files() -> None:
    chance = random.Random(2)
    with zipfile.ZipFile(io.BytesIO(WORD)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for _ in range(100):
        read_or_refuse("whole.docx", mangled(WORD, chance, 6))
    inside = []
    for _ in range(200):
        name = chance.choice(list(parts))
        packed = zip_file(parts | {name: mangled(parts[name], chance, 4)})
        inside.append(read_or_refuse("part.docx", packed))
    assert {True, False} == set(inside)


@pytest.mark.parametrize("seed", range(4))
def test_pdfs(seed: int) -> None:
    content = pdf_file(["The Council decides to remain seized of the matter."] * 3)
    read_or_refuse("text.pdf", mangled(content, random.Random(seed), 8) + b"\n%%EOF")


def test_parts_that_nest_deeper_than_recursion_may_go() -> None:
    nest = "<w:smartTag>" * 240 + run("deep") + "</w:smartTag>" * 240
    content = word_file(f"<w:p>{nest}</w:p>")

    def read_below(frames: int) -> bool:
        return read_below(frames - 1) if frames else read_or_refuse("deep.docx", content)

    assert read_below(0)
    assert not read_below(600)
