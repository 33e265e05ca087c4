// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.placement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * What has resources: a host, or a part of one such as a NUMA cell or a device.
 *
 * @param name of a host: its hypervisor's host name
 * @param rootId the host that it is part of; absent: it is none's part
 */
public record ResourceProvider(String uuid, String name, @JsonProperty("root_provider_uuid") Optional<String> rootId) {

    /** Whether it is a part of another. */
    public boolean isPart() {
        return rootId.filter(root -> !root.equals(uuid)).isPresent();
    }

    /** The host. */
    public String host() {
        return rootId.orElse(uuid);
    }
}
