"""Dates of the Hijri calendar among the edits: one date with its month, day, year and mark."""

import pytest

from tests.engine.changes import changes


@pytest.mark.parametrize(
    ("old", "new", "gone", "come"),
    [
        (
            "on 21 Shaban 1444H in",
            "on 16 Muharram 1446H in",
            "21 Shaban 1444H",
            "16 Muharram 1446H",
        ),
        (
            "on 21 Sha'ban 1444 AH in",
            "on 16 Dhu al-Qa’dah 1446 AH in",
            "21 Sha'ban 1444",
            "16 Dhu al-Qa’dah 1446",
        ),
        (
            "on 3 Rabi’ al-Awwal 1445 A.H. in",
            "on 16 Dhul-Hijjah 1446 A.H. in",
            "3 Rabi’ al-Awwal 1445",
            "16 Dhul-Hijjah 1446",
        ),
        (
            "le 21 Chaabane 1444 à",
            "le 16 Mouharram 1446 à",
            "21 Chaabane 1444",
            "16 Mouharram 1446",
        ),
        (
            "في 21 شعبان 1444هـ أن",
            "في 16 ذي القعدة 1446هـ أن",
            "21 شعبان 1444هـ",
            "16 ذي القعدة 1446هـ",
        ),
        (
            "في 3 جمادى الأولى 1444 هـ أن",
            "في 5 ربيع الآخر 1446 هـ أن",
            "3 جمادى الأولى 1444",
            "5 ربيع الآخر 1446",
        ),
        ("in 1444H they", "in 1446H they", "1444H", "1446H"),
    ],
)
def test_a_hijri_date_is_one_date(old, new, gone, come):
    assert changes(old, new) == [("date", gone, come)]


@pytest.mark.parametrize(
    ("old", "new", "class_"),
    [
        ("that Ramadan Keel said", "that Rajab Keel said", "name"),
        ("its resolution 1325 of 3 Rajab 1444", "its resolution 1346 of 3 Rajab 1444", "number"),
        ("أن ذلك محرم على", "أن ذلك مسموح على", "word"),
    ],
)
def test_a_hijri_month_without_a_number_is_none(old, new, class_):
    assert [change[0] for change in changes(old, new)] == [class_]
