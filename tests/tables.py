"""Tables as a store keeps them, in dictionaries: a row is its bytes, and nothing of it is shared."""

import numpy as np


class Kept:
    def __init__(self, dtype):
        self.dtype = dtype
        self.rows = {}
        self.asked = self.written = 0

    def get(self, keys):
        self.asked += len(keys)
        rows = np.zeros(len(keys), dtype=self.dtype)
        for at, key in enumerate(keys.tolist()):
            if key in self.rows:
                rows[at] = np.frombuffer(self.rows[key], dtype=self.dtype)[0]
        return rows

    def put(self, keys, rows):
        assert len(set(keys.tolist())) == len(keys)
        self.written += len(keys)
        for key, row in zip(keys.tolist(), rows, strict=True):
            self.rows[key] = row.tobytes()


class MemoryTables:
    def __init__(self):
        self.tables = {}

    def numbers(self, name, dtype):
        return self.tables.setdefault(name, Kept(dtype))
