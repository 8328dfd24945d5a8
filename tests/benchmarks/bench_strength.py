"""Does match strength know when nothing matches? ``packaging/dev.py bench strength``.

Held-out pictures of the sample library, searched with the sample model for what a person might
type. Each query is asked twice at each library size: of a library that has pictures it describes,
and of the same library without them. Near misses stay (a red boat remains when the blue ones were
removed), which makes the second case hard to tell.

Printed are, for several ways to judge the best hit, how often the answerable query is judged higher
than the unanswerable one (area under the ROC curve, 0.5 is chance), and for the one in use what the
bands then say. docs/decisions/0006-match-strength.md has the figures.
"""

from __future__ import annotations

import argparse
import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indexer.embed.base import Encoder
from indexer.embed.loading import load_encoder
from indexer.embed.models import sample_model
from indexer.media.encoder_input import to_encoder_input
from indexer.samples import Caption, Scene, held_out_pictures, short_query
from indexer.search.background import CAPTIONS, Background
from indexer.search.calibrate import LIKELY, STRONG, Scale, likely_z

SIZES = (30, 100, 300, 800)
Scores = NDArray[np.floating]


@dataclass(frozen=True)
class Asked:
    """One query in one library."""

    cosines: Scores
    """With the pictures of the library, highest first."""
    best_with_captions: Scores
    """Of the best picture with everyday captions."""
    background: Background
    """Everyday captions against all pictures."""


def against_captions(asked: Asked) -> float:
    """The best hit on the background of everyday captions: what Kindred does."""
    return float((asked.cosines[0] - asked.background.mean) / asked.background.std)


def against_itself(asked: Asked) -> float:
    """The best hit on the background of the same query, by median: answers are no background."""
    middle = float(np.median(asked.cosines))
    spread = middle - float(np.quantile(asked.cosines, 0.16))
    return (float(asked.cosines[0]) - middle) / spread


def against_other_words(asked: Asked) -> float:
    """The query's cosine with its best hit, on the background of other captions with that hit."""
    others = asked.best_with_captions
    return float((asked.cosines[0] - others.mean()) / others.std())


def false_discoveries(asked: Asked) -> float:
    """Benjamini and Hochberg's rate for the best cut, with normal tails; as minus its logarithm."""
    z = (asked.cosines - asked.background.mean) / asked.background.std
    tails = np.array([0.5 * math.erfc(value / math.sqrt(2)) for value in z])
    rates = len(z) * tails / np.arange(1, len(z) + 1)
    return -math.log(max(float(rates.min()), 1e-300))


JUDGES: dict[str, Callable[[Asked], float]] = {
    "background of captions": against_captions,
    "background of the query": against_itself,
    "other captions with the hit": against_other_words,
    "false discovery rate": false_discoveries,
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args()

    encoder = load_encoder(sample_model())
    pictures = held_out_pictures(max(SIZES), seed=options.seed)
    inputs = [to_encoder_input(picture.draw(), encoder.preprocess) for picture in pictures]
    images = np.concatenate(
        [
            encoder.encode_images(np.stack(inputs[start : start + encoder.batch_size]))
            for start in range(0, len(inputs), encoder.batch_size)
        ]
    )
    random = np.random.default_rng(options.seed)
    scenes = [picture.scene for picture in pictures]
    queries = list({c.text: c for s in scenes for c in [short_query(s, random)]}.values())
    cosines = encode_texts(encoder, [query.text for query in queries]) @ images.T
    captions = encode_texts(encoder, CAPTIONS) @ images.T
    background = Background(float(captions.mean()), float(captions.std()))
    print(f"{len(queries)} queries; background {background.mean:.3f} ± {background.std:.3f}")
    for size in SIZES:
        library = random.permutation(len(scenes))[:size]
        answerable, unanswerable = ask(queries, scenes, cosines, captions, background, library)
        print(
            f"\n{size} photos: {len(answerable)} queries with an answer, "
            f"{len(unanswerable)} without"
        )
        for name, judge in JUDGES.items():
            area = roc_area([judge(a) for a in answerable], [judge(a) for a in unanswerable])
            print(f"  {name:<28} area {area:.3f}")
        for name, cases in (("with", answerable), ("without", unanswerable)):
            best = np.array(
                [
                    Scale(likely_z(len(a.cosines))).strengths(
                        (a.cosines[:1] - background.mean) / background.std
                    )[0]
                    for a in cases
                ]
            )
            print(
                f"  best hit, {name:<8} an answer: strong {np.mean(best >= STRONG):.2f}, "
                f"likely {np.mean((best >= LIKELY) & (best < STRONG)):.2f}, "
                f"nothing matches well {np.mean(best < LIKELY):.2f}"
            )


def encode_texts(encoder: Encoder, texts: Sequence[str]) -> Scores:
    """``float32[n, D]``, some at a time."""
    return np.concatenate(
        [encoder.encode_texts(texts[start : start + 64]) for start in range(0, len(texts), 64)]
    )


def ask(
    queries: Sequence[Caption],
    scenes: Sequence[Scene],
    cosines: Scores,
    captions: Scores,
    background: Background,
    library: NDArray[np.int64],
) -> tuple[list[Asked], list[Asked]]:
    """Every query of the library that can answer it, and of what is left without the answers."""
    asked: dict[bool, list[Asked]] = defaultdict(list)
    for query, row in zip(queries, cosines, strict=True):
        fits = np.array([query.is_true_of(scenes[number]) for number in library])
        if not fits.any():
            continue
        for has_answer, part in ((True, library), (False, library[~fits])):
            if len(part):
                order = part[np.argsort(-row[part])]
                asked[has_answer].append(Asked(row[order], captions[:, order[0]], background))
    return asked[True], asked[False]


def roc_area(higher: Sequence[float], lower: Sequence[float]) -> float:
    """How often one of the first is above one of the second."""
    above = np.array(higher)[:, None] - np.array(lower)[None]
    return float(np.mean(above > 0) + np.mean(above == 0) / 2)


if __name__ == "__main__":
    main()
