"""Intervals: how far values would move with other baseline speech or a slightly changed sound."""
