"""The small parts of a comparison as HTML: what they show, and texts that are never markup."""

from dataclasses import replace

from documents.selectors.comparison_options import Options
from documents.selectors.comparison_rows import DisplayRow, display_rows
from documents.selectors.comparison_summary import StripMark
from documents.selectors.row_confidence import RowConfidence
from documents.selectors.row_facts import RowFact
from documents.selectors.row_wordings import Part
from documents.selectors.segments import Segment
from documents.selectors.stand_outs import StandOut
from documents.templatetags.comparison import clauses, lines, said, strip_marks
from tests.hand_comparisons import clauses as clauses_of
from tests.hand_comparisons import comparison, row

HOSTILE = "<script>alert('x')</script> & \"quotes\""
HARMLESS = "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt; &amp; &quot;quotes&quot;"
PLAIN = (Segment("", "Urges restraint"),)


def shown_row(**changed: object) -> DisplayRow:
    old, new = clauses_of(("op1", "Urges restraint")), clauses_of(("op2", "Calls for restraint"))
    removed = row("removed", [0], [])
    return replace(display_rows(comparison(old, new, removed), Options())[0], **changed)


def test_a_clause_is_a_paragraph_with_its_label() -> None:
    html = clauses([Part("op1", "op1", "1.", 0, PLAIN)], "op1")

    assert html == '<p class="text part"><span class="part__label">1.</span> Urges restraint</p>'


def test_a_clause_that_does_not_name_its_row_bears_a_name() -> None:
    assert 'id="op2"' in clauses([Part("op2", "op2", "", 0, PLAIN)], "op1")


def test_of_several_clauses_each_says_which_it_is_and_items_are_set_in() -> None:
    parts = [Part("op1", "op1", "", 0, PLAIN), Part("op1.a", "op1.a", "", 1, PLAIN)]

    assert clauses(parts, "op1") == (
        '<p class="text part"><span class="ref part__ref">op1</span> Urges restraint</p>'
        '<p class="text part part--item" id="op1.a">'
        '<span class="ref part__ref">op1.a</span> Urges restraint</p>'
    )


def test_a_row_says_what_became_of_it() -> None:
    html = said(shown_row(facts=(RowFact("lead verb", "urges", "", "not on the scale"),)), "./")

    assert html == (
        '<p class="status status--removed"><span class="sign" aria-hidden="true">−</span> '
        "no counterpart found</p>\n    \n    "
        '<p class="fact">lead verb: <span class="fact__old"><bdi>urges</bdi></span> '
        '<span aria-hidden="true">→</span><span class="spoken">became</span> '
        ' <span class="soft">(not on the scale)</span></p>\n    \n    '
    )


def test_a_row_says_that_it_moved_how_sure_it_is_and_how_much_alike() -> None:
    confidence = RowConfidence("match", "very high", "99 of 100")
    html = said(
        shown_row(is_moved=True, ghost="was-op1", confidence=confidence, percent=90), "?show=all"
    )

    assert '<a href="?show=all#was-op1">moved</a>' in html
    assert '<p class="fact">match: very high <span class="soft">(99 of 100)</span></p>' in html
    assert '<p class="row__percent">90 % alike</p>' in html


def test_a_line_says_what_went_and_what_came() -> None:
    html = lines([StandOut("op1", "op1", old="urges", new="demands")], "./")

    assert html == (
        '<li class="stand-out"><a class="ref" href="./#op1">op1</a> '
        '<span class="stand-out__said">'
        '<del><span class="spoken">went: </span><bdi>urges</bdi></del>'
        ' <span aria-hidden="true">→</span> '
        '<ins><span class="spoken">came: </span><bdi>demands</bdi></ins></span></li>\n'
    )


def test_only_changes_on_the_strip_are_links() -> None:
    changed = StripMark("added", True, 10, 10, 0.5, 3.0, "op2", "op2: new, moved")
    html = strip_marks([changed, StripMark("unchanged", False, 0, 20, 3.5, 7.0, "", "")], "./")

    assert html == (
        '<a href="./#op2" tabindex="-1"><title>op2: new, moved</title>'
        '<rect class="strip__mark strip__mark--added strip__mark--moved"'
        ' x="10" y="0.5" width="10" height="3.0"/></a>'
        '<rect class="strip__mark" x="0" y="3.5" width="20" height="7.0"/>'
    )


def test_nothing_of_a_text_is_markup() -> None:
    confidence = RowConfidence(HOSTILE, HOSTILE, HOSTILE)
    hostile = {"sign": HOSTILE, "words": HOSTILE, "status": HOSTILE, "ghost": HOSTILE}
    fact = RowFact(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
    whole = shown_row(**hostile, is_moved=True, confidence=confidence, facts=(fact,))
    part = Part(HOSTILE, HOSTILE, HOSTILE, 1, [Segment("", HOSTILE)])
    made = {
        "clauses": (clauses([part, part], "op1"), 8),
        "said": (said(whole, HOSTILE), 12),
        "lines": (lines([StandOut(*[HOSTILE] * 6)], HOSTILE), 7),
        "strip": (
            strip_marks([StripMark(HOSTILE, True, 0, 1, 0.0, 1.0, *[HOSTILE] * 2)], HOSTILE),
            4,
        ),
    }

    assert {name: html.count(HARMLESS) for name, (html, _) in made.items()} == {
        name: count for name, (_, count) in made.items()
    }
    assert [name for name, (html, _) in made.items() if "<script" in html or '" q' in html] == []
