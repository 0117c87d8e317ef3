"""Akoma Ntoso: the text as it is read, and what its markup says of each clause."""

from documents.engine.cuts import Clause, check_cut
from documents.ingest.formats import read_file
from documents.ingest.reading import File, Reading
from tests.ingest.akn_files import resolution


def read(content: bytes) -> Reading:
    reading = read_file(File("resolution.xml", content))
    assert reading.cut is not None
    check_cut(reading.cut)
    assert reading.cut.text == reading.text
    return reading


def clauses(content: bytes) -> dict[str, Clause]:
    cut = read(content).cut
    assert cut is not None
    return {clause.ref: clause for clause in cut.clauses}


def body(markup: str, **other: str) -> dict[str, Clause]:
    return clauses(resolution(body=markup, **other))


def test_the_text_is_what_a_person_reads() -> None:
    assert read(resolution()).text == (
        "Lagoon Council\n\nLC/RES/13 (2031)\n\n"
        "Resolution adopted by the Lagoon Council on 3 May 2031\n\n"
        "13. Dredging in the lagoon\n\nThe Lagoon Council,\n\n"
        "Recalling its resolution 12/4 on dredging,\n\n"
        "1. Decides that:\n\n(a) The dredging season shall close in May;\n\n"
        "(b) Eel traps shall be lifted each week;\n\n"
        "2. Requests the Warden to report, and invites members to comment.\n\n"
        "4th meeting\n3 May 2031\n\n1 See LC/12/4."
    )


def test_markup_tells_kinds_numbers_and_places() -> None:
    told = clauses(resolution())
    kinds = [(ref, clause.kind, clause.label) for ref, clause in told.items()]
    assert kinds == [
        ("c1", "paratext", ""),
        ("c2", "paratext", ""),
        ("c3", "heading", ""),
        ("c4", "title", ""),
        ("c5", "formula", ""),
        ("pp1", "preambular", ""),
        ("op1", "operative", "1."),
        ("op1.a", "operative", "(a)"),
        ("op1.b", "operative", "(b)"),
        ("op2", "operative", "2."),
        ("c11", "closing", ""),
        ("c12", "note", "1"),
    ]
    assert told["op1.b"].parent == told["op1"].position
    assert (told["op1.b"].depth, told["op1.b"].governing_verb) == (1, "decide")


def test_lead_phrases_are_the_verbs() -> None:
    told = clauses(resolution())
    assert told["pp1"].verb == "recall"
    assert told["op2"].verbs == ("request", "invite")


def test_a_phrase_that_no_lexicon_knows_is_kept() -> None:
    told = body(
        "<paragraph><num>1.</num><content><p><span class='italic'>Bewails</span> the silt;</p>"
        "</content></paragraph>"
    )
    assert told["op1"].verb == "bewails"


def test_words_set_off_that_open_no_provision_tell_nothing() -> None:
    told = body(
        "<paragraph><content><p><i>Abbreviations</i>: LC, Lagoon Council.</p></content></paragraph>"
    )
    assert [clause.verb for clause in told.values() if "Abbreviations" in clause.text] == [None]


def test_a_list_beside_its_item_stands_under_it() -> None:
    told = body(
        "<paragraph><num>1.</num><list><intro><p><i>Calls for</i> nets:</p></intro>"
        "<point><num>(a)</num><content><p>Of hemp:</p></content></point>"
        "<sublist><point><num>(i)</num><content><p>In spring;</p></content></point></sublist>"
        "<wrapUp><p>on both shores;</p></wrapUp></list></paragraph>"
    )
    assert told["op1.a.i"].parent == told["op1.a"].position
    assert told["op1.2"].text == "on both shores;"


def test_items_that_the_markup_leaves_in_a_row_are_nested_by_their_labels() -> None:
    told = body(
        "<paragraph><num>1.</num><content><p><i>Calls for</i> nets:</p></content></paragraph>"
        "<paragraph><content><p>(a) Of hemp;</p></content></paragraph>"
        "<paragraph><num>(b)</num><content><p>Of flax;</p></content></paragraph>"
    )
    assert told["op1.a"].parent == told["op1.b"].parent == told["op1"].position
    assert told["op1.a"].text == "Of hemp;"


def test_sections_have_headings_and_a_preamble_each() -> None:
    told = body(
        "<section><num>II</num><subheading>Locks</subheading>"
        '<crossHeading refersTo="#preamble"><i>Noting</i> the locks,</crossHeading>'
        "<paragraph><num>1.</num><content><p><i>Approves</i> them;</p></content></paragraph>"
        "</section>"
    )
    assert [c.label for c in told.values() if c.text == "Locks"] == ["II"]
    assert told["pp2"].text == "Noting the locks,"
    assert told["op1"].verb == "approve"


def test_rows_of_a_table_stand_under_the_provision_before_it() -> None:
    told = body(
        "<paragraph><num>1.</num><content><p><i>Approves</i> these posts:</p></content>"
        "</paragraph><container><table><tr><th><p>Post</p></th><th><p>Number</p></th></tr>"
        "<tr><td><p>Warden</p></td><td><p>2</p></td></tr></table></container>"
    )
    assert told["op1.2"].text == "Warden\t2"


def test_an_annex_is_no_part_of_the_resolution_and_has_its_own_notes() -> None:
    annex = (
        '<attachments><attachment><doc name="annex"><meta/><mainBody>'
        "<paragraph><content><p><docType>Annex</docType><docTitle>Rules</docTitle></p></content>"
        "</paragraph><paragraph><num>1.</num><content><p>Wardens keep count."
        '<authorialNote marker="1"><p>By hand.</p></authorialNote></p></content></paragraph>'
        "</mainBody></doc></attachment></attachments>"
    )
    told = [(c.kind, c.label, c.text) for c in clauses(resolution(after=annex)).values()]
    assert told[-4:] == [
        ("note", "1", "See LC/12/4."),
        ("annex", "", "Annex Rules"),
        ("annex", "1.", "Wardens keep count."),
        ("note", "1", "By hand."),
    ]


def test_marks_of_notes_are_left_out_and_other_raised_signs_kept() -> None:
    told = body(
        "<paragraph><num>1.</num><content><p><i>Notes</i> the 2030 Plan<sup>1</sup> for"
        " 3 km<sup>2</sup> and the 1<sup>er</sup> quai<sup>(</sup><authorialNote marker='9'>"
        "<p>Ibid.</p></authorialNote><sup>)</sup>;</p></content></paragraph>"
    )
    assert told["op1"].text == "Notes the 2030 Plan for 3 km2 and the 1er quai;"


def test_a_language_without_lexicon_keeps_what_the_markup_says() -> None:
    told = clauses(resolution(language="zho"))
    assert (told["op1.b"].kind, told["op2"].verb) == ("operative", "requests")
