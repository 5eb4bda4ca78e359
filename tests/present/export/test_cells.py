"""Tables as text, in which nothing computes."""

import csv
import io
import re

from hypothesis import given
from hypothesis import strategies as st

from consilience.present.export.cells import csv_table


@given(st.lists(st.text("=+-@;,\"' \t\r\n＝a1", max_size=12), min_size=1, max_size=4))
def test_no_cell_of_a_table_computes(texts):
    names = [f"n{number}" for number in range(len(texts))]
    data = csv_table(names, [dict(zip(names, texts, strict=True))]).decode()

    for delimiter in ",;":
        for row in csv.reader(io.StringIO(data, newline=""), delimiter=delimiter):
            assert not [cell for cell in row if re.match("[=+@＝-]", cell)]
