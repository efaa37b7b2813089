"""Export the two speaker networks to ONNX and write their folders.

    python packaging/export_speaker_models.py \
        --embedding campplus-zh-en-common-advanced.safetensors \
        --segmentation segmentation-3.0.safetensors --answers known_answers.json \
        [--out resources/models]

The weights are the publishers' (see the model cards for where they come from). Every layer is
compared with the known answers, and every exported file with torch, before a folder is written.
Model cards and licence texts beside the networks are written by hand and are left as they are.
torch's exporter needs the package ``onnx``, which the program itself does not.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # the package need not be installed to export

import torch  # noqa: E402
from safetensors.torch import load_file  # noqa: E402

from speaker_networks.answers import (  # noqa: E402
    check_campplus,
    check_segmentation,
    seeded_sound,
)
from speaker_networks.campplus import CamPlusPlus  # noqa: E402
from speaker_networks.export import (  # noqa: E402
    deviation,
    export_dense,
    export_filters,
    export_frames,
    export_front,
    export_speakers,
)
from speaker_networks.folder import WHITENING, write_answers, write_manifest  # noqa: E402
from speaker_networks.said import EMBEDDING, SEGMENTATION  # noqa: E402
from speaker_networks.segmentation import Segmentation  # noqa: E402
from voiceman_gui.models.speakers.embedding import SpeakerEmbedding  # noqa: E402
from voiceman_gui.models.speakers.segmentation import SpeakerSegmentation  # noqa: E402


def export_embedding_folder(weights: Path, answers: dict[str, Any], folder: Path) -> None:
    """Check CAM++, and write its two networks, known answers and manifest."""
    network = CamPlusPlus()
    network.load_state_dict(load_file(weights), strict=True)
    network.eval()
    check_campplus(network, answers)
    folder.mkdir(parents=True, exist_ok=True)
    print(f"frames: ONNX within {export_frames(network, folder / 'frames.onnx'):.1e} of torch")
    print(f"dense: ONNX within {export_dense(network, folder / 'embedding.onnx'):.1e} of torch")
    files = ["frames.onnx", "embedding.onnx"]
    if (folder / WHITENING).is_file():
        files.append(WHITENING)
    write_manifest(folder, EMBEDDING, files)
    write_answers(folder, SpeakerEmbedding(folder, proven=False).answers())
    write_manifest(folder, EMBEDDING, files)


def export_segmentation_folder(weights: Path, answers: dict[str, Any], folder: Path) -> None:
    """Check the segmentation, and write its network, known answers and manifest."""
    network = Segmentation()
    network.load_state_dict(load_file(weights), strict=True)
    network.eval()
    check_segmentation(network, answers)
    folder.mkdir(parents=True, exist_ok=True)
    # What tells the speakers apart comes first: its hash is the one that results name.
    parts = {
        "segmentation.onnx": export_speakers,
        "filters.onnx": export_filters,
        "front.onnx": export_front,
    }
    for name, export in parts.items():
        print(f"{name}: within {export(network, folder / name):.1e} of torch")
    write_manifest(folder, SEGMENTATION, list(parts))
    written = SpeakerSegmentation(folder, proven=False)
    sound = seeded_sound()
    with torch.no_grad():
        expected = network(sound).numpy()
    off = deviation(written.log_probabilities(sound.numpy()), expected, folder.name)
    print(f"the three together: within {off:.1e} of torch")
    write_answers(folder, written.answers())
    write_manifest(folder, SEGMENTATION, list(parts))


def main() -> None:
    """Export both, or stop at the first number that is not the published one."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--embedding", type=Path, required=True, help="CAM++, safetensors")
    parser.add_argument("--segmentation", type=Path, required=True, help="safetensors")
    parser.add_argument("--answers", type=Path, required=True, help="known_answers.json")
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "models")
    given = parser.parse_args()
    torch.set_num_threads(1)
    answers = json.loads(given.answers.read_text(encoding="utf-8"))
    export_embedding_folder(given.embedding, answers["campplus"], given.out / EMBEDDING["id"])
    export_segmentation_folder(
        given.segmentation, answers["segmentation"], given.out / SEGMENTATION["id"]
    )


if __name__ == "__main__":
    main()
