// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack;

import io.cistern.lab.Faults;
import io.cistern.lab.openstack.internal.Identifiers;
import io.cistern.lab.openstack.internal.Seed;
import io.cistern.lab.openstack.internal.Timeline;
import io.cistern.lab.openstack.internal.compute.Computing;
import io.cistern.lab.openstack.internal.compute.Nova;
import io.cistern.lab.openstack.internal.compute.Placement;
import io.cistern.lab.openstack.internal.http.LabService;
import io.cistern.lab.openstack.internal.identity.Directory;
import io.cistern.lab.openstack.internal.identity.Keystone;
import io.cistern.lab.openstack.internal.image.Glance;
import io.cistern.lab.openstack.internal.network.Networking;
import io.cistern.lab.openstack.internal.network.Neutron;
import io.cistern.lab.openstack.internal.network.Ports;
import io.cistern.lab.openstack.internal.volume.BlockStorage;
import io.cistern.lab.openstack.internal.volume.Cinder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * A simulated OpenStack, from {@link #start} to {@link #close}.
 *
 * <pre>{@code
 * try (OpenStackLab lab = OpenStackLab.start(LabSettings.defaults())) {
 *     // sign in at lab.authUrl() as alice of project tenant-a with lab.password()
 * }
 * }</pre>
 *
 * <p>There are the same users, projects, quotas, flavours ({@code m1.tiny}, {@code fault.no-host}, ...), images
 * ({@code tiny}) and networks as in the real cloud of {@code itests/openstack}.
 */
public final class OpenStackLab implements AutoCloseable {

    /**
     * An application credential of alice.
     *
     * @param id what Keystone calls it
     * @param secret its secret
     */
    public record ApplicationCredential(String id, String secret) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "ApplicationCredential[" + id + "]";
        }
    }

    private final Timeline timeline = new Timeline();
    private final Faults faults = new Faults();
    private final RequestLog requests = new RequestLog();
    private final String password;
    private final Directory directory;
    private final Networking networking;
    private final BlockStorage storage;
    private final Computing computing;
    private final Glance glance;
    private final LabServer server;
    private final Contents seeded;

    private OpenStackLab(LabSettings settings) throws IOException {
        Clock clock = Clock.systemUTC();
        this.password = settings.password().orElseGet(() -> Identifiers.secret(18));
        this.directory = new Directory(clock, password, settings.tokenLifetime());
        this.networking = new Networking(clock);
        Ports ports = new Ports(networking);
        Duration buildTime = settings.buildTime();
        this.storage = new BlockStorage(clock, timeline, settings.deleteTime());
        this.computing = new Computing(clock, timeline, networking, ports, storage, buildTime, settings.deleteTime());
        this.glance = new Glance(timeline, directory);
        seed(settings, clock);
        int pageSize = settings.maxPageSize();
        Map<String, LabService> services = Map.of(
                "/identity",
                new Keystone(timeline, directory),
                "/compute",
                new Nova(timeline, directory, computing, glance.images(), pageSize),
                "/networking",
                new Neutron(timeline, directory, networking, ports, pageSize),
                "/image",
                glance,
                "/placement",
                new Placement(timeline, directory, computing),
                "/volume",
                new Cinder(timeline, directory, storage, glance.images(), pageSize));
        this.server =
                new LabServer(new InetSocketAddress(settings.host(), settings.port()), services, faults, requests);
        this.seeded = contents();
    }

    private void seed(LabSettings settings, Clock clock) {
        for (int i = 1; i <= settings.hosts(); i++) {
            computing.addHost("compute" + i, settings.hostVcpus());
        }
        Seed seed = new Seed(directory, clock.instant());
        seed.users();
        seed.flavors(computing);
        seed.images(glance);
        String shared = seed.networks(networking);
        seed.population(settings.population(), computing, shared, glance);
    }

    /** Makes a cloud and answers at its address from now on. */
    public static OpenStackLab start(LabSettings settings) {
        try {
            OpenStackLab lab = new OpenStackLab(settings);
            lab.server.start();
            return lab;
        } catch (IOException cannotBind) {
            throw new UncheckedIOException(
                    "The lab cannot bind " + settings.host() + ":" + settings.port() + "; choose another port",
                    cannotBind);
        }
    }

    /** Scheme, host and port; the services are below it: {@code /identity/v3}, {@code /compute/v2.1}, ... */
    public String url() {
        return server.origin();
    }

    /** What a client calls its auth URL. */
    public String authUrl() {
        return url() + "/identity/v3";
    }

    /**
     * The password of every user: admin, alice, bob, carol, dave, erin, frank, who is in the projects of alice and bob, and
     * provider, who is in all projects.
     */
    public String password() {
        return password;
    }

    /** One of alice's application credentials: {@code alice-application}, or {@code alice-expired} which has expired. */
    public ApplicationCredential applicationCredential(String name) {
        return directory.applicationCredentials().stream()
                .filter(credential -> credential.name().equals(name))
                .map(credential -> new ApplicationCredential(credential.id(), credential.secret()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no application credential " + name));
    }

    /** Refuses every token issued so far from now on. */
    public void expireTokens() {
        timeline.now(() -> {
            directory.revokeAll();
            return null;
        });
    }

    /**
     * Schedules servers from now on as Nova does with the filters it has by default: without {@code SameHostFilter} and
     * {@code DifferentHostFilter}, it accepts their hints and ignores them.
     */
    public void useDefaultFilters() {
        timeline.now(() -> {
            computing.ignoreLists();
            return null;
        });
    }

    /** Lets nothing that takes its time come to its end until it may {@link #goOn}. */
    public void holdStill() {
        timeline.hold();
    }

    /** Lets everything come to its end that is due. */
    public void goOn() {
        timeline.release();
    }

    /** What goes wrong. */
    public Faults faults() {
        return faults;
    }

    /** What was asked. */
    public RequestLog requests() {
        return requests;
    }

    /** What there is now. */
    public Contents contents() {
        return timeline.now(() -> Contents.of(networking, computing, storage, glance.images()));
    }

    /** What there is now that was not there from the start: what a test has leaked if it should have cleaned up. */
    public Contents leftovers() {
        return contents().without(seeded);
    }

    @Override
    public void close() {
        server.close();
        timeline.release();
        timeline.close();
    }
}
