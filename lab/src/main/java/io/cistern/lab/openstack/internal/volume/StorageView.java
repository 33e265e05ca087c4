// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.volume;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Identifiers;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.image.Image;

/** Volumes and snapshots as a caller of some microversion sees them. Recordings: volume-*, snapshot-*. */
final class StorageView {

    private static final int TYPE_ID = 63;
    private static final int CONSUMES_QUOTA = 65;

    private StorageView() {}

    /** As it is shown. */
    static ObjectNode volume(CinderCall call, Volume volume) {
        ObjectNode view = created(call, volume);
        view.put("os-vol-tenant-attr:tenant_id", volume.plan.projectId());
        volume.plan.image().filter(image -> volume.pool.isPresent()).ifPresent(image -> image(view, image));
        if (call.isAdmin()) {
            String moved = volume.migrationStatus.orElse(null);
            view.put("migration_status", moved);
            view.put("os-vol-mig-status-attr:migstat", moved).putNull("os-vol-mig-status-attr:name_id");
            view.put("os-vol-host-attr:host", volume.pool.map(Pool::host).orElse(null));
            if (call.minor() >= 61) {
                view.putNull("cluster_name");
            }
            if (call.minor() >= 21) {
                view.putNull("provider_id");
            }
        }
        return view;
    }

    /** As it is answered when it is created. */
    static ObjectNode created(CinderCall call, Volume volume) {
        Volume.Plan plan = volume.plan;
        ObjectNode view = Json.object().put("id", volume.id()).put("status", volume.status);
        view.put("size", volume.size).put("availability_zone", BlockStorage.ZONE);
        view.put("created_at", Json.microseconds(plan.createdAt()));
        view.put("updated_at", volume.updatedAt.map(Json::microseconds).orElse(null));
        view.put("name", plan.name()).put("description", plan.description());
        view.put("volume_type", volume.type.name());
        view.put("snapshot_id", plan.snapshotId().orElse(null)).putNull("source_volid");
        view.set("metadata", Json.strings(volume.metadata));
        view.set("links", call.links("volumes", volume.id()));
        view.put("user_id", plan.userId());
        view.put("bootable", plan.image().isPresent() ? "true" : "false").put("encrypted", false);
        view.putNull("replication_status").putNull("consistencygroup_id");
        view.put("multiattach", volume.type.multiattach());
        view.set("attachments", attachments(volume));
        if (call.minor() >= 13) {
            view.putNull("group_id");
        }
        if (call.minor() >= 48) {
            view.put("shared_targets", true);
            view.put(
                    "service_uuid",
                    volume.pool
                            .map(pool -> Identifiers.wellKnown("volume-service", pool.service()))
                            .orElse(null));
        }
        if (call.minor() >= TYPE_ID) {
            view.put("volume_type_id", volume.type.id());
        }
        if (call.minor() >= CONSUMES_QUOTA) {
            view.put("consumes_quota", true);
        }
        return view;
    }

    private static ArrayNode attachments(Volume volume) {
        ArrayNode attachments = Json.array();
        for (Volume.Attachment attachment : volume.attachments) {
            attachments
                    .addObject()
                    .put("id", volume.id())
                    .put("attachment_id", attachment.id())
                    .put("volume_id", volume.id())
                    .put("server_id", attachment.serverId())
                    .putNull("host_name")
                    .put("device", attachment.device())
                    .put("attached_at", Json.microseconds(attachment.at()));
        }
        return attachments;
    }

    /** Recording: volume-from-image. */
    private static void image(ObjectNode view, Image image) {
        ObjectNode properties = view.putObject("volume_image_metadata").put("signature_verified", "False");
        image.properties().forEach(properties::put);
        properties.put("image_id", image.id()).put("image_name", image.name());
        properties.put("checksum", "0".repeat(32)).put("container_format", "bare");
        properties.put("disk_format", image.diskFormat()).put("min_disk", "0").put("min_ram", "0");
        properties.put("size", String.valueOf(image.size()));
    }

    static ObjectNode snapshot(CinderCall call, Snapshot snapshot) {
        ObjectNode view = createdSnapshot(call, snapshot);
        view.put("os-extended-snapshot-attributes:project_id", snapshot.projectId);
        return view.put("os-extended-snapshot-attributes:progress", snapshot.status.equals("creating") ? "0%" : "100%");
    }

    static ObjectNode createdSnapshot(CinderCall call, Snapshot snapshot) {
        ObjectNode view = Json.object().put("id", snapshot.id());
        view.put("created_at", Json.microseconds(snapshot.createdAt));
        view.put("updated_at", snapshot.status.equals("creating") ? null : Json.microseconds(snapshot.createdAt));
        view.put("name", snapshot.name).put("description", snapshot.description);
        view.put("volume_id", snapshot.volume.id())
                .put("status", snapshot.status)
                .put("size", snapshot.size);
        view.set("metadata", Json.strings(snapshot.metadata));
        if (call.minor() >= 14) {
            view.putNull("group_snapshot_id");
        }
        if (call.minor() >= 41) {
            view.put("user_id", snapshot.userId);
        }
        if (call.minor() >= CONSUMES_QUOTA) {
            view.put("consumes_quota", true);
        }
        return view;
    }
}
