"""What is computed from published texts so that they can be looked through.

Derived: written when a version is published, dropped and made again by ``rebuild``,
taken away with a text that is erased. Which of it may be shown is asked of the
versions, since a text may be withdrawn or sealed later.
"""

from django.db import models

from documents.models.links import Comparison
from documents.models.threads import LineageText
from documents.models.versions import Version


class Citation(models.Model):
    """One thing that a clause of a published version cites, as engine.references has it."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="citations")
    ref = models.CharField(max_length=80, help_text="The clause's reference.")
    kind = models.CharField(max_length=12)
    target = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["version", "ref", "kind", "target"], name="citation_once"
            ),
        ]
        indexes = [models.Index(fields=["kind", "target"], name="citation_of_a_target")]

    def __str__(self) -> str:
        return f"{self.version};{self.ref} cites {self.target}"


class KeyedText(models.Model):
    """The words of a published version by their keys, as engine.phrases writes them."""

    version = models.OneToOneField(Version, on_delete=models.CASCADE, related_name="keyed")
    keys = models.TextField()

    def __str__(self) -> str:
        return f"words of {self.version}"


class Fingerprints(models.Model):
    """By which texts with long runs of words in common are found, as engine.winnowing packs
    them.
    """

    version = models.OneToOneField(Version, on_delete=models.CASCADE, related_name="fingerprints")
    packed = models.BinaryField()

    def __str__(self) -> str:
        return f"fingerprints of {self.version}"


class EarlierUses(models.Model):
    """Where the words that a text brought to its series stand in earlier texts elsewhere.

    ``state`` is the digest of the archive's as it was looked through. No word is kept, but
    where words stand. Gone with the lineage by which they are the text's own.
    """

    text = models.OneToOneField(LineageText, on_delete=models.CASCADE, related_name="earlier_uses")
    state = models.CharField(max_length=64)
    uses = models.JSONField(help_text="Rows as selectors.elsewhere.search writes them.")
    looked_through = models.PositiveIntegerField(help_text="Texts looked through.")
    left_out = models.PositiveIntegerField(help_text="Earlier texts left out as machine-read.")

    def __str__(self) -> str:
        return f"earlier uses of {self.text}"


class VerbChanges(models.Model):
    """The changes of verbs that a stored comparison found, apart from its other rows.

    The page of a series reads those of all its neighbours, and none of their edits.
    """

    comparison = models.OneToOneField(
        Comparison, on_delete=models.CASCADE, related_name="verb_changes"
    )
    changes = models.JSONField(help_text="Rows as actions.store_verb_changes writes them.")

    def __str__(self) -> str:
        return f"verbs of {self.comparison}"
