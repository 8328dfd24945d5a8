import numpy as np
import pytest

from indexer.embed.look.fine import fine_similarity, mirrored_fine


def code(count: int, seed: int) -> bytes:
    return np.random.default_rng(seed).bytes(8 * count)


def noisy(details: bytes, bits: int, seed: int = 0) -> bytes:
    """The same details, each with so many bits wrong."""
    rng = np.random.default_rng(seed)
    rows = np.unpackbits(np.frombuffer(details, np.uint8)).reshape(-1, 64)
    for row in rows:
        row[rng.choice(64, bits, replace=False)] ^= 1
    return np.packbits(rows).tobytes()


def test_the_same_picture_has_similarity_one() -> None:
    one = code(50, 1)
    assert fine_similarity(one, [one])[0] == pytest.approx(1)


def test_pictures_without_detail_have_none() -> None:
    assert fine_similarity(b"", [code(5, 1), b""]).tolist() == [0, 0]
    assert fine_similarity(code(5, 1), [b"", b""]).tolist() == [0, 0]
    assert fine_similarity(code(5, 1), []).shape == (0,)


def test_unrelated_pictures_are_near_zero() -> None:
    others = [code(400, seed) for seed in range(2, 12)]
    assert fine_similarity(code(400, 1), others).max() < 0.1


def test_the_closer_the_details_the_higher() -> None:
    one = code(100, 1)
    similar = fine_similarity(one, [noisy(one, bits) for bits in (0, 3, 6, 9, 12)])
    assert (np.diff(similar) < 0).all()
    assert similar[-1] > 0.1


def test_a_part_is_found_in_the_whole_and_the_whole_by_its_part() -> None:
    whole = code(400, 1)
    part = noisy(whole[: 8 * 60], 4)
    there = fine_similarity(part, [code(400, 2), whole])
    back = fine_similarity(whole, [part])
    assert there[1] > 0.7 > 0.1 > there[0]
    assert back[0] == pytest.approx(there[1], abs=0.02)


def test_one_detail_many_times_over_counts_once() -> None:
    one = code(100, 1)
    repeated = one[:8] * 100
    assert fine_similarity(one, [repeated])[0] < 0.1


def test_the_others_do_not_matter() -> None:
    one = code(200, 1)
    others = [noisy(code(300, seed) + one, 5) for seed in range(2, 9)] + [b""]
    together = fine_similarity(one, others)
    np.testing.assert_array_equal(together, [fine_similarity(one, [each])[0] for each in others])


def test_many_candidates_are_compared_block_by_block() -> None:
    one = code(400, 1)
    others = [code(400, seed) for seed in range(2, 30)]  # more pairs than one block
    others[20] = noisy(one, 5)
    assert np.argmax(fine_similarity(one, others)) == 20


def test_mirroring_flips_the_odd_half() -> None:
    one = code(3, 1)
    bits = np.unpackbits(np.frombuffer(one, np.uint8)).reshape(3, 64)
    turned = np.unpackbits(np.frombuffer(mirrored_fine(one), np.uint8)).reshape(3, 64)
    np.testing.assert_array_equal(turned[:, :32], bits[:, :32])
    np.testing.assert_array_equal(turned[:, 32:], 1 - bits[:, 32:])
