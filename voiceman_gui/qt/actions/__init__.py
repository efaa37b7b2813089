"""Menus as data, one file each."""
