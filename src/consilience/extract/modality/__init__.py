"""Whether it is so: asserted, denied, possible, conditional, foreseen, meant, long past."""
