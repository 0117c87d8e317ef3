"""The names of a series' threads, kept from one lineage to the next."""

from collections.abc import Iterator

from documents.actions.actor import Actor
from documents.actions.record_event import record_event
from documents.engine.fingerprints import fingerprint
from documents.engine.lineage import Lineage, Place
from documents.engine.lineage import Thread as LineageThread
from documents.models import Thread
from documents.selectors.series_texts import SeriesTexts

_ACTOR = Actor.system("maintenance")


def name_threads(texts: SeriesTexts, traced: Lineage) -> dict[str, str]:
    """A name for each thread, by the thread's id; in the transaction of what rests on them.

    A name stays with its first clause, known again by its wording where a new cut gave it
    another reference. Of several names that lead to one thread the oldest goes on and the
    others redirect; a name that stands alone again is its own again. One whose clause is
    not held now is left as it is. Audited where a name was made or led elsewhere.
    """
    kept = list(
        Thread.objects.filter(
            series=texts.series,
            language=texts.language,
            with_machine_read=texts.with_machine_read,
        ).order_by("pk")
    )
    owners: dict[str, Thread] = {}
    led = 0
    found = _Clauses(traced)
    for thread in kept:
        place = found.place_of(thread)
        if place is not None:
            found.anchor(thread, place)
            led += _lead(thread, owners.setdefault(traced.thread_of(place).id, thread))
    names = {former: thread.slug for former, thread in owners.items()}
    made = [it for it in traced.threads if it.id not in names]
    new = list(_named(texts, traced, made, {thread.slug for thread in kept}))
    Thread.objects.bulk_create(new)
    if new or led:
        after = {"language": texts.language, "named": len(new), "led elsewhere": led}
        record_event(_ACTOR, "name-threads", texts.series, after=after)
    return names | {it.id: name.slug for it, name in zip(made, new, strict=True)}


def _lead(thread: Thread, owner: Thread) -> bool:
    """Whether a name leads elsewhere than it did: to another thread's, or to its own again."""
    into = None if owner is thread else owner
    if thread.merged_into_id == (into and into.pk):
        return False
    thread.merged_into = into
    thread.save(update_fields=["merged_into"])
    return True


def _named(
    texts: SeriesTexts, traced: Lineage, made: list[LineageThread], taken: set[str]
) -> Iterator[Thread]:
    for thread in made:
        place = thread.places[0]
        text = traced.texts[place.text]
        clause = text.held_cut.clauses[place.clause]
        slug, count = f"{text.key}.{clause.ref}", 1
        while slug in taken:
            count += 1
            slug = f"{text.key}.{clause.ref}-{count}"
        taken.add(slug)
        yield Thread(
            series=texts.series,
            language=texts.language,
            with_machine_read=texts.with_machine_read,
            slug=slug,
            key=text.key,
            ref=clause.ref,
            fingerprint=fingerprint(clause.text),
        )


class _Clauses:
    """The clauses of a lineage by text, reference and wording."""

    def __init__(self, traced: Lineage) -> None:
        self._traced = traced
        self._by_ref: dict[tuple[str, str], Place] = {}
        self._by_wording: dict[tuple[str, str], list[Place]] = {}
        for at, text in enumerate(traced.texts):
            for clause in text.held_cut.clauses if text.is_held else ():
                place = Place(at, clause.position)
                wording = fingerprint(clause.text)
                self._by_ref[text.key, clause.ref] = place
                self._by_wording.setdefault((text.key, wording), []).append(place)

    def place_of(self, name: Thread) -> Place | None:
        """Where a name's first clause stands now; None where it is not held.

        The wording goes before the reference, which another clause may have by now. Of a
        wording that was corrected the reference is all there is.
        """
        same = self._by_ref.get((name.key, name.ref))
        worded = self._by_wording.get((name.key, name.fingerprint), [])
        return same if same in worded or not worded else worded[0]

    def anchor(self, name: Thread, place: Place) -> None:
        """Note where the clause stands and how it reads, so that the next cut finds it."""
        clause = self._traced.texts[place.text].held_cut.clauses[place.clause]
        now = (clause.ref, fingerprint(clause.text))
        if now != (name.ref, name.fingerprint):
            name.ref, name.fingerprint = now
            name.save(update_fields=["ref", "fingerprint"])
