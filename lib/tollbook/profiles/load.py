"""Profiles from YAML: checked by schema, cross-checked, merged with what they extend."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from tollbook.errors import ResourceError
from tollbook.resources import ROOT, read_yaml

from .gazetteer import Gazetteer
from .names import Name, NameKind
from .record import Party, Phase, Profile

GENERAL = "general"
# The list of all wars' names together, and the rule of words that belong to one war and to no party: a currency, a weapon.
EVERY, SIGNAL = "*", "signal"
# The keys of a party that hold names, and what kind of name each holds.
PARTY_NAMES: tuple[tuple[str, NameKind], ...] = (
    ("state", "state"),
    ("people", "people"),
    ("government", "government"),
    ("forces", "force"),
    ("pejoratives", "pejorative"),
)


@cache
def profile_ids() -> tuple[str, ...]:
    """The profiles of the package: the wars in alphabetical order, then the general one."""
    found = sorted(path.stem for path in (ROOT / "profiles").glob("*.yml"))
    return tuple(sorted(found, key=lambda name: (name == GENERAL, name)))


def load_profile(id_or_path: str | Path) -> Profile:
    """A profile of the package by id, or one from a YAML file; ResourceError where it is unsound."""
    text = str(id_or_path)
    if text in profile_ids():
        return _packaged(text)
    path = Path(id_or_path)
    if path.suffix in {".yml", ".yaml"} and path.is_file():
        return read_profile(path)
    raise ResourceError(
        f"there is no profile {text!r}; there are: {', '.join(profile_ids())}, or give the path of a .yml file"
    )


def read_profile(path: Path) -> Profile:
    """The profile in a YAML file, with the names and parties of the profile it extends behind its own."""
    raw = read_yaml(path, "profile")
    if raw["id"] != path.stem:
        raise ResourceError(
            f"{path.name}: the id is {raw['id']!r}; it must be the file's name, {path.stem!r}"
        )
    base = _packaged(raw["extends"]) if "extends" in raw else None
    parties = dict(base.parties) if base else {}
    declared = {party["id"]: party for party in raw["parties"]}
    beside = {party["id"]: party for party in raw.get("third_parties", ())}
    parties |= {key: _party(party, parties.get(key)) for key, party in (declared | beside).items()}
    belligerents = tuple(declared) if base else ()
    regional = raw.get("regional", False)
    own = tuple(_names(raw, () if regional else belligerents))
    profile = Profile(
        id=raw["id"],
        name=raw["name"],
        start=raw.get("start"),
        earliest=raw.get("earliest"),
        belligerents=belligerents,
        parties=parties,
        names=(*own, *(base.names if base else ())),
        own=len(own),
        base=base.id if base else None,
        phases=tuple(_phase(raw_phase) for raw_phase in raw.get("phases", ())),
        start_names=tuple(raw.get("start_names", base.start_names if base else ())),
        signals=tuple(raw.get("signals", ())),
        series=tuple(raw.get("series", ())),
        regional=regional,
    )
    _cross_check(profile, path.name)
    return profile


@cache
def _packaged(name: str) -> Profile:
    return replace(read_profile(ROOT / "profiles" / f"{name}.yml"), together=names_together)


@cache
def names_together() -> Gazetteer:
    """The names of every packaged profile under their keys, and under `EVERY` what tells one war from another."""
    wars = [load_profile(war) for war in profile_ids()]
    signals = [Name(form, "none", None, war.id, SIGNAL) for war in wars for form in war.signals]
    lists = {key: names for war in wars for key, names in war.own_lists()}
    telling = [name for war in wars for name in lists[war.id] if name.kind not in {"enemy", "pejorative"}]
    return Gazetteer({EVERY: [*signals, *telling], **lists}, keeps=True)


def _party(raw: dict[str, Any], base: Party | None) -> Party:
    return Party(
        id=raw["id"],
        name=raw["name"],
        start=raw.get("start", base.start if base else None),
        opponents=tuple(raw.get("opponents", base.opponents if base else ())),
        kin=tuple(raw.get("kin", base.kin if base else ())),
        allies=tuple(raw.get("allies", base.allies if base else ())),
        main=raw.get("main", True),
        irregular=raw.get("irregular", base.irregular if base else False),
    )


def _phase(raw: dict[str, Any]) -> Phase:
    tolls = tuple((category, least, most) for category, (least, most) in sorted(raw.get("tolls", {}).items()))
    names = tuple(raw["names"])
    return Phase(raw["id"], raw["kind"], names, raw["start"], raw.get("end"), raw.get("harmed"), tolls)


def _names(raw: dict[str, Any], belligerents: tuple[str, ...]) -> Iterator[Name]:
    for party in (*raw["parties"], *raw.get("third_parties", ())):
        for key, kind in PARTY_NAMES:
            about = {} if kind == "government" else {"canonical": party["name"]}
            yield from _forms(raw, kind, party["id"], party.get(key, ()), about, belligerents)
    for person in raw.get("persons", ()):
        yield from _forms(raw, "person", person.get("of"), person["forms"], person, belligerents)
    for body in raw.get("organisations", ()):
        yield from _forms(raw, "organisation", body.get("of"), body["forms"], body, belligerents)
    for place in raw.get("places", ()):
        yield from _forms(raw, "place", place["in"], place["forms"], place, belligerents)
    yield from _forms(raw, "enemy", None, raw.get("enemy", ()), {}, belligerents)
    yield from _forms(raw, "none", None, raw.get("no_party", ()), {}, belligerents)


def _forms(
    raw: dict[str, Any],
    kind: NameKind,
    party: str | None,
    forms: list[str],
    about: dict[str, Any],
    belligerents: tuple[str, ...],
) -> Iterator[Name]:
    is_actor = kind in {"person", "organisation"}
    for form in forms:
        yield Name(
            form=form,
            kind=kind,
            party=party,
            canonical=about.get("name") or about.get("canonical") or form,
            rule=f"{raw['id']}.{party or about.get('kind') or 'any'}.{kind}",
            population=about.get(
                "population", "military" if kind in {"force", "pejorative", "enemy"} else None
            ),
            occupied=about.get("occupied", False),
            actor=about.get("kind", "party") if is_actor else None,
            belligerent=party in belligerents,
            office=about.get("office") if kind in ("person", "organisation") else None,
        )


def _cross_check(profile: Profile, file: str) -> None:
    """Raise ResourceError where a party is named that nobody declares, or a day is none."""
    for party in profile.parties.values():
        for other in (*party.opponents, *party.kin, *party.allies):
            _known(profile, other, file, f"party {party.id}")
        for other in party.opponents:
            if party.id in profile.belligerents and party.id not in profile.opponents_of(other):
                raise ResourceError(
                    f"{file}: {party.id} fights {other}, but {other} does not fight {party.id}"
                )
        _day(party.start, file, f"party {party.id}")
    for name in profile.names:
        if name.party is not None:
            _known(profile, name.party, file, f"name {name.form!r}")
        elif name.actor == "party":
            raise ResourceError(f"{file}: {name.form!r} needs `of` (a party) or `kind`")
    _one_party_each(profile, file)
    for phase in profile.phases:
        if phase.harmed is not None:
            _known(profile, phase.harmed, file, f"phase {phase.id}")
        _day(phase.start, file, f"phase {phase.id}")
        _day(phase.end, file, f"phase {phase.id}")
        if phase.end is not None and phase.end < phase.start:
            raise ResourceError(f"{file}: phase {phase.id} ends before it starts")
    _day(profile.start, file, "start")
    _day(profile.earliest, file, "earliest")


def _one_party_each(profile: Profile, file: str) -> None:
    parties: dict[str, str | None] = {}
    for name in profile.names:
        if name.rule.startswith(f"{profile.id}.") and parties.setdefault(name.form, name.party) != name.party:
            raise ResourceError(f"{file}: {name.form!r} is given to {parties[name.form]} and to {name.party}")


def _known(profile: Profile, party: str, file: str, where: str) -> None:
    if party not in profile.parties:
        raise ResourceError(f"{file}, {where}: there is no party {party!r}; declare it under `parties`")


def _day(day: str | None, file: str, where: str) -> None:
    try:
        if day is not None:
            datetime.date.fromisoformat(day)
    except ValueError as wrong:
        raise ResourceError(
            f"{file}, {where}: {day!r} is no day; write it as '2022-02-24', in quotes"
        ) from wrong
