"""Fixtures that are refused: one clear message with file, line and field, nothing written."""

from pathlib import Path

import pytest

from documents.actions.actor import Actor, PermissionRefused
from documents.models import Body
from tests.cast import make_cast
from tests.fixture_files import STRAIT, a_file, all_rows, fault_in, line_of, strait, taken

pytestmark = pytest.mark.django_db

ATTESTED = "    attestation: proofread\n"
RELATED = 'to: [strait, "2030-03-02"]'


@pytest.mark.parametrize(
    ("old", "new", "field", "said"),
    [
        ('key: "2030-03-02"', "key: latest", "key", "moves from document to document"),
        ("abstract: The", "votes_for: 3 #", "votes_for", "where adoption is vote"),
        (RELATED, 'to: [strait, "2031-05-14"]', "to", "in no relation to itself"),
        (RELATED, "to: [strait, none]", "to", "no document strait/none in these files or in the"),
        (', G]\n    text', ', H]\n    text', "base_witness", "no witness strait/2031-05-14/H"),
        ("[strait-group]\n    member", "[group]\n    member", "body", "no body group"),
        ("number: 1\n    kind", "number: 2\n    kind", "kind", "The first event"),
        ("kind: published", "kind: checked", "kind", "The first event"),
        ("kind: published", "kind: sealed", "kind", "What is sealed is in no fixture"),
        ("actor: system:fixture", "actor: user:curator", "actor", "write system:fixture"),
        (ATTESTED, "    attestation: collated\n", "attestation", "with how many"),
        ("number: 1\n    base", "number: 0\n    base", "number", "counted from 1"),
        ("en, 1]\n    number", "en, 2]\n    number", "version", "must stand in these files"),
        ("number: 1\n    base", "record_digest: a\n    base", "record_digest", "Without the cut"),
    ],
)  # fmt: skip
def test_what_does_not_go_together_is_named(
    tmp_path: Path, old: str, new: str, field: str, said: str
) -> None:
    path = strait(tmp_path, (old, new))
    fault = fault_in(path)
    assert (fault.path, fault.field, said in fault.message) == (str(path), field, True), fault
    first = line_of(path, new)
    assert first <= fault.line <= first + new.count("\n")
    assert path.read_text("utf-8").split("\n")[fault.line - 1].strip().startswith(f"{field}:")


def test_what_is_missing_is_named_at_its_record(tmp_path: Path) -> None:
    path = strait(tmp_path, (ATTESTED, ""))
    fault = fault_in(path)
    assert (fault.field, fault.line) == (
        "attestation",
        line_of(path, "- model: documents.versione"),
    )
    assert "machine-read, proofread, collated, confirmed" in fault.message


def test_a_gap_in_a_version_s_log_is_named(tmp_path: Path) -> None:
    checked = STRAIT.read_text("utf-8").split("- model: documents.versionevent\n")[1]
    checked = checked.split("\n\n")[0].replace("number: 1", "number: 3")
    checked = checked.replace("kind: published", "kind: checked\n    reason: read again")
    path = strait(
        tmp_path,
        (
            "- model: documents.relation",
            f"- model: documents.versionevent\n{checked}\n\n- model: documents.relation",
        ),
    )
    fault = fault_in(path)
    assert (fault.field, fault.message) == (
        "number",
        "Event 2 of this version is missing; count them from 1.",
    )


def test_a_second_original_is_refused(tmp_path: Path) -> None:
    written = STRAIT.read_text("utf-8") + (
        "\n- model: documents.expression\n  fields:\n"
        '    document: [strait, "2031-05-14"]\n    language: fr\n'
    )
    assert fault_in(a_file(tmp_path, written)).message == (
        "The original is en; say what this language's text is."
    )


def test_records_that_refer_to_each_other_in_a_ring_are_refused(tmp_path: Path) -> None:
    written = "".join(
        f"- model: documents.body\n  fields: {{slug: {slug}, name: Group, parent: [{parent}]}}\n"
        for slug, parent in (("a", "b"), ("b", "c"), ("c", "a"))
    )
    assert "refer to each other" in fault_in(a_file(tmp_path, written)).message


def test_what_an_action_refuses_takes_everything_back(tmp_path: Path) -> None:
    path = strait(tmp_path, ('    base_witness: [strait, "2031-05-14", G]\n', ""))
    fault = fault_in(path)
    assert "no base witness is recorded" in fault.message
    assert fault.line == line_of(path, "- model: documents.version")


def test_a_second_original_beside_the_archive_s_is_refused(tmp_path: Path) -> None:
    taken(strait(tmp_path, ("language: en", "language: fr"), ('14", en', '14", fr')))
    fault = fault_in(STRAIT)
    assert fault.message == "The original is fr here; say what this text is."
    assert fault.line == line_of(STRAIT, "- model: documents.expression")


def test_the_original_may_become_another_text(tmp_path: Path) -> None:
    taken(STRAIT)
    french = (
        "- model: documents.expression\n  fields:\n"
        '    document: [strait, "2031-05-14"]\n    language: fr\n\n'
    )
    both = ("language: en\n\n", f"language: en\n    standing: authentic\n\n{french}")
    assert taken(strait(tmp_path, both)).counts == {"unchanged": 13, "updated": 1, "created": 1}


def test_a_reference_to_what_was_deleted_here_is_refused(tmp_path: Path) -> None:
    body = "- model: documents.body\n  fields: {slug: a, name: Group}\n"
    taken(a_file(tmp_path, body))
    Body.objects.get().delete()
    organ = "- model: documents.body\n  fields: {slug: b, name: Organ, parent: [a]}\n"
    fault = fault_in(a_file(tmp_path, body + organ))
    assert (fault.field, fault.line) == ("parent", 4)
    assert "deleted here since its last import" in fault.message


def test_an_actor_without_the_right_imports_nothing() -> None:
    cast = make_cast()
    before = all_rows()
    for user in (cast.reader, cast.contributor):
        with pytest.raises(PermissionRefused):
            taken(STRAIT, actor=Actor.of(user))
    assert all_rows() == before
    assert taken(STRAIT, actor=Actor.of(cast.curator)).has_changes
