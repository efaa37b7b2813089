"""The networks that the exporter loads the publishers' weights into, and that it checks them."""

from __future__ import annotations

import pytest
import torch
from torch.nn import functional

from helpers.small_networks import seeded
from speaker_networks.answers import check_campplus, check_segmentation
from speaker_networks.campplus import CamPlusPlus, context_of
from speaker_networks.segmentation import RATE_HZ, Segmentation, SincFilters


def test_campplus_has_the_published_layout() -> None:
    network = CamPlusPlus()
    names = set(network.state_dict())
    assert len(names) == 937
    assert {
        "head.layer2.0.shortcut.1.running_var",
        "xvector.tdnn.linear.weight",
        "xvector.block2.tdnnd24.cam_layer.linear_local.weight",
        "xvector.transit3.nonlinear.batchnorm.bias",
        "xvector.out_nonlinear.batchnorm.weight",
        "xvector.dense.nonlinear.batchnorm.running_mean",
    } <= names
    assert "xvector.dense.nonlinear.batchnorm.weight" not in names
    assert sum(p.numel() for p in network.parameters()) == pytest.approx(6.9e6, rel=0.01)


@pytest.mark.parametrize("frames", [37, 100, 199, 399, 499])
def test_means_of_segments_are_the_published_pooling(frames: int) -> None:
    x = torch.randn(2, 3, frames, generator=torch.Generator().manual_seed(1))
    pooled = functional.avg_pool1d(x, 100, 100, ceil_mode=True)
    expected = pooled.repeat_interleave(100, dim=-1)[..., :frames] + x.mean(-1, keepdim=True)
    context = context_of(x)
    torch.testing.assert_close(x @ context.means @ context.spread, expected)


def test_the_last_step_keeps_the_negative_half() -> None:
    network = seeded(CamPlusPlus(), 0).eval()
    with torch.no_grad():
        embedding = network(torch.randn(1, 60, 80, generator=torch.Generator().manual_seed(0)))
    assert embedding.shape == (1, 192)
    assert (embedding < 0).any()


def test_filters_pass_their_band() -> None:
    """A tone within a filter's band is answered far more strongly than one outside of it."""
    filters = SincFilters()
    with torch.no_grad():
        filters.low_hz_.fill_(950)
        filters.band_hz_.fill_(950)
        even, odd = filters.filters()[0, 0], filters.filters()[40, 0]
    assert torch.equal(even, even.flip(0))
    assert torch.equal(odd, -odd.flip(0))
    t = torch.arange(RATE_HZ) / RATE_HZ
    inside, outside = (torch.sin(2 * torch.pi * hz * t)[None, None] for hz in (1500.0, 4000.0))
    loud, quiet = (functional.conv1d(x, even[None, None]).std() for x in (inside, outside))
    assert loud > 50 * quiet


def test_segmentation_has_the_published_layout() -> None:
    network = Segmentation()
    assert len(network.state_dict()) == 54
    with torch.no_grad():
        found = seeded(network, 0).eval()(torch.zeros(2, 10 * RATE_HZ))
    assert found.shape == (2, 589, 7)
    torch.testing.assert_close(found.exp().sum(dim=-1), torch.ones(2, 589))


def test_other_weights_are_not_exported() -> None:
    answers = {
        "fbank_first_frame_first_three": [-7.14511, -8.04123, -7.0145],
        "embedding_first_five": [-1.21118, -0.33324, 0.59955, -1.36992, -0.68192],
        "embedding_norm": 14.10524,
        "layers": {"head": {"shape": [1, 320, 998], "mean": 2.254069, "std": 1.384095}},
    }
    with pytest.raises(SystemExit, match="head: mean"):
        check_campplus(seeded(CamPlusPlus(), 0).eval(), answers)
    expected = {"shape": [1, 589, 7], "first_frame": [-0.11] * 7, "frame_300": [-0.02] * 7}
    with pytest.raises(SystemExit, match="first frame"):
        check_segmentation(seeded(Segmentation(), 0).eval(), expected)
