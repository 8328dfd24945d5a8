"""EXIF and XMP blocks of the sample pictures, and the same facts as the truth states them."""

from dataclasses import dataclass, replace
from datetime import datetime
from xml.sax.saxutils import escape

from PIL import Image
from PIL.TiffImagePlugin import IFDRational

_EXIF_IFD = 0x8769
_GPS_IFD = 0x8825


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says about its picture; `None`, "" or () for what it does not say.

    Attributes:
        taken_at: local time, with a time zone only if the file has one; sub-seconds to 10 ms.
        make: camera maker; `model` and `lens` likewise.
        latitude: degrees north; `longitude`, degrees east.
        keywords: XMP `dc:subject`; `rating`, XMP stars 1 to 5.
        orientation: EXIF orientation, 1 when the pixels are stored upright.
    """

    taken_at: datetime | None = None
    make: str = ""
    model: str = ""
    lens: str = ""
    latitude: float | None = None
    longitude: float | None = None
    keywords: tuple[str, ...] = ()
    rating: int | None = None
    orientation: int = 1

    def truth(self) -> dict[str, object]:
        """Return the facts for truth.json."""
        return {
            "taken_at": self.taken_at.isoformat(timespec="milliseconds") if self.taken_at else None,
            "make": self.make or None,
            "model": self.model or None,
            "lens": self.lens or None,
            "latitude": self.latitude,
            "longitude": self.longitude,
            "keywords": list(self.keywords),
            "rating": self.rating,
            "orientation": self.orientation,
        }

    def without_xmp(self) -> "Metadata":
        """Return the facts that EXIF alone can hold."""
        return replace(self, keywords=(), rating=None)


def exif_bytes(facts: Metadata) -> bytes:
    """Return an EXIF block for Pillow's `exif=`, empty when there is nothing to say."""
    if facts == Metadata():
        return b""
    exif = Image.Exif()
    if facts.make:
        exif[0x010F] = facts.make
        exif[0x0110] = facts.model
    exif[0x0112] = facts.orientation
    block = exif.get_ifd(_EXIF_IFD)
    if facts.taken_at:
        stamp = facts.taken_at.strftime("%Y:%m:%d %H:%M:%S")
        exif[0x0132] = stamp
        block[0x9003] = stamp
        block[0x9004] = stamp
        if facts.taken_at.microsecond:
            block[0x9291] = f"{facts.taken_at.microsecond // 10_000:02}"
        if facts.taken_at.tzinfo:
            zone = facts.taken_at.strftime("%z")
            block[0x9011] = f"{zone[:3]}:{zone[3:]}"
    if facts.lens:
        block[0xA434] = facts.lens
    if facts.latitude is not None and facts.longitude is not None:
        place = exif.get_ifd(_GPS_IFD)
        place[0] = b"\x02\x03\x00\x00"
        place[1] = "N" if facts.latitude >= 0 else "S"
        place[2] = _degrees(facts.latitude)
        place[3] = "E" if facts.longitude >= 0 else "W"
        place[4] = _degrees(facts.longitude)
    return exif.tobytes()


def xmp_bytes(facts: Metadata) -> bytes:
    """Return an XMP packet for Pillow's `xmp=`, empty when there is nothing to say."""
    if not facts.keywords and facts.rating is None:
        return b""
    rating = f' xmp:Rating="{facts.rating}"' if facts.rating is not None else ""
    items = "".join(f"<rdf:li>{escape(word)}</rdf:li>" for word in facts.keywords)
    subject = f"<dc:subject><rdf:Bag>{items}</rdf:Bag></dc:subject>" if items else ""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"{rating}>{subject}</rdf:Description>'
        '</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()


def _degrees(value: float) -> tuple[IFDRational, IFDRational, IFDRational]:
    """Split degrees into degrees, minutes and hundredths of seconds, as cameras write them."""
    hundredths = round(abs(value) * 360_000)
    degrees, rest = divmod(hundredths, 360_000)
    minutes, rest = divmod(rest, 6_000)
    return IFDRational(degrees, 1), IFDRational(minutes, 1), IFDRational(rest, 100)
