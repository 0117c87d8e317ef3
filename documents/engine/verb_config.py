"""Every threshold of the lead verbs, in the order of their stages, with what it rests on.

The evidence is that of ``segmentation/config.py``, here lead verbs: heads found (as chosen en
and fr .9997, ar 1) and lemmas right (en .9991, fr .9989, ar 1). D and T are as there.
"""

from typing import Final

# A bound of work: words of one clause looked at for verbs at all. What is longer is a text uncut;
# no clause measured comes near it.
CLAUSE_WINDOW: Final = 5_000
# Words of one clause looked at for its lead (1 and up); longer openings hold no lead verb. Level
# from 10 to 80: no text tried has an aside so long between subject and verb.
LEAD_WINDOW: Final = 40
# Adverbs passed over in one place (1 and up), as in "further also strongly"; more of them are no
# sentence, and would be walked again from each of their own number. Lemmas en .9988, fr .9986,
# T 5 at 1; level from 2 on.
MOST_ADVERBS: Final = 8
# Verbs that help one another ("continues to wish to urge"), as a bound of work: more of them are
# no sentence.
MOST_HELPING: Final = 3
# Words from an Arabic recital particle among which its verb opens (1 and up): a pronoun or a
# negation may stand between. Heads ar .9994 at 1; level from 2 to 8.
RECITED_WINDOW: Final = 4
# Words from an expressing verb among which stands what it expresses (1 and up): "its deep and
# sincere concern". D 48, T 36 at 2; D 1, T 3 at 4; level from 7 to 14. Heads and lemmas are as
# they are throughout, for the key's lemmas have no such nouns.
COMPLEMENT_WINDOW: Final = 7
# The same in Arabic after a verb of the past (1 and up), whose subject stands between ("أعرب وزراء
# خارجية الدول عن قلقهم"), and words that may stand between such a verb and its fixed noun (0 and
# up): "أحاط الوزراء علما". Level from 4 to 20 and from 0 to 8: no text tried has such a verb.
SUBJECT_COMPLEMENT_WINDOW: Final = 12
SUBJECT_REST_WINDOW: Final = 4
# Letters of a word from which such a noun is looked for without its article and its possessive
# ending in Arabic (1 and up). T is level from 1 to 99.
SHORTEST_ENDED: Final = 4
# Words from a noun that looks like a verb among which its own verb stands (2 and up): "Calls for
# calm were ignored". Level from 2 to 14: no text tried opens a clause so.
NOUN_WINDOW: Final = 7
# Words of a fronted phrase before its comma (1 and up): "In this regard, …". Level from 3 to 24:
# the verbs that the key asks about open their clauses.
FRONTED_WINDOW: Final = 12
# Words a subject has before its verb (1 and up): "The Ministers and senior officials … recalled".
# Level from 4 to 14, but T 2 at 4 and T 1 at 8; F1 ar .9979 from 20 on.
SUBJECT_WINDOW: Final = 14
# Words before a second subject among which its conjunction stands (1 and up): "the Council and
# the Commission support". Level from 1 to 6: no text tried has one apart from its conjunction.
JOINED_WINDOW: Final = 3
