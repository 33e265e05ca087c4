// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cinder;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;

/** The body of a request for a snapshot. */
public record NewSnapshot(Snapshot snapshot) {

    /**
     * The snapshot.
     *
     * @param force also of a volume that is in use; before 3.66 it has to be said
     */
    public record Snapshot(
            @JsonProperty("volume_id") String volumeId,
            Optional<String> name,
            Optional<String> description,
            Optional<Boolean> force,
            Map<String, String> metadata) {}
}
