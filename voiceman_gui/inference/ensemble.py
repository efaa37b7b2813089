"""The one ensemble in memory: loaded once, used for one recording after the other."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator

from voiceman_gui.core.networks import ModelChoice
from voiceman_gui.inference.loading import (
    Ensemble,
    close_ensemble,
    load_networks,
    network_threads,
    no_check,
)
from voiceman_gui.inference.selection import Selection, select_models

_PATIENCE_S = 0.2

_lock = threading.RLock()
_kept: Ensemble | None = None
_users: dict[Ensemble, int] = {}


def load_ensemble(
    choice: ModelChoice, *, threads: int | None = None, check: Callable[[], None] = no_check
) -> Ensemble:
    """Load the networks for a choice, or return those that are loaded already.

    One ensemble is kept for the whole program; a later, different choice replaces it. Any thread
    may call this; a second one waits for what the first is loading.

    Parameters
    ----------
    choice : ModelChoice
    threads : int, optional
        For networks on the processor; `network_threads` unless given.
    check : callable
        Called while another thread loads, and between two networks; may raise to leave.

    Returns
    -------
    Ensemble
        Whoever runs its networks while choices may change takes it from `ensemble_in_use`.

    Notes
    -----
    A network that cannot be found or loaded is no error: the embedded model has its role, and a
    notice says why.
    """
    global _kept  # noqa: PLW0603
    selection = select_models(choice)
    threads = threads or network_threads()
    with _waiting(check):
        if _kept is not None and _is_for(_kept, selection, threads):
            return _kept
        unload_ensemble()
        _kept = load_networks(selection, threads, check)
        return _kept


@contextlib.contextmanager
def ensemble_in_use(
    choice: ModelChoice, *, threads: int | None = None, check: Callable[[], None] = no_check
) -> Iterator[Ensemble]:
    """Yield the ensemble for a choice; it is not freed before the context ends.

    Parameters
    ----------
    choice, threads, check
        As in `load_ensemble`.
    """
    with _waiting(check):
        ensemble = load_ensemble(choice, threads=threads, check=check)
        _users[ensemble] = _users.get(ensemble, 0) + 1
    try:
        yield ensemble
    finally:
        with _lock:
            _users[ensemble] -= 1
            if _users[ensemble] == 0:
                del _users[ensemble]
                if ensemble is not _kept:
                    close_ensemble(ensemble)


def unload_ensemble() -> None:
    """Free the networks' memory, once every `ensemble_in_use` has ended."""
    global _kept
    with _lock:
        dropped, _kept = _kept, None
        if dropped is not None and dropped not in _users:
            close_ensemble(dropped)


def loaded_ensemble() -> Ensemble | None:
    """Return the ensemble that is in memory, if there is one."""
    return _kept


@contextlib.contextmanager
def _waiting(check: Callable[[], None]) -> Iterator[None]:
    """Hold the lock; waiting for it can be cancelled through ``check``."""
    while not _lock.acquire(timeout=_PATIENCE_S):
        check()
    try:
        yield
    finally:
        _lock.release()


def _is_for(ensemble: Ensemble, selection: Selection, threads: int) -> bool:
    """Whether an ensemble is what loading would give; one that did not load whole is not."""
    return (
        ensemble.selection.members == selection.members
        and ensemble.selection.choice.device == selection.choice.device
        and ensemble.selection.notices == selection.notices
        and ensemble.threads == threads
        and len(ensemble.networks) == len(selection.members)
    )
