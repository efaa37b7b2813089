"""The engine that runs networks over analysis windows: reference values, preview, memory.

Its modules import torch when they are imported, so they are themselves imported late.
"""
