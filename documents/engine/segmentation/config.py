"""Every threshold of the segmentation, in the order of its stages."""

from typing import Final

# Characters looked at: first a paragraph or two, and more only where they leave a doubt.
LANGUAGE_SAMPLES: Final = (500, 1_000, 4_000, 20_000)
# Words set apart by spaces settle the matter where there are so many, and so many times more
# of one language; only otherwise are words parted at apostrophes and marks as well.
LANGUAGE_WORDS: Final = 20
LANGUAGE_CLEARLY: Final = 4

# Wrapped text in print, mail and PDF has 45 to 110 characters a line; longer lines are paragraphs.
WIDEST_WRAP: Final = 125
# The share of a text's lines that are no longer than the width it was wrapped at.
WIDTH_QUANTILE: Final = 0.9
# Share of line breaks in mid-sentence, near the width, that makes a text a wrapped one.
WRAPPED_SHARE: Final = 0.35
# Line breaks inside paragraphs that make a text a wrapped one: so many, or this share of its
# lines. A title of two lines, or a place and date below it, is no sign.
ENOUGH_INNER: Final = 3
INNER_SHARE: Final = 0.2
# A line shorter than this share of the width ended where its author ended it.
FULL_LINE: Final = 0.7
# Characters of a line looked at when asking what it opens with.
LINE_OPENING: Final = 200
# Lines, blank ones aside, that are told apart; what comes after them is one paragraph. The
# longest text that is taken in has 70,000 lines of print.
MOST_LINES: Final = 100_000

LONGEST_LABEL: Final = 16
# Digits of a label's number at most; what is longer is a year, or an amount.
LONGEST_NUMBER: Final = 3
# Labels whose readings are remembered; a text has a few dozen that differ.
REMEMBERED_LABELS: Final = 1 << 10

# Longer paragraphs are no headings, titles, formulas or closing lines, in words.
SHORT: Final = 40
# Characters that so many words have at most, some of them long.
LONGEST_SHORT: Final = 480

# Characters looked at: marks of two or three notes side by side.
LONGEST_MARKS: Final = 24
# Characters looked at before a number.
BEFORE_NUMBER: Final = 20
# Characters of the line above notes, "Notes" and the like, at most.
LONGEST_NOTES_HEADING: Final = 30

# Characters of a publisher's line at most.
LONGEST_PUBLISHERS: Final = 160
# Lines a front may have; past them a text that never starts is no front.
LONGEST_FRONT: Final = 40
# Lines of a front, those of furniture aside, among which the heading line is.
HEADED_WITHIN: Final = 3
# Lines a publisher may put below a text.
LONGEST_BACK: Final = 40

# A formula names who speaks; past this many words it is a sentence.
LONGEST_FORMULA: Final = 60
# A formula's subject stands among its first words.
SUBJECT_WITHIN: Final = 25
# Words of a speaker's bare name at most.
LONGEST_BARE_FORMULA: Final = 4
# Words of a heading at most.
LONGEST_HEADING: Final = 25
# Words of a heading that opens as a provision would ("Welcoming remarks").
LONGEST_LEADING_HEADING: Final = 4
# Words of a heading with a colon at its end at most ("Reporting:").
LONGEST_WITH_COLON: Final = 6
# Words of a heading without one at most; a paragraph whose last mark is lost is often longer.
LONGEST_BETWEEN: Final = 60
# Words of a place that stands above a date at most, and letters of those that join them.
LONGEST_PLACE: Final = 5
LONGEST_JOINT: Final = 3

# Numbers a list may skip (a stray or dropped label) and still be the same list.
LARGEST_GAP: Final = 3
# A tree deeper than this is a mistake of numbering, not a provision.
DEEPEST: Final = 8
# Words of a line that only says that something is provided: "Hereby decides:".
LONGEST_DECIDING: Final = 2
# Characters of a chapeau's end that say how its list goes on, and the words before a list that
# a clause begun by "que" has its subject among.
CHAPEAU_ENDING: Final = 60
THAT_WITHIN: Final = 8
