"""Forty invented clauses, each of two halves that could stand alone.

``{name}`` is a blank of slots.NAMES or slots.FIGURES; ``[…]`` a phrase that may be
there or not. The halves are joined by ", and ". No name stands inside brackets,
so that every name of a clause outlives its rewording.
"""

Halves = tuple[str, str]

PREAMBULAR: tuple[Halves, ...] = (
    (
        "recalling its resolution {symbol} on {subject}[ and all its earlier decisions]",
        "reaffirming the commitment of {partner} to {accord}[, in letter and in spirit]",
    ),
    (
        "welcoming the outcome of {forum}, held in {place} on {date}[ in a constructive spirit]",
        "noting the contribution of {partner} to {subject}[ over the past year]",
    ),
    (
        "deeply concerned by the situation of {group} in {place}[, which has worsened again]",
        "stressing the need for unhindered access of {organ} to all {count} settlements",
    ),
    (
        "having considered the report of {organ} on {works}[ and the observations annexed to it]",
        "recognizing that delays in {place} have placed a heavy burden on {partner}",
    ),
    (
        "bearing in mind the provisions of {accord} relating to {subject}",
        "mindful that {group} depend on the early completion of {works}[ and on steady funding]",
    ),
    (
        "noting that {partner} have resumed consultations with {organ} in {place}",
        "expressing the hope that an understanding on {subject} will be reached[ before {date}]",
    ),
    (
        "alarmed by {count} reported attacks on {group} in the vicinity of {place}[ since {date}]",
        "deploring the failure of those responsible to cooperate with {organ}",
    ),
    (
        "guided by the purposes of {accord}[, to which all members have acceded]",
        "convinced that {works} would benefit {partner} and {group} alike",
    ),
    (
        "taking note of the pledges made at {forum} for {works}[, of which half are outstanding]",
        "regretting that {group} in {place} have received no assistance so far",
    ),
    (
        "acknowledging the efforts of {partner} to give effect to {accord}",
        "underlining that progress on {subject} requires the consent of {organ}[ at every stage]",
    ),
    (
        "emphasizing that {subject} is a shared responsibility of {partner}",
        "aware of the risks to which the suspension of {works} exposes {group}[ in winter]",
    ),
    (
        "recalling that {accord} entered into force on {date}[ for the parties that ratified it]",
        "disturbed by its uneven application in {place} by {organ}",
    ),
    (
        "commending {organ} for the completion of {works} in {place}[ ahead of schedule]",
        "expressing appreciation to the {count} volunteers who assisted {group}",
    ),
    (
        "considering that {forum} could not agree on {subject}[ at its {session}]",
        "determined to preserve the achievements of {accord} for {group}",
    ),
)

OPERATIVE: tuple[Halves, ...] = (
    (
        "requests {organ} to submit a report on {subject} in {place}[ before its {session}]",
        "invites {partner} to provide the information required[, in confidence if necessary]",
    ),
    (
        "calls upon {partner} to refrain from any measure that would impede {works}",
        "urges {organ} to verify compliance at {place}[ at intervals of {months}]",
    ),
    (
        "decides to extend the mandate of {organ} in {place} for a period of {months}",
        "authorizes it to assist {partner} in matters of {subject}[ within existing resources]",
    ),
    (
        "urges the parties to {accord} to resume negotiations on {subject}[ without preconditions]",
        "demands that {group} be granted safe passage through {place} at all times",
    ),
    (
        "condemns the obstruction of {works} on {date}[ by unidentified armed elements]",
        "insists that {partner} bring those responsible to justice in {place}",
    ),
    (
        "encourages {partner} to contribute to the special account for {works}",
        "asks {organ} to publish the list of contributions[ not later than {date}]",
    ),
    (
        "endorses the recommendations of {forum} on {subject}[, as set out in document {symbol}]",
        "directs {organ} to put them into effect in {place} within {months}",
    ),
    (
        "expresses its concern at the decline in assistance to {group} in {place}",
        "appeals to {partner} to restore the level agreed at {forum}[ on {date}]",
    ),
    (
        "recommends that {organ} establish an office in {place} to oversee {works}",
        "proposes that its cost be shared by {partner}[ according to the scale in force]",
    ),
    (
        "welcomes the accession of {partner} to {accord}[, notified on {date}]",
        "looks forward to the first inspection of {works} by {organ}",
    ),
    (
        "reaffirms that {subject} in {place} shall be settled by peaceful means",
        "rejects any unilateral action contrary to {accord}[ or to resolution {symbol}]",
    ),
    (
        "takes note of the intention of {organ} to convene {forum} in {place}[ in spring]",
        "requests that representatives of {group} be heard on that occasion",
    ),
    (
        "invites {forum} to consider the needs of {group}[ as a separate item of its agenda]",
        "suggests that {organ} prepare a study of {subject} for that purpose",
    ),
    (
        "supports the deployment of {count} observers to {place} until {works} is completed",
        "trusts that {partner} will guarantee their safety[ and freedom of movement]",
    ),
    (
        "deplores the continued detention of {group} in {place}[, now in its {session}]",
        "calls for the immediate dispatch of {organ} to examine their complaints",
    ),
    (
        "establishes a working group on {subject}, with a membership of {partner}",
        "instructs it to meet in {place} and to answer to {organ} within {months}[, if possible]",
    ),
    (
        "underlines the importance of {accord} for the livelihood of {group}",
        "reminds {partner} of their obligation to fund {works}[ in full and on time]",
    ),
    (
        "authorizes {organ} to disburse {count} thousand crowns for {works}[ from the reserve]",
        "specifies that half of the amount shall be spent in {place} for {group}",
    ),
    (
        "affirms that nothing in {accord} affects the rights of {partner} in {place}",
        "declares that differences about {subject} shall be referred to {organ}[ for advice]",
    ),
    (
        "commends {partner} for the hospitality extended to {group} since {date}",
        "notes with regret that {organ} was unable to reopen its office in {place}[ this year]",
    ),
    (
        "warns that further delay in {works} will endanger {group}[ throughout the region]",
        "expects {partner} to inform {organ} of the steps taken within {months}",
    ),
    (
        "agrees to review the terms of {accord} at {forum}[, to be held on {date}]",
        "designates {organ} as the focal point for proposals on {subject}",
    ),
    (
        "stresses that {group} must take part in all decisions on {subject}",
        "encourages {organ} to appoint {count} of them as monitors in {place}[ without delay]",
    ),
    (
        "thanks the people of {place} for having hosted {forum}[ for the second time]",
        "entrusts {partner} with the preparation of its next meeting, on {subject}",
    ),
    (
        "regrets that {organ} has not yet transmitted its findings on {works}",
        "requests it to do so within {months}, after consulting {group} in {place}[ once more]",
    ),
    (
        "resolves to remain seized of {subject} in {place}",
        "includes in the agenda of its {session} the item submitted by {partner}[ under {symbol}]",
    ),
)

# Words and phrases of the stock that may take each other's place.
EXCHANGES: tuple[tuple[str, ...], ...] = (
    ("requests", "urges", "calls upon", "strongly encourages", "invites"),
    ("welcoming", "noting with satisfaction", "taking note of", "commending"),
    ("recalling", "reaffirming", "bearing in mind", "having regard to"),
    ("stressing", "underlining", "emphasizing", "highlighting"),
    ("stresses", "underlines", "emphasizes", "insists on"),
    ("deeply concerned", "gravely concerned", "alarmed", "disturbed", "preoccupied"),
    ("condemns", "strongly condemns", "deplores", "denounces"),
    ("expresses its concern at", "is alarmed by", "notes with concern"),
    ("regretting", "deploring", "concerned"),
    ("decides", "agrees", "resolves"),
    ("endorses", "approves", "takes note of"),
    ("recommends", "proposes", "suggests"),
    ("demands", "insists", "requires"),
    ("directs", "instructs", "mandates"),
    ("report", "written statement", "full report", "note"),
    ("assistance", "support", "relief", "help"),
    ("situation", "condition", "circumstances"),
    ("delays", "interruptions", "shortcomings"),
    ("delay", "hesitation", "procrastination"),
    ("efforts", "endeavours", "initiatives"),
    ("progress", "advance", "tangible progress"),
    ("need", "necessity", "urgent need"),
    ("immediate", "prompt", "early"),
    ("resumed", "reopened", "relaunched"),
    ("completion", "conclusion", "finalization"),
    ("impede", "hamper", "obstruct"),
    ("obstruction", "disruption", "sabotage"),
    ("establish", "open", "set up"),
    ("contribute", "subscribe generously", "give"),
    ("provide", "supply", "make available"),
    ("safe", "unhindered", "rapid and safe"),
    ("settled", "resolved", "determined"),
    ("importance", "relevance", "central importance"),
    ("in the vicinity of", "in and around", "near"),
    ("contrary to", "inconsistent with", "in breach of"),
    ("shall", "should", "must"),
    ("will", "may", "is likely to"),
    ("all", "any"),
    ("within", "before the end of", "not later than"),
    ("measure", "step", "act"),
    ("give effect to", "implement", "carry out"),
    ("those responsible", "the perpetrators", "the authors"),
    ("in matters of", "in the field of", "with regard to"),
    ("relating to", "concerning", "with reference to"),
    ("heavy burden", "considerable strain", "growing burden"),
    ("reported", "alleged", "documented"),
    ("deployment", "dispatch", "assignment"),
    ("burden", "strain", "charge"),
    ("achievements", "gains", "results"),
    ("level", "volume", "amount"),
)

# What drafters add at a comma or an end; {…} takes a name of its own.
ADDITIONS: tuple[str, ...] = (
    "as appropriate",
    "in this regard",
    "where possible",
    "as a matter of priority",
    "in good faith",
    "in close consultation with the parties",
    "in accordance with international law",
    "with full respect for the sovereignty of all States",
    "taking into account the views expressed by {partner}",
    "bearing in mind the particular vulnerability of {group}",
    "including through the good offices of {organ}",
    "in a manner consistent with {accord}",
    "and to keep the matter under regular review",
    "with a view to lasting peace and stability in the region",
    "subject to the availability of voluntary contributions",
    "and in particular in the outlying districts of {place}",
)
ADVERBS: tuple[str, ...] = ("also", "further", "once again", "strongly", "in particular")
