"""Turns whatever a codec raises on bad content into a `PhotoError` in plain words.

Used by every reader, around calls into codecs and nothing else, so that our own bugs still surface.
"""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image

from indexer.errors import PhotoError
from indexer.media.limits import too_large
from indexer.messages import message

_log = logging.getLogger(__name__)

_CUT_OFF = re.compile(
    r"truncat|premature|unexpected end|end.of.file|not enough|too short"
    r"|need_more_input|requires a buffer of"
    r"|input/output error",  # LibRaw reads from memory: the only such error is the end of it
    re.I,
)
_NO_MEMORY = re.compile(r"out of memory|cannot allocate|memory allocation", re.I)
_CODEC_WARNINGS = ("ignore", None, Warning, re.compile(r"PIL\."), 0)


def empty_file() -> PhotoError:
    """A file of zero bytes."""
    return PhotoError(
        message("The file is empty"), "", message("Copy it again from where it came from")
    )


def not_a_picture() -> PhotoError:
    """Content of no known format."""
    return PhotoError(
        message("This is not a picture"), message("Its content is of no format that Kindred knows")
    )


def cut_off() -> PhotoError:
    """Content that ends too early."""
    return PhotoError(
        message("The file is cut off"),
        message("Only part of the picture is there"),
        message("Copy it again from where it came from"),
    )


def damaged() -> PhotoError:
    """Content that contradicts its format."""
    return PhotoError(message("The file is damaged"), message("The picture in it cannot be read"))


def no_memory() -> PhotoError:
    """The machine ran short; another try may succeed."""
    return PhotoError(
        message("There was not enough free memory to open the picture"),
        "",
        message("Close other programs and index again"),
        is_transient=True,
    )


@contextmanager
def codec_failures() -> Iterator[None]:
    """Run codec calls: all that they raise becomes a `PhotoError`; their warnings are dropped.

    Codecs signal bad content with whatever their parsers run into (``struct.error``,
    ``IndexError``, ``SyntaxError``, ``ZeroDivisionError`` …): therefore all is caught here.
    """
    drop_codec_warnings()
    try:
        yield
    except PhotoError:
        raise
    except MemoryError as error:
        raise no_memory() from error
    except Image.DecompressionBombError as error:
        raise too_large() from error
    except Exception as error:
        _log.debug("a codec refused the content", exc_info=True)
        text = str(error)
        if _NO_MEMORY.search(text):
            raise no_memory() from error
        if isinstance(error, EOFError) or _CUT_OFF.search(text):
            raise cut_off() from error
        raise damaged() from error


def drop_codec_warnings() -> None:
    """Ignore, in the whole process, warnings that Pillow raises about the content of files.

    ``warnings.catch_warnings`` is not safe between threads (it saves and restores one global list),
    so the filter is set once and stays. It only meets warnings that are attributed to Pillow's own
    modules; a deprecation that concerns our code is attributed to our code and still shows.
    """
    if _CODEC_WARNINGS not in warnings.filters:  # a test may have put the filters back
        warnings.filterwarnings("ignore", module=_CODEC_WARNINGS[3].pattern)
