"""Composition on real cosines: the sample model, on pictures that it was not trained on."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pytest

from indexer.embed.loading import load_encoder
from indexer.embed.models import sample_model
from indexer.media.encoder_input import to_encoder_input
from indexer.samples import ComposedBenchmark, composed_tasks
from indexer.search.background import CAPTIONS, Background, Chance
from indexer.search.compose import formula
from indexer.search.terms import TermKind, TermVector
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
        kinds = {
            TermKind.TEXT: Background(float(captions.mean()), float(captions.std())),
            TermKind.IMAGE: Background(float(pairs.mean()), float(pairs.std())),
        }
        self.chance = Chance(kinds, self.images)

    def share_found(self, queries: Iterable[Float32Array], first: int) -> float:
        """Which part of the targets is among the first; the query picture is left out."""
        found = 0
        for task, query in zip(self.tasks, queries, strict=True):
            scores = self.images @ query
            scores[task.query] = -np.inf
            found += int(np.count_nonzero(scores > scores[task.target]) < first)
        return found / len(self.tasks)


@pytest.fixture(scope="module")
def sample() -> Sample:
    return Sample(composed_tasks(50))


def test_a_picture_with_a_change_in_words_finds_the_changed_picture(sample: Sample) -> None:
    def composed() -> Iterable[Float32Array]:
        for task in sample.tasks:
            terms = [TermVector(sample.images[task.query], 1.0, TermKind.IMAGE)]
            terms += [TermVector(sample.texts[word], 1.0, TermKind.TEXT) for word in task.plus]
            terms += [TermVector(sample.texts[word], -1.0, TermKind.TEXT) for word in task.minus]
            line = formula(terms, sample.chance, lambda asked, photos: photos @ asked.T).line()
            assert line is not None
            yield line[0]

    alone = sample.share_found((sample.images[task.query] for task in sample.tasks), 1)
    assert sample.share_found(composed(), 1) >= alone + 0.15
    assert sample.share_found(composed(), 5) >= 0.85
