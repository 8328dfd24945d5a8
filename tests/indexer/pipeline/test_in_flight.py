"""Files that were being decoded when a process died."""

from __future__ import annotations

import os
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from indexer.pipeline.in_flight import InFlight


def died_decoding(folder: Path, *paths: str) -> None:
    """Leave the notes of a process that died while it decoded these files."""
    if os.fork() == 0:
        notes = InFlight(folder)
        inside = threading.Barrier(len(paths) + 1)

        def decode(path: str) -> None:
            with notes.decoding(path):
                inside.wait(10)
                threading.Event().wait(10)

        for path in paths:
            threading.Thread(target=decode, args=(path,), daemon=True).start()
        inside.wait(10)
        os._exit(9)
    os.wait()


def test_nothing_is_left_of_files_that_were_decoded(tmp_path: Path) -> None:
    notes = InFlight(tmp_path / "notes")
    with notes.decoding("/a.jpg"):
        assert len(list((tmp_path / "notes").iterdir())) == 1
    assert list((tmp_path / "notes").iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="dying needs a second process made by fork")
def test_a_suspect_is_decoded_alone_and_fatal_the_second_time(tmp_path: Path) -> None:
    died_decoding(tmp_path, "/a.jpg", "/b.jpg")
    notes = InFlight(tmp_path)
    assert not notes.is_fatal("/a.jpg")

    together: list[set[str]] = []
    inside: set[str] = set()
    lock = threading.Lock()

    def decode(path: str) -> None:
        with notes.decoding(path):
            with lock:
                inside.add(path)
                together.append(set(inside))
            threading.Event().wait(0.01)
            with lock:
                inside.discard(path)

    with ThreadPoolExecutor(4) as pool:
        for path in ["/c.jpg", "/a.jpg", "/d.jpg", "/b.jpg", "/e.jpg"]:
            pool.submit(decode, path)
    assert {"/a.jpg"} in together
    assert all(len(names) == 1 for names in together if names & {"/a.jpg", "/b.jpg"})
    notes.close()
    assert list(tmp_path.iterdir()) == []

    died_decoding(tmp_path, "/a.jpg", "/b.jpg")
    died_decoding(tmp_path, "/a.jpg")
    notes = InFlight(tmp_path)
    assert notes.is_fatal("/a.jpg")
    assert not notes.is_fatal("/b.jpg")


def test_a_folder_that_cannot_be_written_to_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    notes = InFlight(tmp_path / "file")
    with notes.decoding("/a.jpg"):
        pass
    notes.close()
