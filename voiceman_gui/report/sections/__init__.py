"""The report's sections: what stands on the pages, in words."""
