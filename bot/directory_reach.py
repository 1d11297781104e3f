"""Whom the groups of a directory reach: who has none, and who shares one that they should not."""

from collections.abc import Iterator

from domain.directory import CategoryId, Directory


def groups_in(found: Directory) -> dict[int, list[str]]:
    """Each linked group, and whose it is."""
    groups: dict[int, list[str]] = {}
    if found.triage_group is not None:
        groups[found.triage_group] = ["the triage desk"]
    for agency in found.agencies.values():
        if agency.group is not None:
            groups.setdefault(agency.group, []).append(agency.id)
    return groups


def without_a_group(found: Directory) -> Iterator[str]:
    """Categories whose agency cannot be reached."""
    handling = {category: _reach(category, found) for category in found.categories}
    lost = [category for category, reach in handling.items() if reach and not any(reach)]
    if lost:
        yield f"Agencies without a group, so that the triage desk gets: {', '.join(lost)}."


def unguarded(found: Directory) -> Iterator[str]:
    """Where nobody keeps what is said of an agency, in a sensitive matter, apart from it."""
    if not any(category.sensitive for category in found.categories.values()):
        return
    sharing = [agency.id for agency in found.agencies_in(found.triage_group or 0)]
    if sharing:
        whose = ", ".join(sharing)
        yield f"The triage desk shares its group with {whose}, who read what is said of them."
    oversight = found.agencies.get(found.oversight) if found.oversight else None
    if oversight is None:
        yield "There is no [oversight]: what is said of an agency goes to the triage desk."
    elif oversight.group is None:
        yield f"The oversight, {oversight.id}, has no group: the triage desk stands in for it."


def _reach(category: CategoryId, found: Directory) -> list[bool]:
    """For each agency that handles it: whether it, or one above it, has a group."""
    wanted = set(found.lineage(category))
    return [
        any(found.agencies[above].group is not None for above in found.upwards(agency.id))
        for agency in found.agencies.values()
        if wanted.intersection(agency.handles)
    ]
