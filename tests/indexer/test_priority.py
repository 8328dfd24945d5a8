from __future__ import annotations

import os
import sys
import threading

import pytest

from indexer.priority import lower_priority


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a thread's own priority")
def test_only_the_calling_thread_steps_back() -> None:
    before = os.getpriority(os.PRIO_PROCESS, 0)
    lowered: list[int] = []

    def work() -> None:
        lower_priority()
        lowered.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert lowered == [5]
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) == before


def test_calling_it_never_fails() -> None:
    thread = threading.Thread(target=lower_priority)
    thread.start()
    thread.join()
