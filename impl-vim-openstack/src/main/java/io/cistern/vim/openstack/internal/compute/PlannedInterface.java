// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One network interface of a compute resource to come. */
sealed interface PlannedInterface {

    /** Where it comes from in the request, for messages. */
    String path();

    /** A port that is there already. */
    record GivenPort(String path, String portId) implements PlannedInterface {}

    /**
     * A port that is made for it, and goes with it.
     *
     * @param profile the binding profile
     */
    record OwnPort(
            String path,
            Optional<String> networkId,
            Optional<String> subnetId,
            List<String> ipAddress,
            Optional<String> macAddress,
            String typeVirtualNic,
            Map<String, String> profile)
            implements PlannedInterface {}
}
