"""Stress and deception gauges, one file each."""
