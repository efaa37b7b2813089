"""Installing from a hub: pinned, resumed, cancelled, refused, and nothing half-done."""

from __future__ import annotations

import errno
import json
import shutil
import socket
import ssl
import threading
from collections import namedtuple
from pathlib import Path

import httpx2
import pytest

from helpers.facts import english, ids, refusing
from helpers.hub_server import HubServer, files_of
from helpers.patience import PATIENCE_S
from helpers.small_networks import save_dimensional, write_manifest
from voiceman_gui.core.errors import Cancelled, ModelError
from voiceman_gui.core.installed import ModelState
from voiceman_gui.core.message import message
from voiceman_gui.core.progress import CancelToken
from voiceman_gui.models.manifest import NetworkManifest
from voiceman_gui.models.store import LicenceNotAccepted, ModelStore, StoreBusy, UnknownModel
from voiceman_gui.models.store import hub as hub_module
from voiceman_gui.models.store.hub_errors import network_error

ID = "small-dimensional-0"
WEIGHTS = "model.safetensors"


@pytest.fixture(scope="module")
def published(tmp_path_factory) -> tuple[dict[str, bytes], NetworkManifest]:
    folder = tmp_path_factory.mktemp("published")
    manifest = save_dimensional(folder)
    return {**files_of(folder), "evil.py": b"raise SystemExit('executed')"}, manifest


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch):
    monkeypatch.setattr(hub_module, "PAUSES_S", (0.0, 0.0))
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def catalogue(tmp_path, published) -> Path:
    _files, manifest = published
    (tmp_path / "catalogue" / ID).mkdir(parents=True)
    write_manifest(tmp_path / "catalogue" / ID, manifest)
    return tmp_path / "catalogue"


@pytest.fixture
def server(published):
    files, manifest = published
    with HubServer(manifest.source.hub, files) as hub:
        yield hub


@pytest.fixture
def store(tmp_path, catalogue, server) -> ModelStore:
    return ModelStore(tmp_path / "models", catalogue, endpoint=server.endpoint)


def install(store: ModelStore, **options):
    return store.install(ID, **{"accepted": True, "offline": False, **options})


def left_behind(store: ModelStore) -> set[str]:
    """Everything below the store but its lock and the log of licences."""
    return {path.name for path in store.folder.glob("*")} - {".lock", "licences.jsonl"}


def partial_files(store: ModelStore) -> set[str]:
    return {path.name for path in (store.folder / ".partial" / ID / "files").rglob("*")}


def test_a_model_is_fetched_pinned_and_proven(store, server, published):
    heard = []
    entry = install(store, on_progress=heard.append)
    assert entry.state is ModelState.READY
    assert entry.revision == server.commit
    assert entry.source == message(
        "models.source.hub_commit", hub=server.hub, commit=server.commit, host=server.endpoint
    )
    assert "models.proof.verified" in ids(entry.verified)
    assert (store.folder / ID / WEIGHTS).read_bytes() == published[0][WEIGHTS]
    # A branch was asked for once; the files come from its commit.
    assert server.requests[0][0].endswith("/revision/main")
    assert all(f"/resolve/{server.commit}/" in p for p, _ in server.requests if "/resolve/" in p)
    assert not any("evil" in path for path, _ in server.requests)
    assert [p.fraction for p in heard] == sorted(p.fraction for p in heard)
    assert heard[-1].fraction == 1.0
    assert left_behind(store) == {ID}


def test_the_acceptance_is_logged_before_anything_is_fetched(store, server):
    with refusing(LicenceNotAccepted, match="--accept-licence"):
        install(store, accepted=False)
    assert server.requests == []
    server.statuses["/revision/main"] = [404]
    with refusing(ModelError, match="404"):
        install(store)
    (line,) = (store.folder / "licences.jsonl").read_text("utf-8").splitlines()
    kept = json.loads(line)
    assert (kept["model"], kept["licence"], kept["revision"]) == (ID, "CC0-1.0", "main")
    assert line == json.dumps(kept, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def test_offline_nothing_is_opened(store, server):
    with refusing(ModelError, match="offline"):
        install(store, offline=True)
    assert server.requests == []
    assert not store.folder.exists()


def test_a_model_that_the_catalogue_lacks(store):
    with refusing(UnknownModel, match="nobody-knows-it"):
        store.install("nobody-knows-it", accepted=True, offline=False)


def test_a_broken_connection_is_taken_up_where_it_broke(store, server, published):
    server.cuts = [100_000]
    assert install(store).state is ModelState.READY
    assert server.asked_for(WEIGHTS)[-1] == "bytes=100000-"
    assert (store.folder / ID / WEIGHTS).read_bytes() == published[0][WEIGHTS]


def test_a_connection_that_stays_broken_is_told_and_goes_on_later(store, server, published):
    server.cuts = [100_000, 0, 0, 0, 0]
    with refusing(ModelError, match="broke off"):
        install(store)
    assert store.entries()[0].state is ModelState.NOT_INSTALLED
    assert partial_files(store) == {f"{WEIGHTS}.part"}
    assert "unfinished download" in (store.folder / ".partial" / ID / "download.json").read_text()
    server.cuts.clear()
    server.requests.clear()
    assert install(store).state is ModelState.READY
    assert server.asked_for(WEIGHTS) == ["bytes=100000-", "bytes=100000-"]


def test_a_server_without_ranges_is_read_from_the_start(store, server, published):
    server.cuts, server.ranges = [100_000], False
    heard = []
    assert install(store, on_progress=heard.append).state is ModelState.READY
    assert (store.folder / ID / WEIGHTS).read_bytes() == published[0][WEIGHTS]
    assert all(0 <= progress.fraction <= 1 for progress in heard)


def test_a_busy_server_is_asked_again(store, server):
    server.statuses[f"/store/{WEIGHTS}"] = [503]
    assert install(store).state is ModelState.READY


def test_cancelling_works_while_the_server_says_nothing(store, server):
    server.stall_after = 50_000
    cancel = CancelToken()
    outcome: list[BaseException] = []

    def run() -> None:
        try:
            install(store, cancel=cancel)
        except Cancelled as cancelled:
            outcome.append(cancelled)

    thread = threading.Thread(target=run)
    thread.start()
    assert server.reached.wait(PATIENCE_S)
    cancel.cancel()
    thread.join(PATIENCE_S)
    # The server is still silent: nothing but the cancellation can have ended it.
    assert not thread.is_alive()
    assert outcome
    assert store.entries()[0].state is ModelState.NOT_INSTALLED
    store.remove(ID)
    assert left_behind(store) == set()
    with pytest.raises(UnknownModel):
        store.remove(ID)


def test_another_commit_throws_the_partial_files_away(store, server, published):
    server.cuts = [100_000, 0, 0, 0, 0]
    with pytest.raises(ModelError):
        install(store)
    server.cuts.clear()
    server.requests.clear()
    server.commit = "d" * 40
    assert install(store).revision == "d" * 40
    assert server.asked_for(WEIGHTS) == ["", ""]


def test_a_second_install_of_the_same_commit_fetches_nothing(store, server):
    install(store)
    server.requests.clear()
    assert install(store).state is ModelState.READY
    assert [path for path, _ in server.requests] == [
        f"/api/models/{server.hub}/revision/main",
    ]


def test_a_file_damaged_on_the_way_is_refused(store, server, published, monkeypatch):
    good = server.description()
    damaged = bytearray(published[0][WEIGHTS])
    damaged[-5] ^= 1
    server.files[WEIGHTS] = bytes(damaged)
    server.raw_answer = good
    with refusing(ModelError, match="damaged on the way"):
        install(store)
    assert store.entries()[0].state is ModelState.NOT_INSTALLED
    # The wrong file is gone, so that the next try fetches it again.
    assert WEIGHTS not in partial_files(store)
    server.files[WEIGHTS] = published[0][WEIGHTS]
    assert install(store).state is ModelState.READY


def test_other_weights_fail_the_known_answers_and_leave_nothing(store, server, tmp_path):
    save_dimensional(tmp_path / "other", seed=5)
    server.files[WEIGHTS] = (tmp_path / "other" / WEIGHTS).read_bytes()
    with refusing(ModelError, match="failed known answer 1 of 2"):
        install(store)
    assert left_behind(store) == set()


def test_a_hash_of_the_catalogue_must_hold(store, server, catalogue, published):
    manifest = published[1]
    files = tuple(
        file.model_copy(update={"sha256": "1" * 64}) if file.path == WEIGHTS else file
        for file in manifest.files
    )
    write_manifest(catalogue / ID, manifest.model_copy(update={"files": files}))
    with refusing(ModelError, match="not the one that the publisher released"):
        install(store)
    assert left_behind(store) == {".partial"}
    assert WEIGHTS not in partial_files(store)


def test_the_other_format_of_the_weights_is_taken_where_it_is_the_only_one(store, server, tmp_path):
    save_dimensional(tmp_path / "older", safetensors=False)
    older = files_of(tmp_path / "older")
    assert WEIGHTS not in older
    server.files = older
    entry = install(store)
    assert entry.state is ModelState.READY
    assert (store.folder / ID / "pytorch_model.bin").is_file()
    assert store.verify(ID).state is ModelState.READY


def test_a_repository_without_a_needed_file(store, server):
    del server.files["config.json"]
    with refusing(ModelError, match=r"has no file config\.json"):
        install(store)


@pytest.mark.parametrize(
    ("status", "sentence"),
    [(401, "log in"), (403, "let in"), (404, "has no"), (429, "too often"), (500, "fault of its")],
)
def test_what_a_hub_refuses(store, server, status, sentence):
    server.statuses["/revision/main"] = [status] * 9
    with refusing(ModelError, match=sentence):
        install(store)
    assert left_behind(store) == set()


def test_a_login_page_is_no_hub(store, server):
    server.raw_answer = b"<html>Please log in to the guest network</html>"
    with refusing(ModelError, match="is no model hub"):
        install(store)


def test_nobody_listens(tmp_path, catalogue):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        closed = f"http://127.0.0.1:{taken.getsockname()[1]}"
        store = ModelStore(tmp_path / "models", catalogue, endpoint=closed)
        with refusing(ModelError, match=r"No connection to 127\.0\.0\.1"):
            install(store)


def test_a_proxy_that_refuses(tmp_path, catalogue, server, monkeypatch):
    # The small hub plays the proxy: it knows no CONNECT and answers 501.
    proxy = server.endpoint.replace("http://", "http://me:secret@")
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    store = ModelStore(tmp_path / "models", catalogue, endpoint="https://hub.example")
    with refusing(ModelError, match=r"The proxy 127\.0\.0\.1:\d+ refused") as told:
        install(store)
    assert "secret" not in english(told.value)


def test_a_proxy_that_is_none(tmp_path, catalogue, monkeypatch):
    monkeypatch.setenv("ALL_PROXY", "socks9://127.0.0.1:1")
    store = ModelStore(tmp_path / "models", catalogue, endpoint="https://hub.example")
    with refusing(ModelError, match="proxy that the environment names cannot be used"):
        install(store)


def test_names_certificates_and_slow_hubs_have_their_sentences():
    def caused(cause: Exception) -> Exception:
        error = httpx2.ConnectError("no")
        error.__cause__ = cause
        return error

    unknown = socket.gaierror(socket.EAI_NONAME, "Name or service not known")
    assert "could not be resolved" in english(network_error(caused(unknown), "https://hub.example"))
    certificate = ssl.SSLCertVerificationError("self-signed certificate")
    assert "certificate of hub.example" in english(
        network_error(caused(certificate), "https://hub.example")
    )
    slow = httpx2.ReadTimeout("")
    assert "did not answer in time" in english(network_error(slow, "https://hub.example"))


def test_a_full_disk_is_told_before_the_download(store, server, monkeypatch):
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage(10, 9, 1000))
    with refusing(ModelError, match="Free some space"):
        install(store)
    assert server.asked_for(WEIGHTS) == []


def test_a_disk_that_fills_up_during_the_download(store, server, monkeypatch):
    written = Path.open

    def full(self: Path, mode: str = "r", *arguments, **options):
        if self.name == f"{WEIGHTS}.part" and "a" in mode:
            raise OSError(errno.ENOSPC, "No space left on device")
        return written(self, mode, *arguments, **options)

    server.cuts = [1000]
    monkeypatch.setattr(Path, "open", full)
    with refusing(ModelError, match="the disk is full"):
        install(store)
    assert store.entries()[0].state is ModelState.NOT_INSTALLED


def test_two_at_a_time_are_one_too_many(store, server, tmp_path, catalogue):
    from voiceman_gui.models.store.install_steps.stage import changing

    with changing(store.folder), refusing(StoreBusy, match="Another window or command"):
        install(store)
    assert server.requests == []
