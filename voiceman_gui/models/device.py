"""Which device networks compute on."""

from __future__ import annotations

from voiceman_gui.core.message import Message, message

DEVICES = ("auto", "cpu", "cuda", "mps")

_MISSING = {
    "cuda": message("models.device.no_cuda"),
    "mps": message("models.device.no_mps"),
}


def choose_device(wanted: str) -> tuple[str, Message | None]:
    """Choose a device that is there.

    Parameters
    ----------
    wanted : str
        One of `DEVICES`; ``"auto"`` takes CUDA, then Apple's MPS, then the processor.

    Returns
    -------
    device : str
        ``"cuda"``, ``"mps"`` or ``"cpu"``.
    notice : Message or None
        Where the wanted device is missing.

    Raises
    ------
    ValueError
        For any other word.
    """
    if wanted not in DEVICES:
        raise ValueError(f"{wanted!r} is no device; choose one of {', '.join(DEVICES)}")
    if wanted == "cpu":
        return "cpu", None
    if wanted == "auto":
        return next((d for d in ("cuda", "mps") if _is_there(d)), "cpu"), None
    if _is_there(wanted):
        return wanted, None
    return "cpu", _MISSING[wanted]


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
