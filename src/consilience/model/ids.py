"""Ids that come from content, so a second run finds the same ones."""

from hashlib import blake2b

ID_BYTES = 8  # 64 bits: a million records collide with odds of about 1 in 37 million


def make_id(prefix: str, *parts: object) -> str:
    """A short id that is the same whenever the parts are.

    >>> make_id("r", "a1", "text") == make_id("r", "a1", "text")
    True
    >>> make_id("r", "a1", "text") == make_id("r", "a1t", "ext")
    False
    """
    digest = blake2b(digest_size=ID_BYTES)
    for part in parts:
        data = ("\0" if part is None else str(part)).encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)
    return f"{prefix}-{digest.hexdigest()}"
