"""The page on attribution says what the code does."""

import re
from pathlib import Path

from tollbook.claims import attribution
from tollbook.claims.attribution import Attribution, Attributions
from tollbook.records import Span

PAGE = (Path(__file__).parents[2] / "docs" / "attribution.md").read_text(encoding="utf-8")


def test_the_example_of_the_page_runs_and_gives_what_its_comments_say():
    scope: dict[str, object] = {}
    example = re.search(r"```python\n(.*?)```", PAGE, re.DOTALL).group(1)
    exec(example, scope)
    checked = 0
    for line in example.splitlines():
        code, _, said = line.partition("  # ")
        shown = said.rpartition(": ")[2] if said.endswith("'") else said if said.startswith("[") else ""
        if shown:
            assert repr(eval(code, scope)) == shown
            checked += 1
    assert checked == 5


def test_every_field_and_question_is_on_the_page():
    fields = set(Attribution.__dataclass_fields__)
    assert fields <= set(re.findall(r"\| `(\w+)` \|", PAGE))
    for name in re.findall(r"- `(\w+)\(span\)`", PAGE):
        assert callable(getattr(Attributions("Ten died."), name))
        getattr(Attributions("Ten died."), name)(Span(0, 3))
    assert set(attribution.__all__) >= {"Attribution", "Attributions", "find_attributions"}
