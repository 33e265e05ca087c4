// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Identifiers;
import io.cistern.lab.openstack.internal.Timeline;
import io.cistern.lab.openstack.internal.identity.Project;
import io.cistern.lab.openstack.internal.identity.Session;
import io.cistern.lab.openstack.internal.network.Networking;
import io.cistern.lab.openstack.internal.network.NeutronFault;
import io.cistern.lab.openstack.internal.network.Ports;
import io.cistern.lab.openstack.internal.volume.BlockStorage;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** The flavors and servers there are, and what becomes of a server by itself: it is scheduled, built, deleted. */
public final class Computing {

    private static final int REMEMBERED = 10_000;
    private static final Duration REASON_DELAY = Duration.ofMillis(400);

    private final Clock clock;
    private final Timeline timeline;
    private final Networking networking;
    private final Ports ports;
    private final Duration buildTime;
    private final Duration deleteTime;
    private final Map<String, Flavor> flavors = new LinkedHashMap<>();
    private final Map<String, Server> servers = new LinkedHashMap<>();
    private final Deque<Server> deleted = new ArrayDeque<>();
    private final ServerGroups groups = new ServerGroups();
    private final List<Host> hosts = new ArrayList<>();
    private final Attachments attachments;
    private boolean filtersByList = true;

    public Computing(
            Clock clock,
            Timeline timeline,
            Networking networking,
            Ports ports,
            BlockStorage storage,
            Duration buildTime,
            Duration deleteTime) {
        this.attachments = new Attachments(this, storage);
        this.clock = clock;
        this.timeline = timeline;
        this.networking = networking;
        this.ports = ports;
        this.buildTime = buildTime;
        this.deleteTime = deleteTime;
    }

    public void addHost(String name, int vcpus) {
        hosts.add(new Host(name, Identifiers.uuid(), vcpus));
    }

    /** Ignores the hints that list servers, as a scheduler without the filters for them does. */
    public void ignoreLists() {
        filtersByList = false;
    }

    public Map<String, Flavor> flavors() {
        return flavors;
    }

    public Map<String, Server> servers() {
        return servers;
    }

    /** The last that were deleted: Nova shows them to who asks for changes. */
    Collection<Server> deleted() {
        return deleted;
    }

    Attachments attachments() {
        return attachments;
    }

    /** The server that a call names. Recordings: server-not-found, server-of-another-project. */
    Server visible(NovaCall call) {
        return Optional.ofNullable(servers.get(call.id()))
                .filter(server -> call.isAdmin()
                        || server.plan.projectId().equals(call.session().projectId()))
                .orElseThrow(() -> NovaFault.notFound("Instance", call.id()));
    }

    /** The names of the server groups, by id. */
    public Map<String, String> groupNames() {
        return groups.names();
    }

    ServerGroups groups() {
        return groups;
    }

    List<Host> hosts() {
        return hosts;
    }

    Clock clock() {
        return clock;
    }

    Networking networking() {
        return networking;
    }

    /** What a project has in use of what {@code amount} measures. */
    long used(String projectId, ToLongFunction<Server> amount) {
        return servers.values().stream()
                .filter(server -> server.isCounted() && server.plan.projectId().equals(projectId))
                .mapToLong(amount)
                .sum();
    }

    /** Accepts a server, which takes the ports it was given at once. */
    Server accept(Session session, Server.Plan plan) {
        Server server = new Server(plan);
        servers.put(server.id(), server);
        plan.hints().group().ifPresent(group -> groups.join(group, server.id()));
        plan.interfaces().stream()
                .filter(Server.Interface::isGiven)
                .forEach(given -> networking.bind(
                        networking.ports().get(given.portId()), server.id(), hostName(server.name()), ""));
        ServerHistory.Entry creation =
                server.history.begin("create", plan.requestId(), plan.userId(), plan.createdAt());
        timeline.later(buildTime, () -> {
            build(session, server);
            creation.end(
                    clock.instant(),
                    server.stage != Server.Stage.ERROR,
                    hostId(server),
                    "compute__do_build_and_run_instance");
        });
        return server;
    }

    /** A server that was there before the lab was asked for anything, with one port. */
    public void populate(Session session, String name, Flavor flavor, String imageId, String networkId) {
        Server.Plan plan = new Server.Plan(
                Identifiers.uuid(),
                name,
                session.projectId(),
                session.user().id(),
                flavor,
                imageId,
                Map.of(),
                List.of(),
                "",
                false,
                Optional.empty(),
                Server.Hints.NONE,
                List.of(new Server.Interface("", networkId, "")),
                "req-" + Identifiers.uuid(),
                clock.instant());
        Server server = new Server(plan);
        servers.put(server.id(), server);
        place(session, server, hosts.get(servers.size() % hosts.size()));
    }

    private void build(Session session, Server server) {
        if (server.deleting) {
            return;
        }
        Optional<String> overQuota = overQuota(session.project().orElseThrow(), server);
        Optional<Host> host = schedule(server);
        if (overQuota.isPresent()) {
            fail(server, 403, overQuota.get());
        } else if (host.isEmpty()) {
            fail(server, 500, "No valid host was found. ");
        } else {
            place(session, server, host.get());
        }
    }

    /** How something ended, with the names of what it consisted of. */
    record Ending(boolean well, String... events) {

        static Ending well(String... events) {
            return new Ending(true, events);
        }

        static Ending failed(String... events) {
            return new Ending(false, events);
        }
    }

    /** Begins with something that takes its time; what it makes of the server is seen at its end. */
    void begin(NovaCall call, Server server, String action, String task, Supplier<Ending> work) {
        server.task = Optional.of(task).filter(name -> !name.isEmpty());
        server.updatedAt = clock.instant();
        ServerHistory.Entry entry = server.history.begin(
                action, call.request().id(), call.session().user().id(), clock.instant());
        timeline.later(buildTime, () -> {
            if (!server.deleting) {
                Ending ending = work.get();
                server.task = Optional.empty();
                server.updatedAt = clock.instant();
                entry.end(clock.instant(), ending.well(), hostId(server), ending.events());
            }
        });
    }

    private static String hostId(Server server) {
        return server.host
                .map(host -> ServerView.hostId(server.plan.projectId(), host))
                .orElse("");
    }

    /** A host on which a server is not, and which has room for it with a flavor. */
    Optional<Host> otherHost(Server server, Flavor flavor, Optional<String> wanted) {
        return hosts.stream()
                .filter(host -> wanted.map(host.name::equals).orElse(true))
                .filter(host -> !host.holdsAny(Set.of(server.id())))
                .filter(host -> host.fits(flavor))
                .max(Comparator.comparingLong(Host::freeVcpus));
    }

    /** Puts a server on a host; where it was is left by {@link #leave}. */
    void take(Server server, Host host) {
        host.place(server);
        server.host = Optional.of(host.name);
        networking
                .portsOfDevice(server.id())
                .forEach(port -> networking.bind(port, server.id(), hostName(server.name()), host.name));
    }

    void leave(Server server, String hostName) {
        hosts.stream().filter(host -> host.name.equals(hostName)).forEach(host -> host.release(server));
    }

    /** A port lets go of a server, a moment later; one that Nova made is gone then. */
    void detach(Server server, String portId) {
        timeline.later(deleteTime, () -> networking.portsOfDevice(server.id()).stream()
                .filter(port -> port.path("id").asText().equals(portId))
                .findFirst()
                .ifPresent(port -> {
                    if (server.madePorts.remove(portId)) {
                        networking.removePort(portId);
                    } else {
                        networking.unbind(port);
                    }
                }));
    }

    /** Nova checks again when it builds: nova/conductor/manager.py. Two servers at once can both pass the first time. */
    private Optional<String> overQuota(Project project, Server server) {
        long used = used(project.id(), one -> 1);
        return project.isFull("instances", used)
                ? Optional.of("Quota exceeded for instances: Requested 1, but already used " + used + " of "
                        + project.limit("instances") + " instances")
                : Optional.empty();
    }

    /** Recording: server-error-no-valid-host. */
    private Optional<Host> schedule(Server server) {
        Server.Plan plan = server.plan;
        Set<String> apart = groups.others(plan.hints().group(), "anti-affinity", plan.id());
        Set<String> together = groups.others(plan.hints().group(), "affinity", plan.id());
        boolean isPlaced = hosts.stream().anyMatch(host -> host.holdsAny(together));
        return hosts.stream()
                .filter(host -> plan.host().map(host.name::equals).orElse(true))
                .filter(host -> host.fits(server.flavor))
                .filter(host -> !host.holdsAny(apart))
                .filter(host -> !isPlaced || host.holdsAny(together))
                .filter(host -> !filtersByList || obeysLists(plan.hints(), host))
                .max(Comparator.comparingLong(Host::freeVcpus));
    }

    private static boolean obeysLists(Server.Hints hints, Host host) {
        return (hints.sameHost().isEmpty() || host.holdsAny(hints.sameHost())) && !host.holdsAny(hints.differentHost());
    }

    private void place(Session session, Server server, Host host) {
        try {
            for (Server.Interface wanted : server.plan.interfaces()) {
                ObjectNode port = wanted.isGiven()
                        ? networking.ports().get(wanted.portId())
                        : ports.create(session, wanted.networkId(), wanted.address());
                if (!wanted.isGiven()) {
                    server.madePorts.add(port.path("id").asText());
                }
                if (port != null) {
                    networking.bind(port, server.id(), hostName(server.name()), host.name);
                }
            }
        } catch (NeutronFault fault) {
            removeMadePorts(server);
            fail(server, 500, "Build of instance " + server.id() + " aborted: " + fault.getMessage());
            return;
        }
        host.place(server);
        server.host = Optional.of(host.name);
        server.stage = Server.Stage.ACTIVE;
        server.launchedAt = Optional.of(clock.instant());
        server.updatedAt = clock.instant();
    }

    /** The state is seen before its reason: nova/scheduler/utils.py, set_vm_state_and_notify. */
    private void fail(Server server, int code, String message) {
        server.stage = Server.Stage.ERROR;
        Server.Failure failure = new Server.Failure(code, message, clock.instant());
        timeline.later(REASON_DELAY, () -> {
            if (server.stage == Server.Stage.ERROR) {
                server.failure = Optional.of(failure);
            }
        });
        server.updatedAt = clock.instant();
        givenPorts(server).forEach(networking::unbind);
    }

    /** Recordings: server-delete, server-deleting, server-deleted. */
    void delete(Server server) {
        if (!server.deleting) {
            server.deleting = true;
            server.updatedAt = clock.instant();
            timeline.later(deleteTime, () -> remove(server));
        }
    }

    /** Ports that Nova made go with their server; ports it was given stay. Recording: port-after-server. */
    private void remove(Server server) {
        servers.remove(server.id());
        groups.leave(server.id());
        attachments.release(server);
        removeMadePorts(server);
        givenPorts(server).forEach(networking::unbind);
        hosts.forEach(host -> host.release(server));
        server.stage = Server.Stage.DELETED;
        server.host = Optional.empty();
        server.failure = Optional.empty();
        server.updatedAt = clock.instant();
        deleted.addLast(server);
        if (deleted.size() > REMEMBERED) {
            deleted.removeFirst();
        }
    }

    private void removeMadePorts(Server server) {
        server.madePorts.forEach(networking::removePort);
        server.madePorts.clear();
    }

    private List<ObjectNode> givenPorts(Server server) {
        return networking.portsOfDevice(server.id()).stream()
                .filter(port -> !server.madePorts.contains(port.path("id").asText()))
                .toList();
    }

    static String hostName(String serverName) {
        return serverName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
    }
}
