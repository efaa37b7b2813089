"""Figures in print: lists of shapes in millimetres, written as SVG or PNG."""
