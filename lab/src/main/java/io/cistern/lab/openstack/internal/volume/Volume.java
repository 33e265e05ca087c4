// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.volume;

import io.cistern.lab.openstack.internal.Identifiers;
import io.cistern.lab.openstack.internal.image.Image;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A volume: what it was asked to be, and how far it has come. Changed by {@link BlockStorage} only. */
public final class Volume {

    /** What was asked for. */
    record Plan(
            String id,
            String name,
            String description,
            String projectId,
            String userId,
            Optional<Image> image,
            Optional<String> snapshotId,
            String requestId,
            Instant createdAt) {}

    /** A server that uses it. */
    record Attachment(String id, String serverId, String device, Instant at) {}

    final Plan plan;
    final Map<String, String> metadata;
    final List<Attachment> attachments = new ArrayList<>();
    final List<String> messages = new ArrayList<>();
    VolumeType type;
    long size;
    String status = "creating";
    Optional<Pool> pool = Optional.empty();
    Optional<String> migrationStatus = Optional.empty();
    Optional<Instant> updatedAt = Optional.empty();

    Volume(Plan plan, VolumeType type, long size, Map<String, String> metadata) {
        this.plan = plan;
        this.type = type;
        this.size = size;
        this.metadata = new LinkedHashMap<>(metadata);
    }

    public String id() {
        return plan.id();
    }

    public String name() {
        return plan.name();
    }

    boolean isAttached() {
        return !attachments.isEmpty();
    }

    void attach(String serverId, String device, Instant now) {
        attachments.add(new Attachment(Identifiers.uuid(), serverId, device, now));
        status = "in-use";
        updatedAt = Optional.of(now);
    }

    void detach(String serverId, Instant now) {
        attachments.removeIf(attachment -> attachment.serverId().equals(serverId));
        status = attachments.isEmpty() ? "available" : "in-use";
        updatedAt = Optional.of(now);
    }
}
