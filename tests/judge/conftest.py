from tests.judge.by_hand import picture

__all__ = ["picture"]
