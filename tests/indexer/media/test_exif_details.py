from __future__ import annotations

import random
from pathlib import Path

import pytest
from PIL.ExifTags import GPS, Base
from PIL.TiffImagePlugin import IFDRational

from indexer.media.exif_details import exif_details
from indexer.media.records import ExifDetails
from tests.indexer.media.pictures import encode, every_container, exif_of, scene, srgb_profile

_PHOTO: dict[int, object] = {
    Base.ExposureTime: IFDRational(1, 250),
    Base.FNumber: IFDRational(28, 10),
    Base.ISOSpeedRatings: 400,
    Base.FocalLength: IFDRational(35, 1),
    Base.FocalLengthIn35mmFilm: 52,
    Base.ExposureBiasValue: IFDRational(-2, 3),
    Base.Flash: 0x19,
    Base.LensModel: "XF 35mm F2",
    Base.DateTimeOriginal: "2019:05:04 12:34:56",
}
_MAIN: dict[int, object] = {
    Base.Make: "FUJIFILM",
    Base.Model: "X100V",
    Base.Software: "Darkroom 3",
    Base.Artist: "Ada",
    Base.Copyright: "Ada, 2019",
    Base.ImageDescription: "The harbour",
}


def _jpeg(
    photo: dict[int, object] | None = None,
    main: dict[int, object] | None = None,
    gps: dict[int, object] | None = None,
    **options: object,
) -> bytes:
    return encode(scene(), "JPEG", exif=exif_of(main or {}, photo, gps).tobytes(), **options)


def test_everything_that_a_camera_says() -> None:
    gps: dict[int, object] = {
        GPS.GPSLatitudeRef: "N",
        GPS.GPSLatitude: (IFDRational(47), IFDRational(24), IFDRational(0)),
        GPS.GPSLongitudeRef: "E",
        GPS.GPSLongitude: (IFDRational(10), IFDRational(16), IFDRational(48)),
        GPS.GPSAltitudeRef: b"\x00",
        GPS.GPSAltitude: IFDRational(8130, 10),
    }
    said = exif_details(_jpeg(_PHOTO, _MAIN, gps, icc_profile=srgb_profile()), "a.jpg")
    assert said.exposure_s == pytest.approx(1 / 250)
    assert said.aperture == pytest.approx(2.8)
    assert said.iso == 400
    assert said.focal_length_mm == 35
    assert said.focal_length_35mm == 52
    assert said.exposure_bias_ev == pytest.approx(-2 / 3)
    assert said.has_flash_fired is True
    assert said.altitude_m == pytest.approx(813)
    assert said.profile_name is not None
    assert "sRGB" in said.profile_name
    assert (said.software, said.artist) == ("Darkroom 3", "Ada")
    assert (said.copyright, said.title) == ("Ada, 2019", "The harbour")
    assert said.metadata.camera == "FUJIFILM X100V"
    assert said.metadata.lens == "XF 35mm F2"
    assert said.metadata.latitude == pytest.approx(47.4)


def test_stops_stand_in_for_time_and_aperture() -> None:
    said = exif_details(
        _jpeg({Base.ShutterSpeedValue: IFDRational(8), Base.ApertureValue: IFDRational(4)}), "a.jpg"
    )
    assert said.exposure_s == pytest.approx(1 / 256)
    assert said.aperture == pytest.approx(4)


def test_a_sensitivity_above_16_bits() -> None:
    said = exif_details(
        _jpeg({Base.ISOSpeedRatings: 65535, Base.RecommendedExposureIndex: 102400}), "a.jpg"
    )
    assert said.iso == 102400


@pytest.mark.parametrize(
    "tags",
    [
        {Base.ExposureTime: IFDRational(0, 0)},
        {Base.ExposureTime: IFDRational(0, 1), Base.FNumber: IFDRational(0, 1)},
        {Base.FNumber: IFDRational(1, 0), Base.ISOSpeedRatings: 0},
        {Base.FocalLength: IFDRational(0, 1), Base.FocalLengthIn35mmFilm: 0},
        {Base.ExposureBiasValue: IFDRational(9999, 1), Base.LensModel: "----"},
        {Base.Flash: 65535},
    ],
)
def test_what_cannot_be_true_is_left_out(tags: dict[int, object]) -> None:
    assert exif_details(_jpeg(tags), "a.jpg") == ExifDetails()


def test_xmp_says_what_exif_does_not() -> None:
    xmp = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
        b' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
        b' xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:ExposureTime="1/60"'
        b' exif:FNumber="56/10" exif:FocalLength="1/0" exif:ISOSpeedRatings="n/a"/>'
        b"</rdf:RDF></x:xmpmeta>"
    )
    said = exif_details(encode(scene(), "JPEG", xmp=xmp), "a.jpg")
    assert said.exposure_s == pytest.approx(1 / 60)
    assert said.aperture == pytest.approx(5.6)
    assert said.focal_length_mm is None
    assert said.iso is None


@pytest.mark.parametrize("container", sorted(every_container(scene())))
def test_every_format_can_be_asked(container: str) -> None:
    said = exif_details(every_container(scene())[container], f"a.{container.lower()}")
    assert said.exposure_s is None


@pytest.mark.parametrize("container", sorted(every_container(scene())))
def test_garbage_never_raises(container: str) -> None:
    dice = random.Random(container)
    whole = bytearray(every_container(scene())[container])
    for _ in range(40):
        broken = bytearray(whole[: dice.randrange(1, len(whole) + 1)])
        for _ in range(dice.randrange(12)):
            broken[dice.randrange(min(len(broken), 300))] = dice.randrange(256)
        assert isinstance(exif_details(bytes(broken), "a.dng"), ExifDetails)


def test_broken_tags_never_raise() -> None:
    dice = random.Random(4)
    whole = _jpeg(_PHOTO, _MAIN)
    for _ in range(300):
        broken = bytearray(whole)
        for _ in range(dice.randrange(1, 20)):
            broken[dice.randrange(20, 500)] = dice.randrange(256)
        exif_details(bytes(broken), "a.jpg")


def test_real_cameras(real_photos: Path) -> None:
    said = [
        exif_details(path.read_bytes(), path.name)
        for path in sorted((real_photos / "mei_cameras").iterdir())
    ]
    assert sum(one.exposure_s is not None for one in said) > len(said) // 2
    assert sum(one.aperture is not None for one in said) > len(said) // 2
