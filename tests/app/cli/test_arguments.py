"""What may be typed, and what it means."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli.arguments import parse
from indexer.search.query import Aspect, ImageFileTerm, TextTerm
from indexer.types import Box


def test_terms_keep_their_order_signs_and_weights() -> None:
    words = ["a red boat", "--image", "a.jpg", "--weight", "2", "--minus", "people"]
    arguments = parse(["search", *words, "--weight", "0.5", "at night", "-k", "50"])
    assert arguments.terms == [
        TextTerm("a red boat", 1.0),
        ImageFileTerm(Path("a.jpg"), 2.0),
        TextTerm("people", -0.5),
        TextTerm("at night", 1.0),
    ]
    assert arguments.k == 50


@pytest.mark.parametrize(
    "words",
    [
        ["--image", "a.jpg", "at night"],
        ["--image=a.jpg", "at night"],
        ["-k5", "--image", "a.jpg", "at night"],
        ["--json", "--image", "a.jpg", "at night"],
        ["--image", "a.jpg", "--text", "at night"],
    ],
)
def test_words_may_stand_anywhere(words: list[str]) -> None:
    assert parse(["search", *words]).terms == [
        ImageFileTerm(Path("a.jpg")),
        TextTerm("at night"),
    ]


def test_a_filter_with_a_minus_is_no_option() -> None:
    asked = parse(["search", "-folder:Scans", "boat", "-k5", "-type:raw"])
    assert asked.terms == [TextTerm("-folder:Scans"), TextTerm("boat"), TextTerm("-type:raw")]
    assert asked.k == 5


def test_a_search_for_the_word_search() -> None:
    assert parse(["search", "search", "party"]).terms == [TextTerm("search"), TextTerm("party")]


def test_a_folder_named_search_is_a_folder() -> None:
    assert parse(["index", "search", "b"]).folders == [Path("search"), Path("b")]


def test_the_value_of_an_option_is_never_a_command() -> None:
    arguments = parse(["--profile-dir", "search", "index", "a"])
    assert arguments.profile_dir == Path("search")
    assert arguments.folders == [Path("a")]


@pytest.mark.parametrize("position", ["before", "after"])
def test_common_options_stand_before_or_after_the_command(position: str) -> None:
    common = ["--profile-dir", "p", "--model", "m", "--json"]
    words = ["search", "boat"]
    arguments = parse([*common, *words] if position == "before" else [*words, *common])
    assert (arguments.profile_dir, arguments.model, arguments.json) == (Path("p"), "m", True)
    assert arguments.terms == [TextTerm("boat")]


def test_no_command_opens_the_window() -> None:
    arguments = parse(["--demo", "--query", "boat"])
    assert arguments.demo
    assert arguments.query == "boat"
    assert arguments.screenshot is None


@pytest.mark.parametrize(
    "words",
    [
        ["search", "--weight", "2", "boat"],
        ["search", "boat", "--weight", "0"],
        ["search", "boat", "--weight", "inf"],
        ["search", "boat", "-k", "0"],
        ["search", "boat", "--offset", "-1"],
        ["search", "boat", "--nonsense"],
        ["index"],
        ["models"],
        ["nonsense"],
    ],
)
def test_wrong_usage_exits_with_status_2(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(words)
    assert ended.value.code == 2
    assert "kindred" in capsys.readouterr().err


def test_what_similar_goes_by_and_which_part() -> None:
    words = "similar a.jpg --aspect blend --look-share 0.3 --box 0.5,0,0.5,1 --floor 0.5"
    asked = parse(words.split())
    assert (asked.aspect, asked.look_share, asked.floor) == (Aspect.BLEND, 0.3, 0.5)
    assert asked.box == Box(0.5, 0, 0.5, 1)
    plain = parse(["similar", "a.jpg"])
    assert (plain.aspect, plain.box, plain.floor) == (None, None, 0)


def test_switches_of_search_take_no_word_with_them() -> None:
    asked = parse(["search", "--any", "dog", "--collapse", "cat", "--aspect", "look"])
    assert [term.text for term in asked.terms] == ["dog", "cat"]
    assert asked.any
    assert asked.collapse
    assert asked.aspect is Aspect.LOOK


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("--aspect smell", "one of meaning, look, blend, not smell"),
        ("--floor much", "a number, not much"),
    ],
)
def test_what_is_wrong_is_said_in_plain_words(
    words: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        parse(["similar", "a.jpg", *words.split()])
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    ["--aspect smell", "--look-share 2", "--look-share nan", "--floor -1", "--box 1,2", "--box a"],
)
def test_wrong_ways_to_compare_exit_with_status_2(words: str) -> None:
    with pytest.raises(SystemExit) as caught:
        parse(["similar", "a.jpg", *words.split()])
    assert caught.value.code == 2
