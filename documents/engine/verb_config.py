"""Every threshold of the lead verbs, in the order in which they are asked."""

from typing import Final

# Words of one clause looked at for verbs at all; a "clause" longer than this is a text uncut.
CLAUSE_WINDOW: Final = 5_000
# Words of one clause looked at for its lead; longer openings hold no lead verb.
LEAD_WINDOW: Final = 40
# Adverbs passed over in one place ("further also strongly"); more of them are no sentence, and
# would be walked again from each of their own number.
MOST_ADVERBS: Final = 8
RECITED_WINDOW: Final = 4
# Words between an expressing verb and what it expresses ("its deep and sincere concern").
COMPLEMENT_WINDOW: Final = 7
# The same in Arabic, and words between a verb and its fixed noun there, where the subject stands
# after a verb of the past ("أعرب وزراء خارجية الدول عن قلقهم", "أحاط الوزراء علما").
SUBJECT_COMPLEMENT_WINDOW: Final = 12
SUBJECT_REST_WINDOW: Final = 4
# Letters of a word from which such a noun is looked for without its article and its possessive
# ending in Arabic.
SHORTEST_ENDED: Final = 4
# Words of a noun phrase up to its own verb.
NOUN_WINDOW: Final = 7
# Words of a fronted phrase before its comma.
FRONTED_WINDOW: Final = 12
# Words a subject may have before its verb ("The Ministers and senior officials … recalled").
SUBJECT_WINDOW: Final = 14
JOINED_WINDOW: Final = 3
