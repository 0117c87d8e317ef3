"""Wording as HTML: marks that can be heard, and texts that are never markup."""

from documents.selectors.segments import Segment
from documents.templatetags.wording import wording


def test_plain_stretches_stand_as_they_are() -> None:
    assert wording([Segment("", "Urges "), Segment("", "restraint")]) == "Urges restraint"


def test_marks_are_elements_and_are_spoken() -> None:
    html = wording([Segment("del", "deep"), Segment("ins", "grave", "qualifier")])

    assert html == (
        '<del><span class="spoken"> [removed: </span>deep<span class="spoken">] </span></del>'
        '<ins data-class="qualifier"><span class="spoken"> [added, qualifier: </span>'
        'grave<span class="spoken">] </span></ins>'
    )


def test_a_text_is_never_markup() -> None:
    hostile = "<script>alert('x')</script> & \"quotes\""

    for mark in ("", "del", "ins"):
        html = wording([Segment(mark, hostile, '"><b>')])
        assert "<script" not in html
        assert "<b>" not in html
        assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt; &amp; &quot;quotes&quot;" in html
