"""The Qt interface and the command line; the only package that imports PySide6."""

import os

# Read when numpy is imported: its BLAS threads, one a core, wait for work by spinning, by default
# for 2**26 ticks, the first time at once: 40 ms of the second core in each start that was measured.
os.environ.setdefault("OPENBLAS_THREAD_TIMEOUT", "20")
