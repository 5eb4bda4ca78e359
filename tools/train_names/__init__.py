"""Fits the recogniser of names that the package ships: see docs/model-card.md.

    python -m tools.train_names DATA OUT

`DATA` is the folder of open training sets, `OUT` the folder that the weights are written to.
"""
