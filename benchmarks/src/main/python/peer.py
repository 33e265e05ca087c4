#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What openstacksdk takes. Reads commands from its input, one per line, and answers each with one line of JSON.

    peer.py FILE CLOUD CALLERS      FILE is a clouds.yaml, CLOUD its entry, CALLERS how many calls are made at once

populate PORTS SERVERS      makes so many, and answers with the name and the ids of a network, an image and a flavour
list-ports, list-servers    lists, and answers with the seconds and how many there were
ports COUNT, servers COUNT  creates and deletes so many, and answers with the seconds of either

When the input ends, everything is deleted again.
"""
import json
import sys
import time
import uuid
from concurrent.futures import ThreadPoolExecutor

import openstack

BULK = 100
BUILD_LIMIT = 1800
# The default of 2 s would decide, not what is waited for.
LOOK = 0.5


class Peer:
    def __init__(self, file, cloud, callers):
        self.cloud = openstack.config.OpenStackConfig(config_files=[file]).get_one(cloud)
        self.connection = openstack.connection.Connection(config=self.cloud)
        self.callers = ThreadPoolExecutor(int(callers))
        self.name = "peer-" + uuid.uuid4().hex[:8]
        self.network = self.image = self.flavour = None

    def populate(self, ports, servers):
        net, compute = self.connection.network, self.connection.compute
        self.network = net.create_network(name=self.name).id
        net.create_subnet(name=self.name, network_id=self.network, ip_version=4, cidr="10.200.0.0/16")
        self.image = self.connection.image.find_image("tiny", ignore_missing=False).id
        self.flavour = compute.find_flavor("m1.tiny", ignore_missing=False).id
        for at in range(0, int(ports), BULK):
            count = min(BULK, int(ports) - at)
            net.create_ports([self.port("listed-%d" % (at + i)) for i in range(count)])
        self.each(self.new_server, ["listed"] * int(servers))
        return {"name": self.name, "network": self.network, "image": self.image, "flavour": self.flavour}

    def list_ports(self):
        return self.timed(lambda: len(list(self.connection.network.ports(network_id=self.network))))

    def list_servers(self):
        named = "^%s-listed$" % self.name
        return self.timed(lambda: len(list(self.connection.compute.servers(all_projects=True, name=named))))

    def ports(self, count):
        net = self.connection.network
        return self.made_and_deleted(count, lambda name: net.create_port(**self.port(name)).id, net.delete_port)

    def servers(self, count):
        return self.made_and_deleted(count, self.new_server, self.delete_server)

    def made_and_deleted(self, count, make, delete):
        began = time.monotonic()
        ids = self.each(make, range(int(count)), "made-%d")
        made = time.monotonic()
        self.each(delete, ids)
        return {"create": made - began, "delete": time.monotonic() - made}

    def each(self, call, arguments, text="%s"):
        return list(self.callers.map(call, [text % argument for argument in arguments]))

    def port(self, name):
        return {"name": "%s-%s" % (self.name, name), "network_id": self.network}

    def new_server(self, name):
        compute = self.connection.compute
        server = compute.create_server(
            name="%s-%s" % (self.name, name),
            image_id=self.image,
            flavor_id=self.flavour,
            networks=[{"uuid": self.network}],
        )
        return compute.wait_for_server(server, interval=LOOK, wait=BUILD_LIMIT).id

    def delete_server(self, server_id):
        compute = self.connection.compute
        server = compute.get_server(server_id)
        compute.delete_server(server)
        compute.wait_for_delete(server, interval=LOOK, wait=BUILD_LIMIT)

    @staticmethod
    def timed(listing):
        began = time.monotonic()
        count = listing()
        return {"seconds": time.monotonic() - began, "count": count}

    def tidy(self):
        if self.network is None:
            return
        net = self.connection.network
        own = [s.id for s in self.connection.compute.servers() if s.name.startswith(self.name)]
        self.each(self.delete_server, own)
        self.each(net.delete_port, [port.id for port in net.ports(network_id=self.network)])
        net.delete_network(self.network)


def main():
    peer = Peer(*sys.argv[1:])
    commands = {
        "populate": peer.populate,
        "list-ports": peer.list_ports,
        "list-servers": peer.list_servers,
        "ports": peer.ports,
        "servers": peer.servers,
    }
    try:
        for line in sys.stdin:
            name, *arguments = line.split()
            print(json.dumps(commands[name](*arguments)), flush=True)
    finally:
        peer.tidy()


if __name__ == "__main__":
    main()
