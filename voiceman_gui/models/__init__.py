"""Models and their weights; the only place that imports torch, transformers and onnxruntime."""
