// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.volume;

import java.time.Instant;
import java.util.Map;

/** A snapshot of a volume. Changed by {@link BlockStorage} only. */
public final class Snapshot {

    final String id;
    final String name;
    final String description;
    final String projectId;
    final String userId;
    final Volume volume;
    final long size;
    final Map<String, String> metadata;
    final Instant createdAt;
    String status = "creating";

    Snapshot(String id, Volume.Plan plan, Volume volume, Map<String, String> metadata) {
        this.id = id;
        this.name = plan.name();
        this.description = plan.description();
        this.projectId = plan.projectId();
        this.userId = plan.userId();
        this.volume = volume;
        this.size = volume.size;
        this.metadata = Map.copyOf(metadata);
        this.createdAt = plan.createdAt();
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }
}
