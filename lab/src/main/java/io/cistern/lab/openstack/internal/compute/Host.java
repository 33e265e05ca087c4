// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A hypervisor: what fits on it, and what is on it. */
final class Host {

    static final long RAM = 800_000;
    static final long DISK = 600_000;

    final String name;
    final String id;
    final int vcpus;
    private final Map<String, Flavor> taken = new HashMap<>();
    private long freeVcpus;
    private long freeRam = RAM;
    private long freeDisk = DISK;

    Host(String name, String id, int vcpus) {
        this.name = name;
        this.id = id;
        this.vcpus = vcpus;
        this.freeVcpus = vcpus;
    }

    boolean fits(Flavor flavor) {
        return flavor.vcpus() <= freeVcpus && flavor.ram() <= freeRam && flavor.disk() + flavor.ephemeral() <= freeDisk;
    }

    boolean holdsAny(Set<String> serverIds) {
        return serverIds.stream().anyMatch(taken::containsKey);
    }

    long freeVcpus() {
        return freeVcpus;
    }

    void place(Server server) {
        taken.put(server.id(), server.flavor);
        change(server.flavor, -1);
    }

    void release(Server server) {
        Flavor flavor = taken.remove(server.id());
        if (flavor != null) {
            change(flavor, 1);
        }
    }

    private void change(Flavor flavor, int sign) {
        freeVcpus += (long) sign * flavor.vcpus();
        freeRam += (long) sign * flavor.ram();
        freeDisk += (long) sign * (flavor.disk() + flavor.ephemeral());
    }
}
