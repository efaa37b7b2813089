"""Who speaks when: segmentation, embeddings, clustering, turns."""
