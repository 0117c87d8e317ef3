"""Every threshold of the segmentation, in the order of its stages, with what it rests on.

The evidence is macro-F1 over kinds with one threshold turned and the others as they are, on 300
resolutions of the half developed on, a hundred of each language (as chosen en .9995, fr .9991,
ar .9990); the same wrapped at 65 characters (W65, .9995, .9991, .9988) and at 100 (W100, .9994,
.9978, .9989); how many of them are read otherwise (D), and how many of 115 other texts, which
have no key, are cut otherwise (T). Level: none is, or no more than is said. Where all is level
the texts tried have no such line, and the threshold rests on what is said of it; tests of our
own wordings hold most of these, and not all. ``python -m tests.benchmarks.typing_thresholds``
makes the tables again.
"""

from typing import Final

# Characters looked at: first a paragraph or two, and more only where they leave a doubt.
# F1 fr .274 with 100 alone; level from 500 on.
LANGUAGE_SAMPLES: Final = (500, 1_000, 4_000, 20_000)
# Words set apart by spaces settle the matter where there are so many, and so many times more
# of one language; only otherwise are words parted at apostrophes and marks as well.
# Level from 1 to 80.
LANGUAGE_WORDS: Final = 20
# Level from 1 to 16.
LANGUAGE_CLEARLY: Final = 4

# Wrapped text in print, mail and PDF has 45 to 110 characters a line; longer lines are paragraphs.
# W65 ar .901 at 60, W100 ar .945 at 80; level to 250.
WIDEST_WRAP: Final = 125
# The share of a text's lines that are no longer than the width it was wrapped at.
# en .998 at 0.5; level from 0.75 to 0.98, D 6 in W100 at 0.75.
WIDTH_QUANTILE: Final = 0.9
# Narrower lines are names, or cells of a table: what has room there and what not says little.
NARROWEST_WRAP: Final = 35
# Share of breaks inside paragraphs that are in mid-sentence below a full line, which makes a
# text a wrapped one. Wraps taken for ends, single-spaced at 100: en 29, fr 10, ar 91 at 0.35,
# and 3, 3, 64 at 0.25.
WRAPPED_SHARE: Final = 0.25
# Share of such breaks below full lines from which on all are no ends, if blank lines part a
# text. Level from 0.9 to 0.99.
SPACED_SHARE: Final = 0.97
# Line breaks inside paragraphs that make a text a wrapped one: so many, or this share of its
# lines. A title of two lines, or a place and date below it, is no sign.
# Level from 1 to 12.
ENOUGH_INNER: Final = 3
# Level from 0.05 to 0.4.
INNER_SHARE: Final = 0.2
# A line that reaches this share of the width with the word that the next opens with was full.
# Of wraps 99 in 100 reach .95, in proportional type too; of paragraphs' last lines one in five
# .9 at 65 characters, one in seven at 100. Wraps taken for ends, blank lines between
# paragraphs, en at 65 in proportional type: none at 0.9, 33 at 0.95.
FULL_LINE: Final = 0.9
# Characters of a line looked at when asking what it opens with.
# Level from 50 to 1,000.
LINE_OPENING: Final = 200
# Lines, blank ones aside, that are told apart; what comes after them is one paragraph. The
# longest text that is taken in has 70,000 lines of print.
# A bound of work.
MOST_LINES: Final = 100_000

# Characters of a line's opening in which its label is looked for.
# en .9991 and T 7 at 4; level from 8 to 32.
LONGEST_LABEL: Final = 16
# Digits of a label's number at most; what is longer is a year, or an amount.
# Level from 1 to 4, for the patterns of labels say the same.
LONGEST_NUMBER: Final = 3
# Labels whose readings are remembered; a text has a few dozen that differ.
# A bound of work.
REMEMBERED_LABELS: Final = 1 << 10

# Longer paragraphs are no headings, titles, formulas or closing lines, in words.
# en .994, D 128, T 71 at 10; D 9 at 20; level to 80.
SHORT: Final = 40
# Characters that so many words have at most, some of them long.
# D 11 at 120; level from 240 to 960.
LONGEST_SHORT: Final = 480

# Characters looked at: marks of two or three notes side by side.
# Level from 0 to 48: the texts tried have no marks of notes.
LONGEST_MARKS: Final = 24
# Characters looked at before a number.
# Level from 0 to 40, likewise.
BEFORE_NUMBER: Final = 20
# Characters of the line above notes, "Notes" and the like, at most.
# Level from 5 to 60, likewise.
LONGEST_NOTES_HEADING: Final = 30

# Characters of a publisher's line at most.
# D 2 at 20; level from 80 to 320.
LONGEST_PUBLISHERS: Final = 160
# Lines a front may have; past them a text that never starts is no front.
# F1 en .997, fr .997, ar .998 at 10, D 226; level from 20 to 80.
LONGEST_FRONT: Final = 40
# Lines of a front, those of furniture aside, among which the heading line is.
# Level from 0 to 10.
HEADED_WITHIN: Final = 3
# Lines a publisher may put below a text.
# Level from 0 to 80.
LONGEST_BACK: Final = 40

# A formula names who speaks; past this many words it is a sentence.
# F1 en .759, fr .759, ar .754, D 295 and T 115 at 2; en .996, fr .979, D 18 and T 6 at 3; level
# from 5 to 80; D 1 at 120, 2 at 400. The longest tried has 4 words; one that names each State
# that speaks has some 50.
LONGEST_FORMULA: Final = 60
# A formula's subject stands among its first words.
# F1 en and fr .759, T 115 at 1; level from 4 to 60.
SUBJECT_WITHIN: Final = 25
# Words of a speaker's bare name at most.
# F1 en .997, fr .997, ar .998 at 2; level from 4 to 16.
LONGEST_BARE_FORMULA: Final = 4
# Words of a heading at most.
# F1 en .997 at 5; D 4, T 3 at 12; D 3 at 40.
LONGEST_HEADING: Final = 25
# Words of a heading that opens as a provision would ("Welcoming remarks").
# Level from 0 to 4; D 1 at 8, 2 at 16.
LONGEST_LEADING_HEADING: Final = 4
# Words of a heading with a colon at its end at most ("Reporting:").
# Level from 0 to 6; D 3 at 12.
LONGEST_WITH_COLON: Final = 6
# Words of a heading without one at most; a paragraph whose last mark is lost is often longer.
# D 2 at 25; level from 60 to 120.
LONGEST_BETWEEN: Final = 60
# Words of a place that stands above a date at most.
# Level from 1 to 10.
LONGEST_PLACE: Final = 5
# Letters of the small words that join those: "Port of Esker", "Esker by the Sea".
# Level from 0 to 9: no text tried has a place of several words above its date. "Esker by the Sea"
# is none at 2, and "Tolls near Esker", a heading, is one at 4.
LONGEST_JOINT: Final = 3

# Numbers a list may skip (a stray or dropped label) and still be the same list.
# Level from 0 to 3; T 3 at 6, 4 at 20.
LARGEST_GAP: Final = 3
# A tree deeper than this is a mistake of numbering, not a provision.
# F1 en .995, T 5 at 1; level from 2 to 16.
DEEPEST: Final = 8
# Words of a line that only says that something is provided: "Hereby decides:".
# Level from 0 to 8.
LONGEST_DECIDING: Final = 2
# Characters of a chapeau's end that say how its list goes on, and the words before a list that
# a clause begun by "que" has its subject among.
# Level from 15 to 1,000.
CHAPEAU_ENDING: Final = 60
# Level from 2 to 100.
THAT_WITHIN: Final = 8
# Characters that these words have at most, each with the space before it, as a bound of work.
LONGEST_WORD: Final = 40
