"""Composition on real cosines: the sample model, on pictures that it was not trained on."""

from __future__ import annotations

import numpy as np
import pytest

from indexer.embed.loading import load_encoder
from indexer.embed.models import sample_model
from indexer.media.encoder_input import to_encoder_input
from indexer.samples import ComposedBenchmark, ComposedTask, composed_tasks
from indexer.search.background import CAPTIONS, Background
from indexer.search.calibrate import likely_z
from indexer.search.compose import Demand, formula
from indexer.search.terms import TermKind
from indexer.types import Float32Array


class Sample:
    """Composed tasks, encoded."""

    def __init__(self, benchmark: ComposedBenchmark) -> None:
        encoder = load_encoder(sample_model(), device="cpu")
        self.tasks = benchmark.tasks
        pictures = [
            to_encoder_input(picture.draw(160), encoder.preprocess) for picture in benchmark.gallery
        ]
        self.images = encoder.encode_images(np.stack(pictures))
        words = sorted({word for task in self.tasks for word in task.plus + task.minus})
        self.texts = dict(zip(words, encoder.encode_texts(words), strict=True))
        captions = encoder.encode_texts(CAPTIONS) @ self.images.T
        pairs = (self.images @ self.images.T)[np.triu_indices(len(self.images), k=1)]
        self.kinds = {
            TermKind.TEXT: Background(float(captions.mean()), float(captions.std())),
            TermKind.IMAGE: Background(float(pairs.mean()), float(pairs.std())),
        }

    def scores(self, task: ComposedTask, *, words: bool) -> Float32Array:
        """Of all pictures, for the picture of a task, with its words or without."""
        terms = [(TermKind.IMAGE, self.images[task.query], 1.0)]
        if words:
            terms += [(TermKind.TEXT, self.texts[word], 1.0) for word in task.plus]
            terms += [(TermKind.TEXT, self.texts[word], -1.0) for word in task.minus]
        level = likely_z(len(self.images))
        standings = [
            (self.images @ vector - self.kinds[kind].mean) / self.kinds[kind].std / level
            for kind, vector, _ in terms
        ]
        u = np.stack(standings, axis=1).astype(np.float64)
        demands = [Demand(weight) for *_, weight in terms]
        return formula(demands, np.full(len(terms), level), u).scores(u)

    def share_found(self, first: int, *, words: bool) -> float:
        """Which part of the targets is among the first; the query picture is left out."""
        found = 0
        for task in self.tasks:
            scores = self.scores(task, words=words)
            scores[task.query] = -np.inf
            found += int(np.count_nonzero(scores > scores[task.target]) < first)
        return found / len(self.tasks)


@pytest.fixture(scope="module")
def sample() -> Sample:
    return Sample(composed_tasks(50))


def test_a_picture_with_a_change_in_words_finds_the_changed_picture(sample: Sample) -> None:
    alone = sample.share_found(1, words=False)
    assert sample.share_found(1, words=True) >= alone + 0.15
    assert sample.share_found(5, words=True) >= 0.85
