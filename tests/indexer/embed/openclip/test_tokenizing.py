"""Models that bring their own tokenizer, as SigLIP 2 does; `transformers` is not needed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace

from indexer.embed.loading import load_encoder
from indexer.embed.openclip.tokenizing import FileTokenizer, make_tokenizer
from indexer.errors import ModelError
from tests.indexer.embed.tiny_models import TINY, installed

WORDS = ["<pad>", "<eos>", "<bos>", "<unk>", "a", "dog", "ein", "hund", "犬", "собака", "<sep>"]
PAD, EOS, BOS, UNK, A, DOG, EIN, HUND, INU, SOBAKA, SEP = range(len(WORDS))

# The settings of a SigLIP 2 repository: Gemma's class, an end token but none to begin with.
GEMMA = {
    "tokenizer_class": "GemmaTokenizer",
    "add_bos_token": False,
    "add_eos_token": True,
    "bos_token": "<bos>",
    "eos_token": {"content": "<eos>", "lstrip": False},
    "pad_token": "<pad>",
    "padding_side": "right",
}
MULTILINGUAL: dict[str, Any] = {
    **TINY,
    "custom_text": True,
    "text_cfg": {
        **TINY["text_cfg"],
        "context_length": 6,
        "vocab_size": len(WORDS),
        "hf_tokenizer_name": "someone/multilingual",
        "tokenizer_kwargs": {"clean": "canonicalize"},
        "no_causal_mask": True,
        "proj_bias": True,
        "pool_type": "last",
    },
}


def write_tokenizer(folder: Path, settings: dict[str, Any] | None) -> None:
    tokenizer = Tokenizer(WordLevel({w: i for i, w in enumerate(WORDS)}, unk_token="<unk>"))
    tokenizer.pre_tokenizer = Whitespace()
    (folder / "tokenizer.json").write_text(tokenizer.to_str(), encoding="utf-8")
    if settings is not None:
        (folder / "tokenizer_config.json").write_text(json.dumps(settings), encoding="utf-8")


def test_words_of_many_languages_are_cleaned_ended_and_padded(tmp_path: Path) -> None:
    write_tokenizer(tmp_path, GEMMA)
    tokenize = FileTokenizer(tmp_path, 6, clean="canonicalize")
    texts = ["A dog!", "Ein  HUND", "犬", "собака&amp;", "", "a dog " * 9]
    assert tokenize(texts).tolist() == [
        [A, DOG, EOS, PAD, PAD, PAD],
        [EIN, HUND, EOS, PAD, PAD, PAD],
        [INU, EOS, PAD, PAD, PAD, PAD],
        [SOBAKA, EOS, PAD, PAD, PAD, PAD],
        [EOS, PAD, PAD, PAD, PAD, PAD],
        [A, DOG, A, DOG, A, EOS],  # cut, and yet ended
    ]


def test_a_begin_token_where_the_settings_ask_for_one(tmp_path: Path) -> None:
    write_tokenizer(tmp_path, {**GEMMA, "add_bos_token": True, "add_eos_token": False})
    tokenize = FileTokenizer(tmp_path, 4)
    assert tokenize(["a dog"]).tolist() == [[BOS, A, DOG, PAD]]


def test_other_classes_keep_what_their_file_says(tmp_path: Path) -> None:
    write_tokenizer(tmp_path, {"tokenizer_class": "T5Tokenizer", "pad_token": "<eos>"})
    assert FileTokenizer(tmp_path, 4)(["a dog"]).tolist() == [[A, DOG, EOS, EOS]]


def test_the_padding_side_and_the_separator_follow_the_settings(tmp_path: Path) -> None:
    write_tokenizer(tmp_path, {"pad_token": "<pad>", "padding_side": "left", "sep_token": "<sep>"})
    tokenize = FileTokenizer(tmp_path, 4, strip_sep_token=True)
    assert tokenize(["a dog"]).tolist() == [[PAD, PAD, A, DOG]]


def test_a_damaged_tokenizer_is_said(tmp_path: Path) -> None:
    (tmp_path / "tokenizer.json").write_text('{"version": "1.0"', encoding="utf-8")
    with pytest.raises(ModelError, match="tokenizer is damaged"):
        FileTokenizer(tmp_path, 4)


def test_the_common_vocabulary_needs_no_folder() -> None:
    tokens = make_tokenizer(TINY["text_cfg"], None)(["a dog", "x " * 99])
    assert tokens.shape == (2, 16)
    assert tokens[0, 0] == 49406
    assert tokens[1, -1] == 49407


def test_a_multilingual_model_works_from_its_folder(tmp_path: Path) -> None:
    model = installed(tmp_path / "multilingual", config=MULTILINGUAL)
    write_tokenizer(model.folder, GEMMA)

    encoder = load_encoder(model, "cpu")

    ids = torch.tensor([[INU, EOS, PAD, PAD, PAD, PAD], [EIN, HUND, EOS, PAD, PAD, PAD]])
    with torch.no_grad():
        expected = torch.nn.functional.normalize(encoder.model.encode_text(ids), dim=-1).numpy()
    np.testing.assert_allclose(encoder.encode_texts(["犬", "Ein Hund"]), expected, atol=1e-5)
    assert np.abs(expected[0] - expected[1]).max() > 1e-3


def test_a_model_without_the_tokenizer_that_it_needs_is_refused(tmp_path: Path) -> None:
    model = installed(tmp_path / "multilingual", config=MULTILINGUAL)
    with pytest.raises(ModelError, match=r"tokenizer\.json is missing"):
        load_encoder(model, "cpu")
