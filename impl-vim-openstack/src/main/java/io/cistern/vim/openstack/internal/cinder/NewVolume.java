// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cinder;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;

/** The body of a request for a volume. */
public record NewVolume(
        Volume volume, @JsonProperty("OS-SCH-HNT:scheduler_hints") Optional<Map<String, Object>> hints) {

    /**
     * The volume.
     *
     * @param size GiB
     */
    public record Volume(
            String name,
            long size,
            @JsonProperty("volume_type") Optional<String> type,
            @JsonProperty("availability_zone") Optional<String> availabilityZone,
            Optional<String> imageRef,
            @JsonProperty("snapshot_id") Optional<String> snapshotId,
            Map<String, String> metadata) {}
}
