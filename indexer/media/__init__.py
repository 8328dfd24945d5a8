"""Reading a photo file: formats, decoding, metadata, hashes, thumbnails, quality."""
