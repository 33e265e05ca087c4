// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cinder;

import java.util.Map;
import java.util.Optional;

/**
 * Which volumes or snapshots are listed.
 *
 * @param allProjects those of all projects, not of the token's only
 * @param name the one they have
 * @param zone the one they are in
 * @param metadata pairs that they have
 * @param marker the id after which the list goes on
 * @param limit at most that many
 */
public record VolumeQuery(
        boolean allProjects,
        Optional<String> name,
        Optional<String> zone,
        Map<String, String> metadata,
        Optional<String> marker,
        int limit) {

    /** Those of the token's project that have a pair of metadata. */
    public static VolumeQuery having(String key, String value) {
        return new VolumeQuery(false, Optional.empty(), Optional.empty(), Map.of(key, value), Optional.empty(), 100);
    }
}
