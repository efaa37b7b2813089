"""The dossier of a validation study: JSON and document."""
