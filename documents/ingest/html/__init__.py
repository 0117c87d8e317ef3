"""Web pages: ``blocks`` spells a page's paragraphs, ``main_text`` chooses among them."""

from documents.ingest.html.reader import read

__all__ = ["read"]
