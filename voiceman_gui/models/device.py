"""Which device networks compute on."""

from __future__ import annotations

DEVICES = ("auto", "cpu", "cuda", "mps")

_NAMES = {"cuda": "An NVIDIA GPU (CUDA)", "mps": "An Apple GPU (MPS)"}


def choose_device(wanted: str) -> tuple[str, str]:
    """Choose a device that is there.

    Parameters
    ----------
    wanted : str
        One of `DEVICES`; ``"auto"`` takes CUDA, then Apple's MPS, then the processor.

    Returns
    -------
    device : str
        ``"cuda"``, ``"mps"`` or ``"cpu"``.
    notice : str
        A sentence where the wanted device is missing, else empty.

    Raises
    ------
    ValueError
        For any other word.
    """
    if wanted not in DEVICES:
        raise ValueError(f"{wanted!r} is no device; choose one of {', '.join(DEVICES)}")
    if wanted == "cpu":
        return "cpu", ""
    if wanted == "auto":
        return next((d for d in ("cuda", "mps") if _is_there(d)), "cpu"), ""
    if _is_there(wanted):
        return wanted, ""
    return "cpu", (
        f"{_NAMES[wanted]} was asked for, but there is none that this program can use: "
        "the processor computes instead."
    )


def describe_device(device: str) -> str:
    """Name a device for a report: ``"cpu"`` or ``"cuda (NVIDIA H100)"``."""
    if device != "cuda":
        return device
    import torch

    return f"cuda ({torch.cuda.get_device_name()})"


def _is_there(device: str) -> bool:
    import torch

    if device == "cuda":
        return torch.cuda.is_available()
    return torch.backends.mps.is_available()
