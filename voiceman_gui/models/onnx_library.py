"""onnxruntime, imported here and nowhere else: with its reports to its maker off."""

import onnxruntime

__all__ = ["onnxruntime"]

# `voiceman_gui.telemetry` has kept the uploader from starting. The variable does not reach the
# event tracing of Windows, nor a library that a script imported before this package; this does.
onnxruntime.disable_telemetry_events()
