#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads all that sushy can of one BMC, and tells in one line of JSON how long that took and what it was.

    sushy_walk.py URL USER      the password comes in

Systems, chassis, managers, fabrics and firmware, and whatever their objects lead to. Each value of a field that sushy
defines counts as a property, also within objects and lists.
"""
import json
import sys
import time
from collections.abc import Mapping

import sushy
from sushy import exceptions
from sushy.resources import base

ROOTS = (
    "get_system_collection",
    "get_chassis_collection",
    "get_manager_collection",
    "get_fabric_collection",
    "get_update_service",
)
# Messages, not hardware; and what is there already.
LEFT_OUT = {"registries", "lazy_registries", "root", "json", "oem_vendors", "resource_name", "path"}


class Walk:
    def __init__(self):
        self.seen = set()
        self.properties = 0

    def visit(self, resource):
        if resource.path in self.seen:
            return
        self.seen.add(resource.path)
        self.properties += sum(values(getattr(resource, name, None)) for name, _ in base._collect_fields(resource))
        if isinstance(resource, base.ResourceCollectionBase):
            self.follow(tried(resource.get_members))
        for name in properties_of(type(resource)) - LEFT_OUT:
            self.follow(tried(lambda: getattr(resource, name)))

    def follow(self, found):
        for each in found if isinstance(found, list) else [found]:
            if isinstance(each, base.ResourceBase):
                self.visit(each)


def properties_of(kind):
    return {name for each in kind.__mro__ for name, member in vars(each).items() if isinstance(member, property)}


def tried(read):
    """What a service does not have, sushy tells by an exception."""
    try:
        return read()
    except (exceptions.SushyError, AttributeError, KeyError, TypeError):
        return None


def values(value):
    if value is None or isinstance(value, base.ResourceBase):
        return 0
    if isinstance(value, Mapping):
        return sum(values(value[key]) for key in value)
    if isinstance(value, (list, tuple, set)):
        return sum(values(each) for each in value)
    return 1


def main():
    url, user = sys.argv[1:]
    began = time.monotonic()
    service = sushy.Sushy(url, username=user, password=sys.stdin.read(), verify=False)
    walk = Walk()
    for root in ROOTS:
        walk.follow(tried(getattr(service, root)))
    seconds = time.monotonic() - began
    print(json.dumps({"seconds": seconds, "resources": len(walk.seen), "properties": walk.properties}))


if __name__ == "__main__":
    main()
