"""The steps of every installation: stage the files, prove the model, rename into place."""
