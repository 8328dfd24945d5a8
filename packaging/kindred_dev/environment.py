"""The virtual environment `.venv`: make, repair and fill it, and know when nothing is to be done.

A stamp inside `.venv` records what it was filled from. While it still fits, a call costs a few
milliseconds; when it does not, pip brings the environment up to date in place. An environment that
somebody made by hand is adopted the same way, never deleted, unless its interpreter is gone.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from kindred_dev import compiler
from kindred_dev.console import ON_WINDOWS, SetupError, call, quoted, say
from kindred_dev.packages import require

# Raise when the way of installing changes so that existing environments must be brought up to date.
SETUP_VERSION = 1
# torch's Linux build brings the CUDA libraries: 6.0 GB installed, measured with torch 2.14.1.
DISK_NEEDED_GB = 8 if sys.platform.startswith("linux") else 3


class Environment:
    """The `.venv` of one checkout.

    Attributes:
        root: The checkout.
        folder: Its virtual environment.
        python: The interpreter in there; may not exist yet.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.python = self.folder / ("Scripts/python.exe" if ON_WINDOWS else "bin/python")
        self._stamp = self.folder / "kindred-setup.stamp"

    def fingerprint(self) -> str:
        """A hash of all that the installed packages depend on.

        Tool settings in pyproject.toml are left out: a changed lint rule is no reason to install.
        The checkout's place is part of it, because the editable install points there.
        """
        import tomllib  # not at the top: dev.py must load on an older Python to say that it is old

        project = tomllib.loads((self.root / "pyproject.toml").read_text("utf-8"))
        parts = [
            SETUP_VERSION,
            str(self.root),
            self._python_version(),
            project["build-system"],
            project["project"],
            project.get("tool", {}).get("setuptools"),
            (self.root / "packaging" / "constraints.txt").read_text("utf-8"),
        ]
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()

    def _python_version(self) -> str:
        # Read from the file that every virtual environment has: starting Python would cost more
        # than all the rest of a call that has nothing to do.
        try:
            lines = (self.folder / "pyvenv.cfg").read_text("utf-8").splitlines()
        except OSError:
            return ""
        settings = dict(line.split(" = ", 1) for line in lines if " = " in line)
        return settings.get("version") or settings.get("version_info", "")

    def is_current(self) -> bool:
        """Whether there is nothing to do."""
        try:
            stamp = self._stamp.read_text("utf-8")
        except OSError:
            return False
        return self.python.exists() and stamp == self.fingerprint()

    def ensure(self, *, always: bool = False) -> None:
        """Bring the environment up to date, if it is not (or `always`).

        Raises:
            SetupError: A compiler, disk space or a part of Python is missing, or pip failed.
        """
        if not always and self.is_current():
            return
        self._stamp.unlink(missing_ok=True)
        self._ensure_interpreter()
        if not self._has("hnswlib"):
            headers = self._ask("import sysconfig; print(sysconfig.get_path('include'))")
            compiler.ensure(Path(headers))
        self._ensure_space()
        self._install()
        self._compile()
        self._stamp.write_text(self.fingerprint(), "utf-8")
        say(f"Set-up finished: {self.folder}")

    def _ensure_interpreter(self) -> None:
        usable = "import pip, sys; print(sys.version_info >= (3, 11))"
        if self.python.exists() and self._ask(usable, check=False) == "True":
            say(f"Using the environment in {self.folder}")
            return
        clear = self.folder.exists()
        say(f"{'Repairing' if clear else 'Making'} the environment in {self.folder}")
        require("making a virtual environment", _missing_ensurepip)
        options = ["--clear"] if clear else []
        if call([sys.executable, "-m", "venv", *options, str(self.folder)]) != 0:
            raise SetupError(f"Python could not make a virtual environment in {self.folder}.")

    def _ask(self, code: str, *, check: bool = True) -> str:
        """What the environment's own Python prints for `code`."""
        command = [str(self.python), "-I", "-c", code]
        try:
            answer = subprocess.run(command, capture_output=True, text=True, check=check)
        except (OSError, subprocess.CalledProcessError) as error:
            if check:
                raise SetupError(f"{self.python} does not run: {error}") from error
            return ""
        return answer.stdout.strip()

    def _has(self, module: str) -> bool:
        code = f"import importlib.util as u; print(u.find_spec({module!r}) is not None)"
        return self._ask(code) == "True"

    def _ensure_space(self) -> None:
        free_gb = shutil.disk_usage(self.folder).free / 1e9
        if free_gb < DISK_NEEDED_GB and not self._has("torch"):
            raise SetupError(
                f"The set-up needs about {DISK_NEEDED_GB} GB for {self.folder}, most of it for"
                f" PyTorch, but only {free_gb:.1f} GB are free there. Make room and run this again."
            )

    def _install(self) -> None:
        constraints = self.root / "packaging" / "constraints.txt"
        command = [str(self.python), "-m", "pip", "install", "--disable-pip-version-check"]
        command += ["--constraint", str(constraints)]
        command += ["--editable", f"{self.root}[dev]"]
        if not sys.stderr.isatty():  # no progress bar then: nothing but a long list of names
            command.insert(4, "--quiet")
        say("Installing the pinned packages with pip; the first time this takes minutes.")
        # PYTHONPATH or a user's own site-packages would hide what is missing in .venv.
        env = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "PYTHONHOME")}
        env["PYTHONNOUSERSITE"] = "1"
        status = call(command, env=env)
        if status != 0:
            raise SetupError(
                f"pip could not install Kindred's packages (exit status {status}); its messages"
                " stand above. Without a network, point pip at a folder of wheels with"
                f" PIP_FIND_LINKS. The command was:\n\n    {quoted(command)}\n"
            )

    def _compile(self) -> None:
        """Compile our own modules as pip compiles those that it installs.

        Python would at the first start, but where PYTHONDONTWRITEBYTECODE is set, as in many
        containers, it compiles them anew on each, and the window opens 0.3 s later.
        """
        packages = [str(self.root / name) for name in ("app", "indexer")]
        # Where nothing can be written there, the starts are slower, and that is all.
        call([str(self.python), "-m", "compileall", "-qq", *packages])


def _missing_ensurepip() -> list[tuple[str, str]]:
    # Debian ships Python without the part that puts pip into a new environment.
    importlib.invalidate_caches()
    if importlib.util.find_spec("ensurepip"):
        return []
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return [("Python's ensurepip", f"python{version}-venv")]
