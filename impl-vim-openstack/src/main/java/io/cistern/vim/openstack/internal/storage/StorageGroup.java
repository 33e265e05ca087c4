// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.storage;

import io.cistern.vim.AffinityScope;
import io.cistern.vim.AffinityType;
import io.cistern.vim.openstack.internal.cinder.CinderClient;
import io.cistern.vim.openstack.internal.cinder.CinderVolume;
import io.cistern.vim.openstack.internal.cinder.VolumeQuery;
import java.util.List;

/**
 * An affinity group of volumes, as it is kept. Block Storage has none: members carry it in their metadata.
 *
 * @param resourceGroupId the project that it and its members are of
 */
record StorageGroup(String groupId, String groupName, AffinityType type, AffinityScope scope, String resourceGroupId) {

    private static final String MEMBER_OF = "cistern.group.";
    private static final String MEMBER = "member";

    /** The metadata key of its members, never shown. */
    String key() {
        return MEMBER_OF + groupId;
    }

    /** The groups that a volume is in. */
    static List<String> idsIn(CinderVolume volume) {
        return volume.metadata().keySet().stream()
                .filter(key -> key.startsWith(MEMBER_OF))
                .map(key -> key.substring(MEMBER_OF.length()))
                .toList();
    }

    /** What a volume carries that joins it. */
    String value() {
        return MEMBER;
    }

    /** Its members. */
    List<CinderVolume> members(CinderClient cinder) {
        return cinder.volumes(VolumeQuery.having(key(), value())).items();
    }
}
