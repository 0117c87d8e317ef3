"""Comparisons of versions: read where they are stored under their address, else made."""

from dataclasses import replace

from documents.engine import Constraints, compare
from documents.engine.compare_contract import comparison_object
from documents.engine.compare_reading import comparison_from_object
from documents.engine.cuts import digest_of
from documents.engine.release import ENGINE_VERSION, LEXICON_VERSION
from documents.engine.rows import Comparison as ComparisonOfCuts
from documents.models import Comparison, Version
from documents.selectors.decisions import constraints_of, decisions_digest, decisions_on


def comparison_between(old: Version, new: Version) -> ComparisonOfCuts:
    """The comparison of two versions' cuts, with their references on its sides, as the
    standing decisions on their links have it.

    Stored for published versions, so that it is made once for each engine; what
    is stored is derived and may be dropped at any time. Raises SealedVersion,
    and CutError for an unsound cut.
    """
    old_cut, new_cut = old.read_cut(), new.read_cut()
    decided = constraints_of(decisions_on(old, new, old_cut, new_cut), old_cut, new_cut)
    address = comparison_address(old, new, decided)
    stored = Comparison.objects.filter(address=address).first()
    if stored is not None:
        return comparison_from_object(
            stored.result, old_cut, new_cut, old_ref=str(old), new_ref=str(new)
        )
    made = compare(old_cut, new_cut, constraints=decided)
    made = replace(made, old=replace(made.old, ref=str(old)), new=replace(made.new, ref=str(new)))
    if old.is_published and new.is_published:
        # Two readers may ask at once: the second finds what the first stored.
        Comparison.objects.get_or_create(
            address=address,
            defaults={
                "old": old,
                "new": new,
                "engine": ENGINE_VERSION,
                "lexicon": LEXICON_VERSION,
                "decisions_digest": decisions_digest(decided),
                "result": comparison_object(made),
            },
        )
    return made


def comparison_address(old: Version, new: Version, decided: Constraints) -> str:
    """The digest of all that a comparison depends on."""
    return digest_of(
        {
            "old": old.cut_digest,
            "new": new.cut_digest,
            "engine": ENGINE_VERSION,
            "lexicon": LEXICON_VERSION,
            "decisions": decisions_digest(decided),
        }
    )
