"""The method page: it promises no figure that was not measured."""

from documents.engine.confidence import calibrations
from tests.views.pages import page, said


def test_says_what_confidence_rests_on_and_where_nothing_was_measured() -> None:
    text = said(page("/about/method/"))
    for band in calibrations()[0].bands:
        assert f"{band.word} {band.right} of {band.of}" in text
    assert "there the confidence is “not measured”" in text
    assert "Words and counts come from these pairs of texts alone." in text


def test_removed_means_that_nothing_was_found() -> None:
    text = said(page("/about/method/"))
    assert "“Removed” means that no counterpart was found." in text


def test_its_contents_lead_to_its_parts() -> None:
    markup = page("/about/method/")
    for part in ("names", "records", "versions", "cutting", "matching", "words", "wrong"):
        assert f'href="#{part}"' in markup
        assert f'id="{part}"' in markup
