"""Networks that hear who speaks: segmentation with overlap, and embeddings of voices."""
