"""Akoma Ntoso, with the United Nations' profile of it (AKN4UN).

``metadata`` reads what a file says of its document, ``layout`` its paragraphs in the
order of print. Only what a person would read becomes text: marks of notes, pictures
and the publisher's codes do not.
"""

from documents.ingest.akn.reader import NAME, read, read_metadata

__all__ = ["NAME", "read", "read_metadata"]
