"""From texts to token ids: open_clip's own tokenizer, or one that comes with the model.

Models from OpenAI's line share one vocabulary that open_clip carries. SigLIP and its like bring a
``tokenizer.json``, which the `tokenizers` package reads; the far larger `transformers` package,
through which open_clip would read it, is not needed (docs/decisions/0003-models.md).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import torch
from open_clip.tokenizer import DEFAULT_CONTEXT_LENGTH, SimpleTokenizer, get_clean_fn

from indexer.embed.config import TOKENIZER_NAME
from indexer.errors import ModelError
from indexer.messages import message

_SETTINGS_NAME = "tokenizer_config.json"
_REBUILT_BY_CLASS = ("Gemma", "Llama")
"""Tokenizer classes whose begin and end tokens follow from their settings, not from the file."""


class TextTokenizer(Protocol):
    """Texts in, ``int64[N, context_length]`` out; longer texts are cut."""

    def __call__(self, texts: Sequence[str]) -> torch.Tensor:
        """The ids of the texts' tokens."""
        ...


def make_tokenizer(text_cfg: dict[str, Any], folder: Path | None) -> TextTokenizer:
    """The tokenizer that ``text_cfg`` asks for.

    Args:
        text_cfg: From ``open_clip_config.json``.
        folder: Where the model's own tokenizer lies, if it needs one
            (`indexer.embed.config.require_tokenizer`).

    Raises:
        ModelError: The model's own tokenizer is damaged.
    """
    context_length = int(text_cfg.get("context_length") or DEFAULT_CONTEXT_LENGTH)
    settings = dict(text_cfg.get("tokenizer_kwargs") or {})
    if not text_cfg.get("hf_tokenizer_name"):
        simple = SimpleTokenizer(context_length=context_length, **settings)
        return lambda texts: simple(list(texts))
    if folder is None:
        raise ValueError("a model with its own tokenizer needs the folder that holds it")
    return FileTokenizer(folder, context_length, **settings)


class FileTokenizer:
    """A ``tokenizer.json`` with the cleaning and padding that open_clip applies around it."""

    def __init__(
        self,
        folder: Path,
        context_length: int,
        clean: str = "whitespace",
        *,
        strip_sep_token: bool = False,
        **_ignored: Any,
    ) -> None:
        import tokenizers  # only models with their own tokenizer need it

        try:
            # From bytes: the library takes no path that is not valid UTF-8.
            self._tokenizer = tokenizers.Tokenizer.from_buffer(
                (folder / TOKENIZER_NAME).read_bytes()
            )
            settings = self._read_settings(folder)
        except Exception as error:
            raise ModelError(
                message("The model's tokenizer is damaged"),
                message("{tokenizer_name}: {error}", tokenizer_name=TOKENIZER_NAME, error=error),
                message("Download or copy the model again"),
            ) from error
        self._clean = get_clean_fn(clean)
        self._stripped_id = self._id_of(settings.get("sep_token")) if strip_sep_token else None
        self._set_special_tokens(settings)
        padding = self._tokenizer.padding or {}
        pad_token = _text_of(settings.get("pad_token")) or padding.get("pad_token") or "<pad>"
        pad_id = self._tokenizer.token_to_id(pad_token)
        self._tokenizer.enable_truncation(context_length)
        self._tokenizer.enable_padding(
            direction=settings.get("padding_side") or "right",
            pad_id=padding.get("pad_id", 0) if pad_id is None else pad_id,
            pad_token=pad_token,
            length=context_length,
        )

    def __call__(self, texts: Sequence[str]) -> torch.Tensor:
        """The ids of the texts' tokens."""
        encodings = self._tokenizer.encode_batch([self._clean(text) for text in texts])
        tokens = torch.tensor([encoding.ids for encoding in encodings], dtype=torch.long)
        if self._stripped_id is not None:
            tokens[tokens == self._stripped_id] = 0
        return tokens

    def _set_special_tokens(self, settings: dict[str, Any]) -> None:
        """Add begin and end tokens as ``add_bos_token`` and ``add_eos_token`` say.

        transformers does the same for these classes whatever post-processor the file has.
        """
        if not str(settings.get("tokenizer_class", "")).startswith(_REBUILT_BY_CLASS):
            return
        from tokenizers.processors import TemplateProcessing

        begin = _text_of(settings.get("bos_token")) if settings.get("add_bos_token", True) else None
        end = _text_of(settings.get("eos_token")) if settings.get("add_eos_token", False) else None
        parts = [token for token in (begin, "$A", end) if token]
        special = [(token, self._id_of(token)) for token in (begin, end) if token]
        self._tokenizer.post_processor = TemplateProcessing(
            single=" ".join(parts), special_tokens=special
        )

    def _id_of(self, token: Any) -> int:
        found = self._tokenizer.token_to_id(_text_of(token) or "")
        if found is None:
            raise ModelError(
                message("The model's tokenizer is damaged"),
                message("it has no token {text_of!r}", text_of=_text_of(token)),
            )
        return int(found)

    @staticmethod
    def _read_settings(folder: Path) -> dict[str, Any]:
        path = folder / _SETTINGS_NAME
        settings = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
        if not isinstance(settings, dict):
            raise TypeError(f"{_SETTINGS_NAME} holds no settings")
        return settings


def _text_of(token: Any) -> str | None:
    """A special token's text: files write it plain, or as an object with its ``content``."""
    if isinstance(token, dict):
        token = token.get("content")
    return token if isinstance(token, str) and token else None
