// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cinder;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A volume.
 *
 * @param size GiB
 * @param typeName the name of its type
 * @param typeId the id of its type, told from 3.63 on
 * @param host the pool it is in, told to administrators
 * @param serviceId of the back end that keeps it, told to everybody
 * @param migrationStatus how its last move goes or went, told to administrators
 * @param imageMetadata properties of the image it was made from
 */
public record CinderVolume(
        String id,
        String status,
        Optional<String> name,
        long size,
        @JsonProperty("volume_type") Optional<String> typeName,
        @JsonProperty("volume_type_id") Optional<String> typeId,
        @JsonProperty("availability_zone") Optional<String> availabilityZone,
        Map<String, String> metadata,
        List<Attachment> attachments,
        boolean multiattach,
        @JsonProperty("os-vol-tenant-attr:tenant_id") Optional<String> projectId,
        @JsonProperty("os-vol-host-attr:host") Optional<String> host,
        @JsonProperty("service_uuid") Optional<String> serviceId,
        @JsonProperty("migration_status") Optional<String> migrationStatus,
        @JsonProperty("volume_image_metadata") Map<String, String> imageMetadata) {

    public CinderVolume {
        status = status == null ? "unknown" : status;
        metadata = metadata == null ? Map.of() : metadata;
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        imageMetadata = imageMetadata == null ? Map.of() : imageMetadata;
    }

    /** A server that uses it. */
    public record Attachment(@JsonProperty("server_id") Optional<String> serverId) {}

    /** The servers that use it. */
    public List<String> serverIds() {
        return attachments.stream()
                .flatMap(attachment -> attachment.serverId().stream())
                .toList();
    }
}
