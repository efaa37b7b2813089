"""What the examiner fills in for a report."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReportDetails:
    """What stands at the head of a report; an empty field is printed as "not recorded".

    Parameters
    ----------
    case, exhibit : str
        Names or numbers of the laboratory.
    question : str
        What the analysis was asked to answer.
    examiner : str
    reviewer : str
        Empty prints as "not reviewed".
    """

    case: str = ""
    exhibit: str = ""
    question: str = ""
    examiner: str = ""
    reviewer: str = ""
