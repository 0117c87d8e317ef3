"""What the three languages say: months, and the nouns that own a date or a number."""

import re
from collections.abc import Mapping
from functools import cache

# Digits of Arabic and Persian script and the spaces that typesetters keep together ("67/234 B"),
# one for one, so that offsets stay.
_LEVEL = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹\u00a0\u2009\u202f", "01234567890123456789   ")
_UNEVEN = re.compile("[٠-٩۰-۹\u00a0\u2009\u202f]")
_ALEF = str.maketrans("أإآٱ", "اااا")

MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ),
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
    ),
    # Both calendars' names, with the spellings of United Nations texts and of the press.
    "ar": (
        "كانون الثاني|يناير", "شباط|فبراير", "آذار|مارس", "نيسان|أبريل|ابريل", "أيار|مايو",
        "حزيران|يونيه|يونيو", "تموز|يوليه|يوليو", "آب|أغسطس", "أيلول|سبتمبر",
        "تشرين الأول|أكتوبر", "تشرين الثاني|نوفمبر", "كانون الأول|ديسمبر",
    ),
}  # fmt: skip

# The nouns that own the dates after them. "other" nouns own dates that cite nothing here:
# a resolution goes by its number, an election is no meeting.
OWNERS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "meeting": r"meetings?|sessions?|summits?|conferences?|communiqu[eé]s?|gatherings?",
        "report": r"reports?|updates?",
        "judgment": r"judge?ments?|rulings?|verdicts?|advisory opinions?",
        "other": r"resolutions?|decisions?|letters?|notes?|agreements?|accords?|elections?"
        r"|referend\w+|attacks?|statements?|declarations?|laws?|acts?|conventions?|protocols?"
        r"|treat(?:y|ies)|actions?|measures?|steps?|events?|incidents?|visits?|mandates?",
    },
    "fr": {
        "meeting": r"réunions?|sessions?|sommets?|conférences?|communiqués?|rencontres?",
        "report": r"rapports?",
        "judgment": r"arrêts?|jugements?|avis consultatifs?",
        "other": r"résolutions?|décisions?|lettres?|notes?|accords?|élections?|référendums?"
        r"|attaques?|attentats?|déclarations?|lois?|conventions?|protocoles?|traités?|mesures?"
        r"|actions?|événements?|évènements?|incidents?|visites?|mandats?",
    },
    "ar": {
        "meeting": r"(?:ال|ل|ب|لل|بال|وال|و)?"
        r"(?:اجتماع(?:ات|اتها|ها|ه|ين|ان)?|مؤتمر(?:ات|ها)?|قمة|قمم|دورة|دورات|لقاء(?:ات)?)"
        r"|(?:ال)?بيان(?:ات)? (?:ال)?(?:مشتركة?|ختامية?)",
        "report": r"(?:ال|ب|بال|وال|و)?(?:تقرير(?:ها|ه|ين|ي)?|تقارير(?:ها|ه)?)",
        "judgment": r"حكم (?:المحكمة|محكمة)|فتوى|الفتوى|الرأي الاستشاري",
        "other": r"(?:ال|ب|بال|و|وال|ل|لل)?(?:قرار(?:ات|ها|اتها|ه|ي|ين)?|مقرر(?:ات)?|رسالة|اتفاق"
        r"|اتفاقية|انتخابات|هجمات|هجوم|إعلان|بيان|قانون|معاهدة|بروتوكول|تدابير|زيارة|ولاية)",
    },
}  # fmt: skip


def levelled(text: str) -> str:
    """The text with European digits and plain spaces, each where its own stood."""
    is_level = text.isascii() or not _UNEVEN.search(text)
    return text if is_level else text.translate(_LEVEL)


@cache
def owner_pattern(language: str) -> re.Pattern[str]:
    """Finds an owner; the name of the group that matched says which."""
    groups = "|".join(f"(?P<{kind}>{words})" for kind, words in OWNERS[language].items())
    return re.compile(rf"(?<!\w)(?:{groups})(?!\w)", re.IGNORECASE)


@cache
def month_numbers(language: str) -> Mapping[str, int]:
    """Months, 1..12, by name in lower case with a bare alef."""
    return {
        name.translate(_ALEF).lower(): number
        for number, names in enumerate(MONTHS[language], 1)
        for name in names.split("|")
    }


def month_number(name: str, language: str) -> int:
    """1..12; of two names with a stroke between, the first one's. Raises KeyError."""
    first = re.sub(r"\s+", " ", name.partition("/")[0].strip())
    return month_numbers(language)[first.translate(_ALEF).lower()]
