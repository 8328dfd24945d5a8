"""The text of the sample model's card. Used by `train_sample_model.py`, which measures."""

from pathlib import Path

_CARD = """# The sample model

A very small CLIP model (open_clip folder: `open_clip_config.json`, `open_clip_model.safetensors`,
float16, {megabytes:.1f} MB) that knows nothing but the pictures that Kindred itself renders
(`indexer/samples`). With it the demo and the tests run text, image and composed search through
the same open_clip code as a real model, without a download.

**It is not for real photos and is never offered for them.** It has never seen a photograph.

## What it can do

* Find pictures of the sample library by their attributes: 10 places, day, sunset or night, clear
  weather, rain, snow or fog, 14 kinds of subject in 9 colours, one to three of them, up to two
  people.
* Understand English words for these ("a red boat on a lake at night in the fog", "dog on a
  beach", "snow"), with a few synonyms ("bike", "parasol", "dusk", "woods").

## What it cannot do

* Anything else: other words have no meaning to it (their token embeddings are zero), other
  pictures get arbitrary vectors. It reads neither position ("left of") nor who wears which
  colour, and of negation only the phrases "no people" and "nobody".
* It sees {image_px} x {image_px} pixels. How many subjects and people there are is what it gets
  wrong most.

## Figures

Measured on the saved float16 file, loaded through open_clip, over {captions} distinct held-out
captions with one picture each; the gallery is those {captions} pictures. One attribute
combination in eight is held out: no picture of it was trained on. Drawn at 512 px on the long
side, then open_clip's own preprocessing.

| | recall@1 | recall@5 | recall@10 |
| --- | --- | --- | --- |
{rows}

Measure again: `python packaging/train_sample_model.py --evaluate`.

## Training

{run}.

Image tower: a four-stage ResNet of width 16; text tower: two transformer layers of width 64 with
open_clip's standard tokenizer. Contrastive loss with every true pair of a batch as a target;
linear heads that name the attributes help during training and are not kept. AdamW, learning rate
{rate:g}. Train again: `python packaging/train_sample_model.py{flags}`.

## Licence

Apache-2.0, as all of Kindred. Weights, pictures and captions were made by this project from
scratch; no other data and no other model's weights went into them.
"""


def write_card(
    folder: Path,
    *,
    run: str,
    flags: str,
    rate: float,
    image_px: int,
    captions: int,
    figures: dict[str, float],
) -> None:
    """Write `MODEL_CARD.md` beside the weights.

    Args:
        folder: the model's folder, with its weights saved.
        run: one line about the training run.
        flags: the options that repeat it.
        rate: the highest learning rate.
        image_px: the side of the model's input.
        captions: how many held-out captions the figures stand on.
        figures: "text to image recall@1" and so on, 0 to 1.
    """
    rows = [
        f"| {way} | " + " | ".join(f"{figures[f'{way} recall@{k}']:.3f}" for k in (1, 5, 10)) + " |"
        for way in ("text to image", "image to text")
    ]
    text = _CARD.format(
        megabytes=(folder / "open_clip_model.safetensors").stat().st_size / 1e6,
        image_px=image_px,
        captions=captions,
        rows="\n".join(rows),
        run=run,
        rate=rate,
        flags=flags,
    )
    (folder / "MODEL_CARD.md").write_text(text, encoding="utf-8")
