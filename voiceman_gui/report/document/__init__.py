"""The report as data: what stands on its pages, in the order of the template's choice."""
