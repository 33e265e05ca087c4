// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A server: what it was asked to be, and how far it has come. Changed by {@link Computing} only. */
public final class Server {

    /** What was asked for. */
    record Plan(
            String id,
            String name,
            String projectId,
            String userId,
            Flavor flavor,
            String imageId,
            Map<String, String> metadata,
            List<String> tags,
            String userData,
            boolean configDrive,
            Optional<String> host,
            Hints hints,
            List<Interface> interfaces,
            String requestId,
            Instant createdAt) {

        Plan {
            metadata = Map.copyOf(metadata);
            tags = List.copyOf(tags);
            interfaces = List.copyOf(interfaces);
        }

        /** Without the user data. */
        @Override
        public String toString() {
            return "Plan[" + id + ", " + name + "]";
        }
    }

    /**
     * What the scheduler is told.
     *
     * @param group a server group
     * @param sameHost servers: a host of any of them
     * @param differentHost servers: a host of none of them
     */
    record Hints(Optional<String> group, Set<String> sameHost, Set<String> differentHost) {

        static final Hints NONE = new Hints(Optional.empty(), Set.of(), Set.of());
    }

    /** A port that was given, or a network on which Nova is to make one; the other is empty. */
    record Interface(String portId, String networkId, String address) {

        boolean isGiven() {
            return !portId.isEmpty();
        }
    }

    /** Why a server is in error. */
    record Failure(int code, String message, Instant at) {}

    /** Where a server is in its life. */
    enum Stage {
        BUILDING("building", "BUILD"),
        ACTIVE("active", "ACTIVE"),
        STOPPED("stopped", "SHUTOFF"),
        PAUSED("paused", "PAUSED"),
        SUSPENDED("suspended", "SUSPENDED"),
        RESIZED("resized", "VERIFY_RESIZE"),
        ERROR("error", "ERROR"),
        DELETED("deleted", "DELETED");

        final String vmState;
        private final String status;

        Stage(String vmState, String status) {
            this.vmState = vmState;
            this.status = status;
        }
    }

    /** What it was before it was resized, to which it can go back. */
    record Origin(Flavor flavor, String host, Stage stage) {}

    /** Statuses that a task makes. */
    private static final Map<String, String> BY_TASK = Map.of(
            "rebooting", "REBOOT",
            "rebooting_hard", "HARD_REBOOT",
            "resize_prep", "RESIZE",
            "resize_reverting", "REVERT_RESIZE",
            "migrating", "MIGRATING");

    final Plan plan;
    final List<String> madePorts = new ArrayList<>();
    final ServerHistory history = new ServerHistory();
    final Map<String, String> metadata;
    Flavor flavor;
    Optional<Origin> origin = Optional.empty();
    Optional<String> task = Optional.empty();
    Stage stage = Stage.BUILDING;
    boolean deleting;
    Instant updatedAt;
    Optional<Instant> launchedAt = Optional.empty();
    Optional<String> host = Optional.empty();
    Optional<Failure> failure = Optional.empty();

    Server(Plan plan) {
        this.plan = plan;
        this.flavor = plan.flavor();
        this.metadata = new LinkedHashMap<>(plan.metadata());
        this.updatedAt = plan.createdAt();
    }

    public String id() {
        return plan.id();
    }

    public String name() {
        return plan.name();
    }

    String status() {
        return task.map(BY_TASK::get).orElse(stage.status);
    }

    /** Nova looks at the state first, then at what is being done. */
    void require(String action, Set<Stage> allowed) {
        requireStage(action, allowed);
        if (deleting || task.isPresent()) {
            throw refused(action, "task_state " + task.orElse("deleting"));
        }
    }

    void requireStage(String action, Set<Stage> allowed) {
        if (!allowed.contains(stage)) {
            throw refused(action, "vm_state " + stage.vmState);
        }
    }

    private NovaFault refused(String action, String state) {
        return NovaFault.conflict("Cannot '" + action + "' instance " + id() + " while it is in " + state);
    }

    /** Nova counts a server from when it has a host, or has failed to find one. Recording: quota-detail-small-*. */
    boolean isCounted() {
        return stage != Stage.BUILDING;
    }
}
