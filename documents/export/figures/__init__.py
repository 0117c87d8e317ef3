"""Figures of a series: numbers by meeting, as Vega-Lite specifications and as pictures.

``data`` says what a figure shows, ``specification`` how it is drawn, ``drawing`` draws
it, ``table`` and ``alternative`` say the same in rows and in words.
"""
