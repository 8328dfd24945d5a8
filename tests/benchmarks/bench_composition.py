"""Which way to compose a query finds most? ``packaging/dev.py bench composition``.

Two kinds of task on held-out pictures of the sample library, with the sample model:

* a picture and words, "this scene, but at night", "this scene without people": one target among
  all pictures, decoys that differ from the query in another way in between (`composed_tasks`); the
  query itself is left out of the ranking;
* words and words, "dog" plus or minus "in the snow": all pictures that fit count, mean average
  precision.

The sample model's texts and pictures spread nearly alike, which is not so with real ones:
ViT-B-32's text-image cosines spread less than half as much as its image-image ones. So everything
is measured twice, the second time with texts that share a direction of their own, which no picture
has: all their cosines shrink by the same factor, and no ranking by one text changes.

What lost is kept here and nowhere else. docs/decisions/0002-query-composition.md has the figures.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indexer.embed.base import Encoder
from indexer.embed.loading import load_encoder
from indexer.embed.models import sample_model
from indexer.media.encoder_input import to_encoder_input
from indexer.samples import ComposedTask, Scene, TaskPicture, composed_tasks
from indexer.search.background import CAPTIONS, Background
from indexer.search.calibrate import likely_z
from indexer.search.compose import Demand, formula
from indexer.search.terms import TermKind, TermVector
from indexer.types import Float32Array

Scores = NDArray[np.floating]
Method = Callable[["Gallery", Sequence[TermVector]], Scores]

SUBJECTS = ("dog", "cat", "car", "boat", "bicycle", "balloon", "umbrella", "kite", "tent", "house")
MODIFIERS: dict[str, Callable[[Scene], bool]] = {
    "at night": lambda scene: scene.time == "night",
    "at sunset": lambda scene: scene.time == "sunset",
    "in the snow": lambda scene: scene.weather == "snow",
    "in the fog": lambda scene: scene.weather == "fog",
    "people": lambda scene: scene.people > 0,
}
_FEWEST_ANSWERS = 3


@dataclass(frozen=True)
class Gallery:
    """What is searched: pictures, and the backgrounds of such a library."""

    images: Float32Array
    backgrounds: dict[TermKind, Background]

    def cosines(self, term: TermVector) -> Scores:
        """``float[n]``: of every picture with one term."""
        return np.asarray(self.images @ term.vector)


def plain_sum(gallery: Gallery, terms: Sequence[TermVector]) -> Scores:
    """The sum of the weighted unit vectors."""
    return _total([term.weight * gallery.cosines(term) for term in terms])


def late_fusion(gallery: Gallery, terms: Sequence[TermVector]) -> Scores:
    """Each kind of term in units of its spread: linear in the photo, so one vector answers it."""
    return _total(
        [term.weight * gallery.cosines(term) / gallery.backgrounds[term.kind].std for term in terms]
    )


def curved_fusion(gallery: Gallery, terms: Sequence[TermVector]) -> Scores:
    """What Kindred does: the same, but what is more than likely makes up for nothing."""
    level = likely_z(len(gallery.images))
    u = [
        (gallery.cosines(term) - gallery.backgrounds[term.kind].mean)
        / gallery.backgrounds[term.kind].std
        / level
        for term in terms
    ]
    made = formula(
        [Demand(term.weight) for term in terms],
        np.full(len(terms), level),
        np.empty((0, len(terms))),
    )
    return made.scores(np.stack(u, axis=1).astype(np.float64))


def late_fusion_of_terms(gallery: Gallery, terms: Sequence[TermVector]) -> Scores:
    """Each single term in units of its own spread."""
    return _total([term.weight * _standing(gallery.cosines(term)) for term in terms])


def without_means(gallery: Gallery, terms: Sequence[TermVector]) -> Scores:
    """The sum of directions from the mean of each kind: the modality gap taken out."""
    centre = gallery.images.mean(axis=0)
    means = {TermKind.IMAGE: centre, TermKind.TEXT: _TEXT_MEAN[gallery.images.shape[1]]}
    offsets = [(term.weight, term.vector - means[term.kind]) for term in terms]
    return _total([w * (gallery.images @ v) / np.linalg.norm(v) for w, v in offsets])


def clipped_minus(gallery: Gallery, terms: Sequence[TermVector]) -> Scores:
    """A minus only pushes away what shows more of it than usual; not linear."""
    scores = np.zeros(len(gallery.images))
    for term in terms:
        background = gallery.backgrounds[term.kind]
        standing = (gallery.cosines(term) - background.mean) / background.std
        scores += term.weight * (standing if term.weight > 0 else np.maximum(standing, 0))
    return scores


def weakest_term(gallery: Gallery, terms: Sequence[TermVector]) -> Scores:
    """All terms must hold: the least of their standings; not linear."""
    standings = [term.weight * _standing(gallery.cosines(term)) for term in terms]
    return np.asarray(np.min(standings, axis=0))


METHODS: dict[str, Method] = {
    "plain sum": plain_sum,
    "late fusion, spread of the kind": late_fusion,
    "the same, curved": curved_fusion,
    "late fusion, spread of the term": late_fusion_of_terms,
    "sum without the means": without_means,
    "late fusion, clipped minus": clipped_minus,
    "weakest term": weakest_term,
}
_TEXT_MEAN: dict[int, Float32Array] = {}
"""Mean of everyday captions, by the length of the vectors: with and without the wider gap."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--tasks", type=int, default=400, help="composed tasks (400)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--shrink", type=float, default=0.45, help="of texts' cosines (0.45)")
    options = parser.parse_args()

    encoder = load_encoder(sample_model())
    benchmark = composed_tasks(options.tasks, seed=options.seed)
    images = encode_pictures(encoder, benchmark.gallery)
    words = sorted({word for task in benchmark.tasks for word in task.plus + task.minus})
    texts = [*words, *SUBJECTS, *MODIFIERS, *CAPTIONS]
    vectors = dict(zip(texts, encoder.encode_texts(texts), strict=True))
    scenes = [picture.scene for picture in benchmark.gallery]
    print(f"{len(images)} pictures, {len(benchmark.tasks)} tasks")
    for shrink in (1.0, options.shrink):
        wide_images, wide_texts = widen_gap(images, vectors, shrink)
        gallery = make_gallery(wide_images, wide_texts)
        spreads = [gallery.backgrounds[kind].std for kind in (TermKind.TEXT, TermKind.IMAGE)]
        print(
            f"\nspread of texts' cosines {spreads[0]:.3f}, of pictures' {spreads[1]:.3f}\n"
            f"{'':<32} picture and words            | words and words, mAP\n"
            f"{'':<32} R@1   R@10  MRR   minus R@1  | plus   minus"
        )
        for name, method in METHODS.items():
            print(
                f"{name:<32} {measure_tasks(gallery, benchmark.tasks, wide_texts, method)}  | "
                f"{measure_words(gallery, scenes, wide_texts, method)}"
            )


def encode_pictures(encoder: Encoder, pictures: Sequence[TaskPicture]) -> Float32Array:
    """``float32[n, D]``: pictures drawn and encoded."""
    rows = []
    for start in range(0, len(pictures), encoder.batch_size):
        part = pictures[start : start + encoder.batch_size]
        inputs = [to_encoder_input(picture.draw(), encoder.preprocess) for picture in part]
        rows.append(encoder.encode_images(np.stack(inputs)))
    return np.concatenate(rows)


def widen_gap(
    images: Float32Array, texts: dict[str, Float32Array], shrink: float
) -> tuple[Float32Array, dict[str, Float32Array]]:
    """Give texts a direction of their own: cosines with pictures shrink, their order stays."""
    if shrink == 1:
        return images, texts
    own = np.float32(np.sqrt(1 - shrink**2))
    padded = np.pad(images, ((0, 0), (0, 1)))
    return padded, {text: np.append(np.float32(shrink) * v, own) for text, v in texts.items()}


def make_gallery(images: Float32Array, texts: dict[str, Float32Array]) -> Gallery:
    """Measure the backgrounds as `indexer.search.background` does."""
    captions = np.stack([texts[caption] for caption in CAPTIONS])
    _TEXT_MEAN[images.shape[1]] = captions.mean(axis=0)
    pairs = {
        TermKind.TEXT: captions @ images.T,
        TermKind.IMAGE: (images @ images.T)[np.triu_indices(len(images), k=1)],
    }
    return Gallery(
        images, {kind: Background(float(c.mean()), float(c.std())) for kind, c in pairs.items()}
    )


def measure_tasks(
    gallery: Gallery,
    tasks: Sequence[ComposedTask],
    texts: dict[str, Float32Array],
    method: Method,
) -> str:
    """Recall@1, recall@10, mean reciprocal rank; recall@1 of the minus tasks alone."""
    ranks = []
    for task in tasks:
        terms = [TermVector(gallery.images[task.query], 1.0, TermKind.IMAGE)]
        terms += [TermVector(texts[word], 1.0, TermKind.TEXT) for word in task.plus]
        terms += [TermVector(texts[word], -1.0, TermKind.TEXT) for word in task.minus]
        scores = method(gallery, terms)
        others = np.arange(len(scores)) != task.query
        ranks.append(int(np.count_nonzero(scores[others] > scores[task.target])))
    rank = np.array(ranks)
    minus = rank[[bool(task.minus) for task in tasks]]
    return (
        f"{np.mean(rank == 0):.3f} {np.mean(rank < 10):.3f} {np.mean(1 / (rank + 1)):.3f} "
        f"{np.mean(minus == 0):.3f}    "
    )


def measure_words(
    gallery: Gallery, scenes: Sequence[Scene], texts: dict[str, Float32Array], method: Method
) -> str:
    """Mean average precision of "subject plus modifier" and of "subject minus modifier"."""
    precisions: dict[float, list[float]] = {1.0: [], -1.0: []}
    for subject in SUBJECTS:
        for modifier, holds in MODIFIERS.items():
            for sign, found in precisions.items():
                fits = np.array([s.subject == subject and holds(s) == (sign > 0) for s in scenes])
                if np.count_nonzero(fits) >= _FEWEST_ANSWERS:
                    terms = [
                        TermVector(texts[subject], 1.0, TermKind.TEXT),
                        TermVector(texts[modifier], sign, TermKind.TEXT),
                    ]
                    found.append(_average_precision(method(gallery, terms), fits))
    return "  ".join(f"{np.mean(found):.3f}" for found in precisions.values())


def _average_precision(scores: Scores, fits: NDArray[np.bool_]) -> float:
    hits = fits[np.argsort(-scores, kind="stable")]
    precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
    return float(precision[hits].mean())


def _total(parts: Sequence[Scores]) -> Scores:
    return np.asarray(np.sum(parts, axis=0))


def _standing(cosines: Scores) -> Scores:
    return np.asarray((cosines - cosines.mean()) / cosines.std())


if __name__ == "__main__":
    main()
