"""What an action says when it will not do what was asked."""


class ActionRefused(ValueError):
    """The records do not allow it as they stand; the message says why and what would do.

    Nothing was written. Missing rights are actor.PermissionRefused instead.
    """
