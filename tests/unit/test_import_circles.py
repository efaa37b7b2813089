"""No module imports itself, however long the way round; imports for type checking count, too."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter

import grimp


def test_imports_go_round_in_no_circle() -> None:
    graph = grimp.build_graph("voiceman_gui", exclude_type_checking_imports=False)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    assert len(imports) > 300
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        raise AssertionError(" <- ".join(error.args[1])) from None
