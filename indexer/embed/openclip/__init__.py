"""The only package that imports torch, torchvision and open_clip.

It is itself imported by `indexer.embed.loading` alone, and only when an encoder is needed: that
import takes seconds, and the window must not wait for it.
"""

from __future__ import annotations

from indexer.embed.openclip.encoder import OpenClipEncoder

__all__ = ["OpenClipEncoder"]
