"""Which titles are one recurring document's."""

import pytest

from documents.ingest.recurrence import series_slug, subject_of, title_key


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Report of the Eel Board", "Report of the Eel Board for 2031"),
        ("Report on the sixtieth session", "Report on the sixty-first session"),
        (
            "Council resolution 12 (2030) [on extension of the Weir Mission until 3 May 2031]",
            "Council resolution 19 (2031) [on renewal of the Weir Mission through 4 May 2032]",
        ),
        ("Rapport du Comité des anguilles", "Rapport du comité des anguilles (2031)"),
        ("تقرير مجلس الأنقليس", "تقرير مجلس الأنقليس لعام 2031".replace(" لعام 2031", " ٢٠٣١")),
    ],
)
def test_numbers_dates_and_terms_do_not_part_titles(old: str, new: str) -> None:
    assert title_key(old) == title_key(new) != ""


def test_other_subjects_are_other_titles() -> None:
    assert title_key("Report of the Eel Board") != title_key("Report of the Weir Board")


@pytest.mark.parametrize(
    "title",
    ["Statement by the President of the Security Council", "Resolution 12 (2030)", "", "2031"],
)
def test_a_form_and_its_issuer_name_nothing(title: str) -> None:
    assert title_key(title) == ""


def test_a_series_is_named_after_its_subject() -> None:
    title = "Council resolution 12 (2030) [on extension of the Weir Mission until 3 May 2031]"
    assert subject_of(title) == "Extension of the Weir Mission"
    assert series_slug("lagoon", title) == "lagoon-extension-weir-mission"


def test_a_subject_is_its_own_subject() -> None:
    subject = subject_of("Resolution 12 [on extension of the Weir Mission until 3 May 2031]")
    assert title_key(subject_of(subject)) == title_key(subject)


def test_a_long_title_is_cut_between_words_and_one_of_other_letters_has_no_slug() -> None:
    slug = series_slug("lagoon", "Upkeep " * 30)
    assert len(slug) <= 64
    assert slug.endswith("upkeep")
    assert series_slug("lagoon", "تقرير مجلس") == ""
