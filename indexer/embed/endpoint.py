"""Which hub is asked for models. Apart from `hub`, which loads what talks to it: that is slow."""

from __future__ import annotations

import os
from urllib.parse import urlsplit

DEFAULT_ENDPOINT = "https://huggingface.co"


def chosen_endpoint() -> str:
    """The environment's ``HF_ENDPOINT``, a mirror, else the public hub."""
    return os.environ.get("HF_ENDPOINT") or DEFAULT_ENDPOINT


def hub_host() -> str:
    """The hub that downloads ask, as people call it: ``huggingface.co``, or a mirror."""
    return urlsplit(chosen_endpoint()).netloc
