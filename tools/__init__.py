"""What the Makefile calls beyond manage.py and the checkers."""
