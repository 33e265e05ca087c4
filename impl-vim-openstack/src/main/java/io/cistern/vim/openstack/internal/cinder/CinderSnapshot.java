// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cinder;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * A snapshot of a volume.
 *
 * @param size GiB
 */
public record CinderSnapshot(
        String id,
        String status,
        Optional<String> name,
        long size,
        @JsonProperty("volume_id") String volumeId,
        @JsonProperty("os-extended-snapshot-attributes:project_id") Optional<String> projectId) {

    public CinderSnapshot {
        status = status == null ? "unknown" : status;
    }
}
