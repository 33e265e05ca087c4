// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
            Optional<String> groupId,
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
        BUILDING,
        ACTIVE,
        ERROR,
        DELETED
    }

    final Plan plan;
    final List<String> madePorts = new ArrayList<>();
    Stage stage = Stage.BUILDING;
    boolean deleting;
    Instant updatedAt;
    Optional<Instant> launchedAt = Optional.empty();
    Optional<String> host = Optional.empty();
    Optional<Failure> failure = Optional.empty();

    Server(Plan plan) {
        this.plan = plan;
        this.updatedAt = plan.createdAt();
    }

    public String id() {
        return plan.id();
    }

    public String name() {
        return plan.name();
    }

    String status() {
        return stage == Stage.BUILDING ? "BUILD" : stage.name();
    }

    /** Nova counts a server from when it has a host, or has failed to find one. Recording: quota-detail-small-*. */
    boolean isCounted() {
        return stage != Stage.BUILDING;
    }
}
