"""What drafters put into clauses over the years: phrases told by their words, and common ones.

``{…}`` takes a name of its own. A telling phrase enters a history once, and may then go,
come back or move. The common ones enter again and again, in any clause, by chance.
"""

TELLING: tuple[str, ...] = (
    "taking into account the views expressed by {partner}",
    "bearing in mind the particular vulnerability of {group}",
    "including through the good offices of {organ}",
    "in a manner consistent with {accord}",
    "and to keep the matter under regular review",
    "with a view to lasting peace and stability in the region",
    "subject to the availability of voluntary contributions",
    "and in particular in the outlying districts of {place}",
    "in close consultation with the parties",
    "with full respect for the sovereignty of all States",
    "while sparing the seed stocks and pastures of {place}",
    "on the understanding that no toll is levied on {group}",
    "drawing on the lessons of the drought years",
    "after hearing the surveyors appointed by {organ}",
    "so that medicines reach {place} before the rains",
    "in the two official languages and in braille",
    "with due regard to the customs of {group}",
    "without prejudice to claims pending before {organ}",
    "under the seal of the keeper of the archives",
    "as the engineers of {partner} have long advised",
    "by means of unarmed monitors travelling in pairs",
    "even where the roads are closed by snow or flood",
    "provided that wages in arrears are paid first",
    "and shall lay its accounts open to {partner}",
)

COMMON: tuple[str, ...] = (
    "as appropriate",
    "in this regard",
    "where possible",
    "in good faith",
    "as a matter of priority",
    "in accordance with international law",
    "and all other States",
    "as well as the parties",
)
