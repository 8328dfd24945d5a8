import subprocess
import sys


def test_rendering_needs_neither_torch_nor_qt() -> None:
    script = (
        "import sys, indexer.samples\n"
        "heavy = {'torch', 'open_clip', 'PySide6', 'scipy', 'cv2'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)
