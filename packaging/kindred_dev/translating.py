"""The verb ``translations``: read all texts, update the ``.ts`` files, compile them to ``.qm``."""

from __future__ import annotations

import subprocess
from pathlib import Path

from kindred_dev import translation_files
from kindred_dev.console import ON_WINDOWS, SetupError, say
from kindred_dev.environment import Environment
from kindred_dev.source_texts import UnreadableError, source_texts

ENGLISH = "en"
_SHOWN = 40


def translations(root: Path, *, add: str | None = None, is_check: bool = False) -> int:
    """Bring all languages up to date with the source and say what is left to be translated.

    Args:
        root: The checkout.
        add: Code of a language to begin, such as ``fr``.
        is_check: Write nothing; only say what is behind.

    Returns:
        0 where every text has a translation and every file is up to date, else 1.

    Raises:
        SetupError: A text cannot be read from the source, or a file cannot be compiled.
    """
    folder = root / "resources" / "translations"
    try:
        texts = source_texts(root)
    except UnreadableError as error:
        raise SetupError(str(error)) from error
    files = sorted({*folder.glob("kindred_*.ts"), *([_file(folder, add)] if add else [])})
    lines = []
    for path in files:
        language = path.stem.removeprefix("kindred_")
        known = translation_files.read(path)
        content = translation_files.updated(texts, known, is_english=language == ENGLISH)
        lines += [f"{language}: {line}" for line in translation_files.faults(content)]
        wanted = translation_files.as_bytes(language, content)
        if not is_check:
            path.write_bytes(wanted)
        elif path.read_bytes() != wanted:
            lines.append(f"{language}: {path.name} is behind the source")
    if not is_check:
        _compile(root, files)
    for line in lines[:_SHOWN]:
        say(line)
    if len(lines) > _SHOWN:
        say(f"… and {len(lines) - _SHOWN} more")
    say(f"{len(texts)} texts in {len(files)} languages, {len(lines)} left to be looked at")
    return 1 if lines else 0


def _file(folder: Path, language: str) -> Path:
    return folder / f"kindred_{language}.ts"


def _compile(root: Path, files: list[Path]) -> None:
    environment = Environment(root)
    environment.ensure()
    name = "pyside6-lrelease.exe" if ON_WINDOWS else "pyside6-lrelease"
    tool = environment.python.with_name(name)
    for path in files:
        # Written beside and put in place: windows that are open have the old file mapped.
        compiled = path.with_suffix(".qm.new")
        command = [str(tool), "-silent", "-nounfinished", str(path), "-qm", str(compiled)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise SetupError(f"{path.name} cannot be compiled:\n{done.stdout}{done.stderr}")
        compiled.replace(path.with_suffix(".qm"))
