"""What may be said of when wording came and went, in words. Every claim is a bound."""

from collections.abc import Sequence

from documents.selectors.lineage.reading import AbsenceRow, Bounds

# Dates named in one line; more would only fill it.
NAMED = 4


def since_words(since: Bounds, dates: Sequence[str]) -> str:
    """“attested since 2021-09-23; not held between: 2022-09-21”, with what bounds the claim."""
    if since.later is None:
        return ""
    claim = f"attested since {dates[since.later]}"
    if since.unheld:
        place = "between" if since.earlier is not None else "before"
        return f"{claim}; not held {place}: {listed(since.unheld, dates)}"
    if since.earlier is None:
        return f"{claim}, the earliest text"
    return claim


def since_bounds(since: Bounds, dates: Sequence[str]) -> str:
    """A sentence that says what the first attestation rests on."""
    if since.later is None:
        return ""
    first = f"First attested on {dates[since.later]}"
    if since.earlier is None and not since.unheld:
        return f"{first}, in the earliest text of the sequence: it may be older."
    if since.earlier is None:
        return f"{first}. Nothing is held before ({listed(since.unheld, dates)}): it may be older."
    if since.unheld:
        return (
            f"{first}. The text of {dates[since.earlier]} lacks it, and nothing is held between "
            f"({listed(since.unheld, dates)})."
        )
    return f"{first}; the text before, of {dates[since.earlier]}, lacks it."


def split_words(first: int, dates: Sequence[str]) -> str:
    """A sentence for a clause that split from another, whose first attestation is the other's."""
    return f"A clause of its own since {dates[first]}; before, its words stood in another clause."


def until_bounds(until: Bounds | None, last: int, dates: Sequence[str], *, is_merged: bool) -> str:
    """A sentence that says until when it is attested, and how that is known."""
    if is_merged:
        return f"A clause of its own until {dates[last]}; its words then went into another clause."
    if until is None or until.later is None:
        return f"Attested in the latest text held, of {dates[last]}."
    if until.unheld:
        return (
            f"Last attested on {dates[last]}. The text of {dates[until.later]} lacks it, and "
            f"nothing is held between ({listed(until.unheld, dates)})."
        )
    return f"Last attested on {dates[last]}; dropped in the next text, of {dates[until.later]}."


def absence_words(absence: AbsenceRow, dates: Sequence[str]) -> str:
    """A sentence on a stretch of texts without the clause, for those that it came back after."""
    if absence.back is None or absence.back.later is None:
        return ""
    went = "dropped" if absence.gone.is_sharp else "not attested"
    back = "returned" if absence.back.is_sharp else "attested again"
    return (
        f"It was {went} in the text of {dates[absence.texts[0]]} and {back} in that of "
        f"{dates[absence.back.later]}."
    )


def listed(places: Sequence[int], dates: Sequence[str]) -> str:
    """Dates, a few of them by name."""
    named = ", ".join(dates[place] for place in places[:NAMED])
    more = len(places) - NAMED
    return f"{named} and {more} more" if more > 0 else named
