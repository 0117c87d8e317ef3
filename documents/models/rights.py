"""Who may have a thing from where it lies, in the words that records choose from."""

from django.db import models


class Access(models.TextChoices):
    """What whoever holds a text allows its readers.

    A statement for the reader, and no lock: what the archive itself must hide is sealed.
    """

    UNKNOWN = "unknown", "not known"
    OPEN = "open", "open to everybody"
    REGISTERED = "registered", "after registration"
    PAID = "paid", "for payment"
    RESTRICTED = "restricted", "restricted"
    CLOSED = "closed", "closed"
