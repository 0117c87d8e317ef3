"""Bytes from the web, from public addresses only and within limits.

``Fetcher.get`` is the one way out: what an address may be is in ``addresses``, what a
host may stand for in ``hosts``, how much time and room an answer has in ``limits``.
"""
