"""The steps of bootstrap.py; standard library only, Python 3.11 or newer."""
