"""`tollbook profile`: the conflict profiles there are, what one holds, and whether one of yours is sound."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import click

from tollbook.profiles import Profile, load_profile, profile_ids


@click.group(name="profile")
def command() -> None:
    """List, show or check conflict profiles."""


@command.command(name="list")
def list_profiles() -> None:
    """Each profile's id, first day of the war, and name."""
    for profile_id in profile_ids():
        profile = load_profile(profile_id)
        click.echo(f"{profile.id:<18} {profile.start or '-':<12} {profile.name}")


@command.command(name="show")
@click.argument("profile_id", metavar="PROFILE")
def show_profile(profile_id: str) -> None:
    """What a profile (an id or a .yml file) holds, as JSON."""
    click.echo(json.dumps(summary(load_profile(profile_id)), ensure_ascii=False, indent=2))


@command.command(name="check")
@click.argument("path", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def check_profile(path: Path) -> None:
    """Say whether a profile file is sound, and what it holds."""
    profile = load_profile(path)
    held = sum(summary_of_names(profile).values())
    parties = ", ".join(profile.belligerents) or f"{len(profile.parties)} parties"
    click.echo(f"{path.name}: sound; {parties}; {held} names of its own, {len(profile.phases)} phases")


def summary(profile: Profile) -> dict[str, object]:
    """The profile in short: dates, parties with who stands against whom, and how many names of each kind."""
    ids = profile.belligerents or tuple(sorted(profile.parties))
    parties = [profile.parties[party] for party in ids]
    return {
        "id": profile.id,
        "name": profile.name,
        "start": profile.start,
        "parties": [
            {
                "id": party.id,
                "name": party.name,
                "start": profile.start_of(party.id),
                "opponents": list(party.opponents),
            }
            for party in parties
        ],
        "phases": [
            {"id": phase.id, "kind": phase.kind, "start": phase.start, "end": phase.end}
            for phase in profile.phases
        ],
        "names": summary_of_names(profile),
    }


def summary_of_names(profile: Profile) -> dict[str, int]:
    """How many names of each kind the profile's own file gives."""
    own = (name.kind for name in profile.names if name.rule.startswith(f"{profile.id}."))
    return dict(sorted(Counter(own).items()))
