"""Train the sample model: a very small open_clip model on pictures that `indexer.samples` renders.

Run by hand when the renderer changes; the result is committed as `resources/sample_model`:

    python packaging/train_sample_model.py                # render, train, save, evaluate: minutes
    python packaging/train_sample_model.py --evaluate     # measure the saved model again

The same seed, thread count and library versions give the same weights. One attribute combination in
eight (`indexer.samples.is_held_out`) is never rendered for training; all figures come from those.
"""

import argparse
import json
import math
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import open_clip
import torch
from open_clip.model import CLIP
from safetensors.torch import save_file
from torch import Tensor
from torch.nn import functional

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from sample_model_card import write_card  # noqa: E402 - beside this script
from sample_training_set import (  # noqa: E402
    ATTRIBUTES,
    CACHE_PX,
    Pixels,
    attributes,
    training_set,
)

from indexer import samples  # noqa: E402 - the checkout need not be installed
from indexer.samples import Caption, Scene, TaskPicture  # noqa: E402

IMAGE_PX = 64
CONFIG: dict[str, Any] = {
    "model_cfg": {
        "embed_dim": 128,
        "vision_cfg": {
            "image_size": IMAGE_PX,
            "layers": [1, 2, 2, 1],
            "width": 16,
            "head_width": 64,
        },
        # 49408 x 64 token embeddings are two thirds of the file: the price of the standard
        # tokenizer.
        "text_cfg": {
            "context_length": 32,
            "vocab_size": 49408,
            "width": 64,
            "heads": 4,
            "layers": 2,
        },
    },
    # "squash" shows all of a panorama; the training pictures have many shapes and are squashed
    # alike.
    "preprocess_cfg": {
        "size": IMAGE_PX,
        "mode": "RGB",
        "mean": [0.5, 0.5, 0.5],
        "std": [0.25, 0.25, 0.25],
        "interpolation": "bicubic",
        "resize_mode": "squash",
        "fill_color": 0,
    },
}


def augmented(pixels: Pixels, generator: torch.Generator) -> Tensor:
    """Crop a little, change brightness and contrast a little; never the hue: colours are words."""
    batch = torch.from_numpy(pixels).permute(0, 3, 1, 2).float() / 255.0
    side = int(torch.randint(IMAGE_PX + 2, CACHE_PX + 1, (), generator=generator))
    top, left = (int(torch.randint(0, CACHE_PX - side + 1, (), generator=generator)) for _ in "yx")
    batch = batch[:, :, top : top + side, left : left + side]
    batch = functional.interpolate(batch, (IMAGE_PX, IMAGE_PX), mode="bilinear", antialias=True)
    gain = 1.0 + 0.1 * (torch.rand(len(batch), 1, 1, 1, generator=generator) - 0.5)
    shift = 0.06 * (torch.rand(len(batch), 1, 1, 1, generator=generator) - 0.5)
    return ((batch * gain + shift).clamp(0.0, 1.0) - 0.5) / 0.25


def contrastive_loss(image: Tensor, text: Tensor, scale: Tensor, pairs: Tensor) -> Tensor:
    """CLIP's symmetric loss with every true pair of the batch as a target."""
    logits = scale * text @ image.T
    target = pairs.float()
    by_text = functional.cross_entropy(logits, target / target.sum(1, keepdim=True))
    by_image = functional.cross_entropy(logits.T, target.T / target.T.sum(1, keepdim=True))
    return (by_text + by_image) / 2.0


def caption_for(scene: Scene, rng: np.random.Generator) -> Caption:
    """Full captions, partial ones and search-box queries, so that all three are understood."""
    kind = rng.random()
    if kind < 0.3:
        return samples.short_query(scene, rng)
    return samples.natural_caption(scene, rng, mention=0.95 if kind < 0.7 else 0.55)


def train(options: argparse.Namespace) -> tuple[CLIP, str]:
    """Train from scratch; return the model and a line about the run."""
    pictures, scenes = training_set(options.pictures, options.seed, options.cache, options.workers)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    rng = np.random.default_rng([options.seed, 12])
    generator = torch.Generator().manual_seed(options.seed)
    model = CLIP(**CONFIG["model_cfg"]).to(memory_format=torch.channels_last)
    tokenizer = open_clip.SimpleTokenizer(
        context_length=CONFIG["model_cfg"]["text_cfg"]["context_length"]
    )
    words = attributes()
    classes = words.classes(scenes)
    # Linear heads that name the attributes pull the image tower along; they are thrown away.
    heads = torch.nn.ModuleList(
        [torch.nn.Linear(128, len(words.values[name])) for name in ATTRIBUTES]
    )
    weights = [*model.parameters(), *heads.parameters()]
    groups = [
        {"params": [p for p in weights if p.ndim >= 2], "weight_decay": 0.02},
        {"params": [p for p in weights if p.ndim < 2], "weight_decay": 0.0},
    ]
    optimizer = torch.optim.AdamW(groups, lr=options.lr, betas=(0.9, 0.98))
    total: int = options.steps
    warmup = max(1, total // 20)

    def rate(step: int) -> float:
        if step < warmup:
            return (step + 1) / warmup
        share = (step - warmup) / max(1, total - warmup)
        return 0.5 * (1.0 + math.cos(math.pi * share))

    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
    seen = torch.zeros(model.vocab_size, dtype=torch.bool)
    order = np.empty(0, dtype=np.int64)
    started = time.monotonic()
    model.train()
    for step in range(total):
        if len(order) < options.batch:
            order = np.concatenate([order, rng.permutation(len(scenes))])
        rows, order = np.sort(order[: options.batch]), order[options.batch :]
        captions = [caption_for(scenes[row], rng) for row in rows]
        tokens = tokenizer([caption.text for caption in captions])
        seen[tokens.flatten()] = True
        batch = augmented(np.ascontiguousarray(pictures[rows]), generator)
        features = model.encode_image(batch.contiguous(memory_format=torch.channels_last))
        text = model.encode_text(tokens, normalize=True)
        pairs = words.true_pairs(captions, classes[rows])
        image = functional.normalize(features, dim=-1)
        match = contrastive_loss(image, text, model.logit_scale.exp(), pairs)
        naming = sum(
            (
                functional.cross_entropy(head(features), classes[rows, i])
                for i, head in enumerate(heads)
            ),
            start=torch.zeros(()),
        )
        optimizer.zero_grad(set_to_none=True)
        (match + 0.2 * naming).backward()  # type: ignore[no-untyped-call] # torch
        optimizer.step()
        schedule.step()
        with torch.no_grad():
            model.logit_scale.clamp_(0.0, math.log(100.0))
        if step % 25 == 0 or step == total - 1:
            took = time.monotonic() - started
            print(
                f"step {step} match {match.item():.3f} naming {naming.item():.2f} {took:.0f} s",
                flush=True,
            )
    with torch.no_grad():
        # Token rows that no caption used hold random numbers; zeros make unknown words harmless.
        model.token_embedding.weight[~seen] = 0.0
    minutes = (time.monotonic() - started) / 60.0
    return model.eval(), (
        f"{options.steps} steps of {options.batch} on {len(scenes)} pictures, seed {options.seed}, "
        f"{options.threads} thread(s), {minutes:.0f} minutes"
    )


def save(model: CLIP, folder: Path) -> None:
    """Write the folder that `open_clip.create_model("local-dir:…")` reads."""
    folder.mkdir(parents=True, exist_ok=True)
    state = {
        name: (value.half() if value.is_floating_point() else value).contiguous()
        for name, value in model.state_dict().items()
    }
    save_file(state, folder / "open_clip_model.safetensors", metadata={"format": "pt"})
    config = json.dumps(CONFIG, indent=2) + "\n"
    (folder / "open_clip_config.json").write_text(config, encoding="utf-8")


def recall(folder: Path, pictures: list[TaskPicture], long_side: int) -> dict[str, float]:
    """Measure the SAVED model on held-out pictures, through open_clip's own loading code."""
    name = f"local-dir:{folder}"
    model, _, preprocess = open_clip.create_model_and_transforms(name)
    tokenizer = open_clip.get_tokenizer(name)
    model.eval()
    with torch.no_grad():
        batch = torch.stack([preprocess(picture.draw(long_side)) for picture in pictures])
        image = model.encode_image(batch, normalize=True)
        text = model.encode_text(
            tokenizer([picture.caption for picture in pictures]), normalize=True
        )
    scores = text @ image.T
    found: dict[str, float] = {}
    for label, matrix in (("text to image", scores), ("image to text", scores.T)):
        rank = (matrix > matrix.diagonal()[:, None]).sum(dim=1)
        for k in (1, 5, 10):
            found[f"{label} recall@{k}"] = float((rank < k).float().mean())
    return found


def main() -> None:
    """Read the options and do what they say."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "sample_model")
    parser.add_argument(
        "--cache", type=Path, default=Path(tempfile.gettempdir()) / "kindred-sample-model"
    )
    parser.add_argument("--pictures", type=int, default=24000, help="training pictures to render")
    parser.add_argument("--steps", type=int, default=1200)
    parser.add_argument("--batch", type=int, default=256)
    parser.add_argument("--lr", type=float, default=2e-3)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=2, help="of torch while training")
    parser.add_argument("--workers", type=int, default=2, help="processes that render")
    parser.add_argument("--evaluate", action="store_true", help="only measure the saved model")
    options = parser.parse_args()
    run = ""
    if not options.evaluate:
        model, run = train(options)
        save(model, options.out)
    pictures = samples.held_out_pictures(512)
    figures = recall(options.out, pictures, 512)
    print(json.dumps({"held-out captions": len(pictures), **figures}, indent=2))
    if run:
        names = ("pictures", "steps", "batch", "lr", "seed", "threads")
        changed = (name for name in names if getattr(options, name) != parser.get_default(name))
        write_card(
            options.out,
            run=run,
            flags="".join(f" --{name} {getattr(options, name)}" for name in changed),
            rate=options.lr,
            image_px=IMAGE_PX,
            captions=len(pictures),
            figures=figures,
        )


if __name__ == "__main__":
    main()
