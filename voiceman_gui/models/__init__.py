"""Models and their weights; the only place that imports torch, transformers and onnxruntime."""

import os

# The model libraries read these when they are imported, which happens below this package only. They
# are never to ask a hub: what is downloaded, the model manager downloads with a client of its own.
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
