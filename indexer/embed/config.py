"""``open_clip_config.json``: what a model is made of, read and checked without torch."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

from indexer.embed.installed import CONFIG_NAME
from indexer.errors import ModelError
from indexer.messages import message

TOKENIZER_NAME = "tokenizer.json"
TOKENIZER_FILES = (TOKENIZER_NAME, "tokenizer_config.json", "special_tokens_map.json")


def read_config(folder: Path) -> dict[str, Any]:
    """The folder's description: ``model_cfg`` and perhaps ``preprocess_cfg``.

    Raises:
        ModelError: It is missing, damaged, or describes a model that Kindred cannot run.
    """
    path = folder / CONFIG_NAME
    try:
        config = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ModelError(
            message("{name} is not an open_clip model folder", name=folder.name),
            message(
                "{config_name} cannot be read ({reason})",
                config_name=CONFIG_NAME,
                reason=error.strerror or error,
            ),
            message(
                "Choose a folder that holds {config_name} and the weights", config_name=CONFIG_NAME
            ),
        ) from error
    except ValueError as error:
        raise _damaged(folder, str(error)) from error
    check_config(config, folder)
    return cast(dict[str, Any], config)


def check_config(config: Any, folder: Path) -> None:
    """Refuse a description that is incomplete, or of a model that Kindred cannot run.

    Raises:
        ModelError: Naming the folder and what is wrong.
    """
    try:
        model = config["model_cfg"]
        image, text = model["vision_cfg"], model["text_cfg"]
    except KeyError as error:
        raise _damaged(folder, message("it has no {field}", field=error.args[0])) from error
    except TypeError as error:
        raise _damaged(folder, message("it does not describe a model")) from error
    fields = {"embed_dim": (model.get("embed_dim"), int), "vision_cfg": (image, dict)}
    for field, (value, kind) in {**fields, "text_cfg": (text, dict)}.items():
        if not isinstance(value, kind):
            raise _damaged(folder, message("it has no {field}", field=field))
    if text.get("hf_model_name"):
        raise ModelError(
            message("The model in {name} cannot be used", name=folder.name),
            message(
                "its text part is the separate model {tokenizer}, which needs a library "
                "that Kindred does not ship",
                tokenizer=text["hf_model_name"],
            ),
            message("Choose one of the models that Kindred lists, such as the multilingual one"),
        )
    if text.get("tokenizer_mode"):
        raise ModelError(
            message("The model in {name} cannot be used", name=folder.name),
            message(
                "it cuts texts into tokens in a way that Kindred does not know ({mode})",
                mode=text["tokenizer_mode"],
            ),
            message("Choose one of the models that Kindred lists"),
        )


def needs_own_tokenizer(config: dict[str, Any]) -> bool:
    """Whether the model's texts go through a ``tokenizer.json`` beside its weights."""
    return bool(config["model_cfg"]["text_cfg"].get("hf_tokenizer_name"))


def require_tokenizer(config: dict[str, Any], folder: Path) -> None:
    """Refuse a folder that lacks the tokenizer which its model needs.

    Raises:
        ModelError: ``tokenizer.json`` is missing.
    """
    if needs_own_tokenizer(config) and not (folder / TOKENIZER_NAME).is_file():
        raise ModelError(
            message("The model in {name} cannot read texts", name=folder.name),
            message(
                "it needs its own tokenizer, and {tokenizer_name} is missing beside the weights",
                tokenizer_name=TOKENIZER_NAME,
            ),
            message(
                "Put {first} and {second} into the folder and import the folder",
                first=TOKENIZER_FILES[0],
                second=TOKENIZER_FILES[1],
            ),
        )


def _damaged(folder: Path, reason: str) -> ModelError:
    return ModelError(
        message("The description of the model in {name} is damaged", name=folder.name),
        message("{config_name}: {reason}", config_name=CONFIG_NAME, reason=reason),
        message("Download or copy the model again"),
    )
