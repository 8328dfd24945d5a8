"""Several terms at once, with the real Look and a model: what is strong fulfils them all."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass

import numpy as np
import pytest

from indexer.ann.index import VectorIndex
from indexer.catalog.catalog import Catalog
from indexer.catalog.records import Arrival, Description, NewPhoto
from indexer.embed.loading import load_encoder
from indexer.embed.look import look_encoder
from indexer.embed.models import sample_model
from indexer.media.encoder_input import to_encoder_input
from indexer.samples import Scene, held_out_pictures
from indexer.search.calibrate import LIKELY, STRONG
from indexer.search.engine import SearchEngine
from indexer.search.query import Aspect, PhotoTerm, Query, SearchResult, Term, TextTerm
from indexer.search.sides import look_side, meaning_side
from indexer.types import FileStat, Metadata, PhotoId

PHOTOS = 96


@dataclass
class Scenes:
    """A library of rendered scenes."""

    engine: SearchEngine
    scenes: dict[PhotoId, Scene]

    def search(self, aspect: Aspect, *terms: Term) -> SearchResult:
        return self.engine.search(Query(terms, aspect=aspect, k=PHOTOS))

    def strength(self, result: SearchResult, photo_id: PhotoId) -> float:
        return float(result.strengths[result.photo_ids == photo_id][0])


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scenes]:
    folder = tmp_path_factory.mktemp("scenes")
    look, encoder = look_encoder(), load_encoder(sample_model(), device="cpu")
    pictures = held_out_pictures(PHOTOS, seed=6)
    images = [picture.draw(320) for picture in pictures]
    inputs = np.stack([to_encoder_input(image, encoder.preprocess) for image in images])
    vectors = encoder.encode_images(inputs)
    with closing(Catalog.open(folder / "catalog.db")) as catalog:
        root = catalog.roots.add(folder)
        arrivals = []
        for number, (image, vector) in enumerate(zip(images, vectors, strict=True)):
            digest = hashlib.sha256(b"%d" % number).digest()
            code = look.describe(image)
            photo = NewPhoto(digest, 1, *image.size, "PNG", Metadata(), digest, 1.0, 0)
            described = (
                Description(encoder.id, vector),
                Description(look.id, code.vector, code.fine),
            )
            stat = FileStat(1, number, 0)
            arrivals.append(Arrival(root.id, b"%d" % number, stat, photo, descriptions=described))
        ids = [PhotoId(one) for one in catalog.commit(arrivals).photo_ids if one is not None]
        with (
            closing(VectorIndex.open(folder, catalog.vectors, encoder.id, encoder.dim)) as meant,
            closing(VectorIndex.open(folder, catalog.vectors, look.id, look.dim)) as seen,
        ):
            engine = SearchEngine(
                catalog, meaning_side(catalog, meant, encoder), look_side(catalog, seen, look)
            )
            scenes = dict(zip(ids, [picture.scene for picture in pictures], strict=True))
            yield Scenes(engine, scenes)


WORDS: dict[str, Callable[[Scene], bool]] = {
    "at night": lambda scene: scene.time == "night",
    "in the snow": lambda scene: scene.weather == "snow",
    "a beach": lambda scene: scene.place == "beach",
    "a forest": lambda scene: scene.place == "forest",
}


@pytest.mark.parametrize("aspect", [Aspect.MEANING, Aspect.BLEND])
def test_a_photo_that_is_only_like_the_picture_is_not_strong(
    library: Scenes, aspect: Aspect
) -> None:
    strong = []
    for words, is_true_of in WORDS.items():
        for photo_id in [one for one, scene in library.scenes.items() if not is_true_of(scene)][
            :15
        ]:
            result = library.search(aspect, PhotoTerm(photo_id), TextTerm(words))
            strong.append(library.strength(result, photo_id) >= STRONG)
    assert np.mean(strong) <= 0.1, "1.0 in a blend, and 0.8 by meaning, as a plain sum"


@pytest.mark.parametrize("aspect", [Aspect.MEANING, Aspect.BLEND])
def test_a_photo_that_is_like_the_picture_and_as_the_words_say_is_strong(
    library: Scenes, aspect: Aspect
) -> None:
    first, strong = [], []
    for words, is_true_of in WORDS.items():
        right = [one for one, scene in library.scenes.items() if is_true_of(scene)]
        for photo_id in right[:12]:
            result = library.search(aspect, PhotoTerm(photo_id), TextTerm(words))
            first.append(photo_id in result.photo_ids[:3])
            strong.append(library.strength(result, photo_id) >= STRONG)
    assert np.mean(strong) >= 0.9
    assert np.mean(first) >= 0.9


@pytest.mark.parametrize("aspect", list(Aspect))
def test_nothing_is_like_all_of_several_unlike_pictures(library: Scenes, aspect: Aspect) -> None:
    random = np.random.default_rng(3)
    for count in (3, 8, 8):
        ids = [PhotoId(int(one)) for one in random.choice(list(library.scenes), count, False)]
        result = library.search(aspect, *[PhotoTerm(one) for one in ids])
        assert result.strengths[0] < LIKELY


def test_one_picture_alone_is_scored_as_before(library: Scenes) -> None:
    """The very photo is far above all others, and stays there: nothing is levelled off."""
    photo_id = next(iter(library.scenes))
    for aspect in Aspect:
        result = library.search(aspect, PhotoTerm(photo_id))
        assert result.photo_ids[0] == photo_id
        assert result.strengths[0] > 0.9


def test_look_makes_up_for_no_words(library: Scenes) -> None:
    """The share of Look changes what is said of the picture, and nothing of the words."""
    night = {one for one, scene in library.scenes.items() if scene.time == "night"}
    day = next(one for one in library.scenes if one not in night)
    for share in (0.0, 0.5, 1.0):
        query = Query(
            (PhotoTerm(day), TextTerm("at night")), aspect=Aspect.BLEND, look_share=share, k=5
        )
        found = {PhotoId(int(one)) for one in library.engine.search(query).photo_ids}
        assert len(found & night) >= 3
