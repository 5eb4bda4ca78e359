"""Texts that nobody would write and somebody will send: read from one end to the other, and nothing breaks."""

import io
import json

import pytest

from consilience.present import render_brief, render_page
from consilience.run import read

pytestmark = pytest.mark.pipeline

TEXT = "Two people were killed when a barn collapsed on Tuesday, the fire service said. "
NASTY = {
    "emoji": f"🔥 {TEXT}👩‍👩‍👧‍👦 said “🙏🏽”. {'🚒' * 200} Three 🚑 crews came.",
    "right to left": f"\u202e{TEXT}\u202c \u2067שלום עולם\u2069 and مرحبا بالعالم told reporters on Wednesday. {TEXT}",
    "control characters": f"{TEXT}{chr(0) * 50} Three\0people were hurt.\x01\x02\x1b[31m",
    "zero width": "T\u200bwo peo\u200bple we\u200dre kil\ufeffled on Tues\u2060day, the fire ser\u00advice said.\u200b"
    * 5,
    "nested quotes": "“She said ‘They said “We said ‘two died’ on Monday” twice’ there,” he said, “‘“‘and’”’”. " * 9,
    "commas": f"{TEXT}{'A, ' * 500}and B were killed, he said.",
    "said": "said " * 1000,
    "unclosed quotes": f'"{TEXT}' * 7 + "“‘«„“‘" * 50 + TEXT,
    "numbers": "\n".join(" | ".join(str(i * j * 1000 + 7) for j in range(12)) for i in range(30)),
    "a table": "\n".join(f"Town {i}\t{i * 3}\tkilled\t{i}\tinjured" for i in range(40)),
    "brackets": f"{'(' * 300}{TEXT}{')' * 300}",
    "no full stop": TEXT.replace(".", "") * 40,
    "no such day": "On 31 February 2031, 99 May 0000, Monday 32, 00:99, 2031-13-45 and 1 BC two people died. " * 5,
    "big numbers": f"{'9' * 400} people, 1e999 people, 1,2,3,4,5 people and 10 million billion trillion people died. "
    * 3,
    "old line ends": TEXT.replace(" ", "\r"),
    "one sign": ".",
}


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_it_is_read(text):
    line = json.dumps({"uri": "r", "text": text}).encode()

    situation = read("-", stdin=io.BytesIO(line))

    assert [report.text for report in situation.reports] == [text]
    assert situation.skipped == ()
    assert all(span.quote == text[span.start : span.end] for claim in situation.claims for span in claim.evidence)
    assert json.loads(situation.to_json())["schema"]
    assert render_brief(situation)
    assert render_page(situation)
