"""The progress of indexing outside the window: in the taskbar, the dock, and the window's title.

Each system has its own module, which does nothing where the system lacks what it needs.
"""
