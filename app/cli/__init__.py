"""The command line: the engine's work without a screen. Never imports PySide6, but for the window.

``arguments`` says what may be typed, each command has a module, ``output`` talks to people and
to scripts. Exit status: 0 done, 1 failed, 2 wrong usage.
"""
