"""One lemma for an act, however its opening is turned: states, manner, negation, future, asides."""

import pytest

from documents.engine.comparison import compare
from documents.engine.lexicon import Language
from documents.engine.segmentation import segment
from documents.engine.verbs import lead_verb, read_verbs
from tests.engine.openings import ONE_LEMMA


@pytest.mark.parametrize(
    ("language", "lemma", "wording"),
    [(language, lemma, it) for language, lemma, them in ONE_LEMMA for it in them],
)
def test_the_lemma_is_the_acts_own(language: Language, lemma: str, wording: str) -> None:
    lead = lead_verb(wording, language).lead

    assert lead is not None
    assert lead.lemma == lemma


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("It remains to be seen whether the parties accept the plan.", "en"),
        ("Il convient de noter que les parties acceptent le plan.", "fr"),
        ("We should not forget that we agreed.", "en"),
        ("We informed the Board of the plan.", "en"),
        ("The States that support the pilots agree.", "en"),
        ("Les États qui appuient le plan sont nombreux.", "fr"),
        ("إن مجلس المضيق،", "ar"),
        ("إن الدول التي تدعم الخطة كثيرة.", "ar"),
        ("إن حماية المضيق تدعم التجارة.", "ar"),
        ("أن الدول الساحلية تدعم الخطة؛", "ar"),
        ("إنه لمن المهم أن ندعم الخطة.", "ar"),
        ("Appuyer le plan et demander un rapport ;", "fr"),
        ("Withdraw from all areas they have seized;", "en"),
    ],
)
def test_nobody_acts_here(wording: str, language: Language) -> None:
    lead = lead_verb(wording, language).lead

    assert lead is None or lead.form == "base"


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("Having neither been consulted nor heard,", "en"),
        ("Has been noted by the Board, which decides;", "en"),
        ("Being a party to the accord,", "en"),
        ("N’ayant pas été consultés,", "fr"),
        ("Ne peut être accepté ;", "fr"),
        ("Member States are encouraged to act.", "en"),
        ("Member States are invited to act.", "en"),
        ("Les États sont vivement encouragés à agir.", "fr"),
        ("Les États sont invités à agir.", "fr"),
        ("ليس للفريق موعد آخر.", "ar"),
        ("في المرفأ، يعمل الفريق ليلا.", "ar"),
        ("قد تقرر المحكمة ذلك.", "ar"),
    ],
)
def test_who_is_acted_on_does_not_act(wording: str, language: Language) -> None:
    assert lead_verb(wording, language).lead is None


@pytest.mark.parametrize(
    ("wording", "language", "lemma"),
    [
        ("Having been encouraged by the talks,", "en", "encourage"),
        ("We are encouraged by the talks.", "en", "encourage"),
        ("Encouraged to see the talks resume,", "en", "encourage"),
        ("Ayant été informé des pourparlers,", "fr", "informé"),
    ],
)
def test_a_state_is_its_subjects_own(wording: str, language: Language, lemma: str) -> None:
    lead = lead_verb(wording, language).lead

    assert lead is not None
    assert lead.lemma == lemma


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("Notes exchanged between the Parties are binding.", "en"),
        ("Note verbale of the Harbour Office", "en"),
        ("Support for the pilots is growing.", "en"),
        ("Calls for calm were welcomed by all.", "en"),
        ("Requests for assistance shall be sent to the Registry.", "en"),
        ("Welcome steps were taken.", "en"),
        ("Note verbale du bureau du port", "fr"),
        ("Partage des coûts", "fr"),
        ("Demande d’assistance :", "fr"),
    ],
)
def test_a_noun_written_as_a_verb_is_none(wording: str, language: Language) -> None:
    assert lead_verb(wording, language).lead is None


@pytest.mark.parametrize(
    ("wording", "language", "lemma"),
    [
        ("Calls for measures that are binding;", "en", "call for"),
        ("Requests for a third time the Registry, which is silent, to reply;", "en", "request"),
        ("Supports the pilots;", "en", "support"),
        ("Welcomes the steps that were taken;", "en", "welcome"),
        ("Demande d’urgence un rapport ;", "fr", "demander"),
        ("Partage les vues du Bureau ;", "fr", "partager"),
    ],
)
def test_a_verb_like_a_noun_stays_one(wording: str, language: Language, lemma: str) -> None:
    lead = lead_verb(wording, language).lead

    assert lead is not None
    assert lead.lemma == lemma


@pytest.mark.parametrize(
    ("wording", "language", "lemmas"),
    [
        ("The Council, determined to act, decides to meet.", "en", ["decide"]),
        ("The Council, having met and heard it, and noting it, decides so.", "en", ["decide"]),
        ("La Conférence, ayant examiné le rapport, adopte le plan.", "fr", ["adopter"]),
        ("The Council recalling that the pilots agree, decides so.", "en", ["decide"]),
        ("Recognizes the plan and does not endorse the claim;", "en", ["recognize", "endorse"]),
        ("Souligne que le bilan marquera la fin et appuiera le dialogue ;", "fr", ["souligner"]),
        ("تشجع التحويلات على نحو يتسم بالأمان ولا يقر القيود؛", "ar", ["شجع"]),
        ("تقرر النظر في المسألة، ولا تعترف بالنتائج؛", "ar", ["قرر", "اعترف"]),
        ("نرحب بالخطة، وإننا نشجع الصيد.", "ar", ["رحب", "شجع"]),
        ("يعلن أن الخطة قائمة، وأنه يشجع الصيد.", "ar", ["أعلن"]),
        ("تشجع الخطة، ليس في المرفأ فقط؛", "ar", ["شجع"]),
        ("تسلم بالحاجة إلى الخطة، ولذلك تدعو الدول إلى دعمها؛", "ar", ["سلم", "دعا"]),
    ],
)
def test_whose_act_it_is(wording: str, language: Language, lemmas: list[str]) -> None:
    assert [verb.lemma for verb in read_verbs(wording, language).verbs] == lemmas


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The Council,\n\nRecalling its plan,\n\n{}\n\nRequests a report.", "en"),
        ("Le Conseil,\n\nRappelant son plan,\n\n{}\n\nDemande un rapport.", "fr"),
        ("إن المجلس،\n\nإذ يشير إلى خطته،\n\n{}\n\nيطلب تقريرا.", "ar"),
    ],
)
def test_a_negated_clause_keeps_its_kind_and_lemma(text: str, part: str) -> None:
    plain, negated = {
        "en": ("Recognizes the claim;", "Does not recognize the claim;"),
        "fr": ("Reconnaît la demande ;", "Ne reconnaît pas la demande ;"),
        "ar": ("يعترف بالمطالبة؛", "لا يعترف بالمطالبة؛"),
    }[part]
    old, new = (segment(text.format(it)).clauses[2] for it in (plain, negated))

    assert (old.kind, old.verb) == (new.kind, new.verb)
    assert old.kind == "operative"
    rows = compare(text.format(plain), text.format(negated)).rows
    assert [(row.verb_change, row.part_change) for row in rows if row.status != "unchanged"] == [
        (None, None)
    ]
