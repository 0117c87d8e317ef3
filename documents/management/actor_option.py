"""The option --as of commands that write: who acts."""

from typing import Any

from django.core.management.base import CommandError, CommandParser

from documents.actions.actor import Actor, UnknownActor


def add_actor_option(parser: CommandParser, default: str, does: str) -> None:
    """``does`` is what the actor does, as "imports"; ``default`` names a system actor."""
    parser.add_argument(
        "--as",
        dest="actor",
        default=default,
        metavar="ACTOR",
        help=f"who {does}: a username, or a system actor (default: %(default)s)",
    )


def chosen_actor(options: dict[str, Any]) -> Actor:
    """Who was named. Raises CommandError, as wrong usage, for nobody that there is."""
    try:
        return Actor.named(options["actor"])
    except UnknownActor as error:
        raise CommandError(str(error), returncode=2) from error
