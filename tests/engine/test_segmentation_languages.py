"""French and Arabic communiqués and resolutions, of our own making."""

import pytest

from documents.engine.segmentation import segment

FRENCH = """Communiqué final de la Réunion du Groupe de contact sur le détroit

Les Ministres et hauts fonctionnaires se sont réunis à Port-Lunel le 3 mai 2021.

Rappelant leurs déclarations antérieures ;

Profondément préoccupés par la fermeture du chenal ;

Les Ministres :

Ont réaffirmé leur attachement à la libre circulation ;

Ont exprimé leur vive préoccupation face aux retards, et ont demandé un rapport ;

Ont exigé que Kestria :

a) retire les barrages ; et

b) rouvre le chenal.

Fait à Port-Lunel, le 3 mai 2021
"""

ARABIC = """البيان الختامي لاجتماع فريق الاتصال المعني بالمضيق

إن وزراء الدول الأعضاء،

إذ يشيرون إلى بياناتهم السابقة،

وإذ يساورهم القلق إزاء إغلاق القناة،

1 - يؤكدون من جديد دعمهم لحرية المرور، ويرحبون بالتقرير؛

2 - يطلبون إلى الأمانة ما يلي:

(أ) نشر السجل؛

(ب) تدريب المرشدين؛

3 - يقررون إبقاء المسألة قيد النظر.
"""


def test_a_french_communique() -> None:
    cut = segment(FRENCH)

    assert cut.language == "fr"
    assert [(clause.ref, clause.kind, clause.verb) for clause in cut.clauses] == [
        ("c1", "title", None),
        ("c2", "narrative", None),
        ("pp1", "preambular", "rappeler"),
        ("pp2", "preambular", "préoccupé"),
        ("c5", "formula", None),
        ("op1", "operative", "réaffirmer"),
        ("op2", "operative", "exprimer préoccupation"),
        ("op3", "operative", "exiger"),
        ("op3.a", "operative", None),
        ("op3.b", "operative", None),
        ("c11", "closing", None),
    ]
    assert cut.clauses[6].verbs == ("exprimer préoccupation", "demander")
    assert cut.clauses[8].governing_verb == "exiger"


def test_vu_opens_a_recital() -> None:
    cut = segment("La Conférence,\n\nVu la Charte,\n\nDécide de se réunir ;")

    assert [(clause.kind, clause.verb) for clause in cut.clauses[1:]] == [
        ("preambular", "voir"),
        ("operative", "décider"),
    ]


def test_an_arabic_resolution() -> None:
    cut = segment(ARABIC)

    assert cut.language == "ar"
    assert [(clause.ref, clause.kind, clause.verb) for clause in cut.clauses] == [
        ("c1", "title", None),
        ("c2", "formula", None),
        ("pp1", "preambular", "أشار"),
        ("pp2", "preambular", "ساور القلق"),
        ("op1", "operative", "أكد من جديد"),
        ("op2", "operative", "طلب"),
        ("op2.أ", "operative", None),
        ("op2.ب", "operative", None),
        ("op3", "operative", "قرر"),
    ]
    assert cut.clauses[4].verbs == ("أكد من جديد", "رحب")
    assert cut.clauses[6].governing_verb == "طلب"


def test_the_front_of_an_arabic_communique() -> None:
    text = """اجتماع فريق الاتصال المعني بالمضيق
بورت لونيل، 24 أيلول/سبتمبر 2024

عقد فريق الاتصال اجتماعه على هامش الدورة.

إن الوزراء وكبار المسؤولين:

إذ يستذكرون البيانات السابقة؛

1. جددوا تأكيد دعمهم للملاحين؛
"""
    assert [(clause.ref, clause.kind) for clause in segment(text).clauses] == [
        ("c1", "title"),
        ("c2", "paratext"),
        ("c3", "narrative"),
        ("c4", "formula"),
        ("pp1", "preambular"),
        ("op1", "operative"),
    ]


def test_a_language_given_is_not_guessed() -> None:
    assert segment("Rappelant ses déclarations,", language="en").language == "en"


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown language 'de': one of en, fr, ar"):
        segment("Der Rat,", language="de")
