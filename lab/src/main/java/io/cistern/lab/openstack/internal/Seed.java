// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal;

import io.cistern.lab.openstack.internal.compute.Computing;
import io.cistern.lab.openstack.internal.compute.Flavor;
import io.cistern.lab.openstack.internal.identity.Directory;
import io.cistern.lab.openstack.internal.identity.Project;
import io.cistern.lab.openstack.internal.identity.Session;
import io.cistern.lab.openstack.internal.identity.User;
import io.cistern.lab.openstack.internal.image.Glance;
import io.cistern.lab.openstack.internal.image.Image;
import io.cistern.lab.openstack.internal.network.Networking;
import io.cistern.lab.openstack.internal.network.SeedNetworks;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is there before the first request: the same as in the real cloud of {@code itests/openstack}. */
public final class Seed {

    private static final Map<String, Integer> TENANT = Map.of(
            "instances",
            10,
            "cores",
            20,
            "ram",
            51_200,
            "volumes",
            10,
            "gigabytes",
            1_000,
            "network",
            10,
            "subnet",
            20,
            "port",
            50);
    private static final Map<String, Integer> SMALL = Map.of(
            "instances",
            1,
            "cores",
            2,
            "ram",
            1_024,
            "volumes",
            1,
            "gigabytes",
            1,
            "network",
            1,
            "subnet",
            1,
            "port",
            2);

    private final Directory directory;
    private final Instant now;
    private final Project admin;
    private final Project tenantA;

    public Seed(Directory directory, Instant now) {
        this.directory = directory;
        this.now = now;
        this.admin = directory.add(Project.of("admin", "Bootstrap project for initializing the cloud.", Map.of()));
        this.tenantA = directory.add(Project.of("tenant-a", "tenant A", TENANT));
    }

    public void users() {
        Project tenantB = directory.add(Project.of("tenant-b", "tenant B", TENANT));
        Project small = directory.add(Project.of("tenant-small", "a tenant whose quotas are soon full", SMALL));
        directory.add(User.of("admin", admin, "admin", "member", "reader"));
        User alice = directory.add(User.of("alice", tenantA, "member", "reader"));
        directory.add(User.of("bob", tenantB, "member", "reader"));
        directory.add(User.of("carol", tenantA, "reader"));
        directory.add(User.of("dave", small, "member", "reader"));
        directory.add(User.of("erin", tenantA));
        directory.add(User.of("frank", List.of(tenantA, tenantB), "member", "reader"));
        directory.add(User.of("provider", List.of(admin, tenantA, tenantB, small), "admin", "member", "reader"));
        directory.addApplicationCredential(alice, "alice-application", Optional.empty());
        directory.addApplicationCredential(alice, "alice-expired", Optional.of(now));
    }

    public void flavors(Computing computing) {
        for (Flavor flavor : List.of(
                Flavor.of("m1.nano", 1, 64, 1, Map.of()),
                Flavor.of("m1.tiny", 1, 512, 1, Map.of()),
                Flavor.of("m1.small", 1, 2048, 20, Map.of()),
                Flavor.of("m1.medium", 2, 4096, 40, Map.of()),
                Flavor.of("m1.large", 4, 8192, 80, Map.of("quota:cpu_shares", "2048")),
                Flavor.of(
                        "epa.pinned",
                        4,
                        4096,
                        10,
                        Map.of(
                                "hw:cpu_policy", "dedicated",
                                "hw:cpu_thread_policy", "prefer",
                                "hw:numa_nodes", "1")),
                Flavor.of("epa.huge", 2, 2048, 10, Map.of("hw:mem_page_size", "1GB", "hw:numa_nodes", "1")),
                Flavor.of("epa.numa2", 8, 8192, 10, Map.of("hw:numa_nodes", "2", "hw:cpu_policy", "dedicated")),
                Flavor.of("epa.sriov", 2, 2048, 10, Map.of("pci_passthrough:alias", "sriov-nic:1")),
                Flavor.of("epa.trait", 1, 512, 1, Map.of("trait:CUSTOM_FAKE_NUMA", "required")),
                Flavor.of("fault.no-host", 1, 64, 10_000_000, Map.of()))) {
            computing.flavors().put(flavor.id(), flavor);
        }
    }

    /** With the properties that OpenStack's own client adds to what it uploads. */
    public void images(Glance glance) {
        Map<String, String> common =
                Map.of("owner_specified.openstack.md5", "", "owner_specified.openstack.sha256", "");
        Map<String, String> qcow2 = new HashMap<>(common);
        qcow2.put("owner_specified.openstack.object", "images/tiny-qcow2");
        Map<String, String> raw = new HashMap<>(common);
        raw.put("owner_specified.openstack.object", "images/tiny");
        raw.put("os_distro", "none");
        raw.put("hw_architecture", "x86_64");
        for (Image image : List.of(
                Image.of("tiny-qcow2", admin.id(), "qcow2", 65_536, 0, now, qcow2),
                Image.of("tiny", admin.id(), "raw", 1 << 20, 1 << 20, now, raw))) {
            glance.images().put(image.id(), image);
        }
    }

    /** Returns the id of the network that everybody can use. */
    public String networks(Networking networking) {
        return new SeedNetworks(networking, admin.id()).create();
    }

    /** Servers of alice, as the settings ask for. */
    public void population(int servers, Computing computing, String networkId, Glance glance) {
        User alice = directory.users().stream()
                .filter(user -> user.name().equals("alice"))
                .findFirst()
                .orElseThrow();
        Project unlimited = new Project(tenantA.id(), tenantA.name(), tenantA.description(), Map.of());
        Session session = new Session("", alice, Optional.of(unlimited), "password", Optional.empty(), now, now);
        Flavor flavor = computing.flavors().values().iterator().next();
        String image = glance.images().keySet().iterator().next();
        for (int i = 0; i < servers; i++) {
            computing.populate(session, "population-" + i, flavor, image, networkId);
        }
    }
}
