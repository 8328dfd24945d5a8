"""Walking the folders of a root and finding what is new, changed or gone since the last time."""

from indexer.scan.ignore import IgnoreRules
from indexer.scan.items import ScanItem, ScanKind, ScanOutcome
from indexer.scan.scanner import Scan, Scanner
from indexer.scan.stat import file_stat

__all__ = [
    "IgnoreRules",
    "Scan",
    "ScanItem",
    "ScanKind",
    "ScanOutcome",
    "Scanner",
    "file_stat",
]
