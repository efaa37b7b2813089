"""Where a study departs from what was planned: counted beside its results, listed further on."""

from __future__ import annotations

from voiceman_gui.core.validation.figures import FIGURE_NAMES, Verdict
from voiceman_gui.core.validation.study import Study
from voiceman_gui.report.lettering import one_line
from voiceman_gui.wording import Words


def departures(study: Study, words: Words) -> tuple[tuple[str, str], ...]:
    """Return each deviation, with who named it; the program's own have no name.

    Parameters
    ----------
    study : Study
    words : Words
    """
    stated = study.set_requirements.requirements.deviations
    found = [(words.text("validation.deviation.stated"), one_line(one)) for one in stated]
    found += [("", words(one)) for one in study.deviations]
    missing = tuple(
        FIGURE_NAMES[one.id] for one in study.figures if study.verdict(one) is Verdict.NO_DATA
    )
    if missing:
        found.append(("", words.text("validation.deviation.no_data", figures=missing)))
    return tuple(found)
