"""The method page: it promises no figure that was not measured."""

from tests.views.pages import page, said


def test_says_what_is_not_measured() -> None:
    text = said(page("/about/method/"))
    assert text.count("not measured") >= 6
    assert "“Removed” means that no counterpart was found." in text


def test_its_contents_lead_to_its_parts() -> None:
    markup = page("/about/method/")
    for part in ("names", "records", "versions", "cutting", "matching", "words", "wrong"):
        assert f'href="#{part}"' in markup
        assert f'id="{part}"' in markup
