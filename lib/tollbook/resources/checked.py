"""YAML files, read safely and checked by a schema, and the schemas themselves."""

from __future__ import annotations

import json
import re
from collections.abc import Hashable
from functools import cache
from pathlib import Path
from typing import Any

import fastjsonschema
import yaml

from tollbook.errors import ResourceError

ROOT = Path(__file__).resolve().parent.parent
# A hand-written resource is far below this; more is a mistake or an attack.
MAX_BYTES = 4_000_000


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """A safe YAML loader that refuses a key given twice, of which YAML would drop the first."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        mapping: dict[Hashable, Any] = super().construct_mapping(node, deep)
        if len(mapping) < len(node.value):
            raise yaml.constructor.ConstructorError(None, None, "a key is given twice", node.start_mark)
        return mapping


def read_yaml(path: Path, schema: str) -> Any:
    """The contents of a YAML file, checked against `schemas/<schema>.json`.

    Raises ResourceError, with the place in the file, where it is missing, too large, no YAML, uses
    aliases (a few lines of them can expand without end), or breaks the schema.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ResourceError(f"{path.name} is larger than {MAX_BYTES} bytes: not a {schema} file")
        text = path.read_text(encoding="utf-8")
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, Loader=_Loader)):
            raise ResourceError(f"{path.name} uses YAML aliases (*name): write the value out instead")
        # S506: _Loader derives from the safe loader.
        data = yaml.load(text, Loader=_Loader)  # noqa: S506
    except OSError as wrong:
        raise ResourceError(f"{path.name} cannot be read: {wrong.strerror or wrong}") from wrong
    except UnicodeDecodeError as wrong:
        raise ResourceError(f"{path.name} is not UTF-8 (byte {wrong.start}): save it as UTF-8") from wrong
    except yaml.YAMLError as wrong:
        raise ResourceError(f"{path.name} is not valid YAML: {' '.join(str(wrong).split())}") from wrong
    check(data, schema, path.name)
    return data


def check(data: Any, schema: str, name: str) -> None:
    """Raise ResourceError naming the first place in `data` that breaks `schemas/<schema>.json`."""
    try:
        _validator(schema)(data)
    except fastjsonschema.JsonSchemaValueException as wrong:
        place = "/".join(str(step) for step in wrong.path[1:]) or "top level"
        what = wrong.message.removeprefix(wrong.name or "").strip()
        raise ResourceError(f"{name}, at {place}: {what[:300]} (see schemas/{schema}.json)") from None


@cache
def load_schema(name: str) -> dict[str, Any]:
    """The JSON schema `schemas/<name>.json`; ResourceError where there is none."""
    path = ROOT / "schemas" / f"{name}.json"
    if not re.fullmatch(r"[a-z][a-z_-]*", name) or not path.is_file():
        raise ResourceError(
            f"there is no schema {name!r}; there are: {', '.join(names_in('schemas', 'json'))}"
        )
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return schema


@cache
def _validator(schema: str) -> Any:
    return fastjsonschema.compile(load_schema(schema), use_default=False)


def names_in(folder: str, suffix: str) -> tuple[str, ...]:
    """The names of the files of one ending in a folder of the package, sorted."""
    return tuple(sorted(path.stem for path in (ROOT / folder).glob(f"*.{suffix}")))
