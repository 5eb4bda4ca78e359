"""YAML as it was written, each piece with its line: nothing is guessed, and nothing can blow up."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from consilience.errors import UsageError

LARGEST = 2_000_000  # characters; ten thousand judgements
DEEPEST = 8  # levels; ours are four
FAST = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every scalar is the text it is: "No" is a name, 12 a text
Node = yaml.Node


class Page:
    """One file's text, to be read piece by piece; whatever does not fit is an error with its line."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        if len(text) > LARGEST:
            raise UsageError(f"{name} is too large: {len(text):,} characters, and {LARGEST:,} are allowed")
        try:
            self._look(text)
            self.root: Node | None = yaml.compose(text, Loader=FAST)
        except yaml.MarkedYAMLError as error:
            line = f", line {error.problem_mark.line + 1}" if error.problem_mark else ""
            raise UsageError(f"{name}{line}: this is not YAML: {error.problem}") from error
        except yaml.YAMLError as error:
            raise UsageError(f"{name}: this is not YAML: {' '.join(str(error).split())}") from error

    def _look(self, text: str) -> None:
        """Fails where nesting is deep, or where something stands for something else."""
        depth = 0
        for event in yaml.parse(text, Loader=FAST):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                raise self.fault(event, "this is nested too deeply")
            if isinstance(event, yaml.AliasEvent):
                raise self.fault(event, "write it out; `*` is not allowed")

    def fault(self, node: Node | yaml.Event, what: str, hint: str | None = None) -> UsageError:
        """An error, with where it is."""
        line = f", line {node.start_mark.line + 1}" if node.start_mark else ""
        return UsageError(f"{self.name}{line}: {what}", hint)

    def text(self, node: Node, what: str) -> str:
        """A text."""
        if not isinstance(node, yaml.ScalarNode):
            raise self.fault(node, f"{what} should be a text")
        return str(node.value)

    def items(self, node: Node, what: str) -> list[Node]:
        """A list."""
        if not isinstance(node, yaml.SequenceNode):
            raise self.fault(node, f"{what} should be a list")
        return list(node.value)

    def fields(self, node: Node, what: str, known: tuple[str, ...]) -> dict[str, Node]:
        """A mapping, with no other keys than the known ones."""
        return dict(self._pairs(node, what, known))

    def _pairs(self, node: Node, what: str, known: tuple[str, ...]) -> Iterator[tuple[str, Node]]:
        if not isinstance(node, yaml.MappingNode):
            raise self.fault(node, f"{what} should be `key: value` pairs", f"the keys are {', '.join(known)}")
        seen: set[str] = set()
        for key, value in node.value:
            name = self.text(key, "a key")
            if name not in known:
                raise self.fault(key, f"there is no `{name}` in {what}", f"the keys are {', '.join(known)}")
            if name in seen:
                raise self.fault(key, f"`{name}` is there twice")
            seen.add(name)
            yield name, value
