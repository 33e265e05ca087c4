// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

import io.cistern.backend.Backend;
import io.cistern.backend.StateStore;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What every PIM backend has in common, in front of its driver: identity, inventory, topology, selection, reservations
 * and allocations. An OSGi service; the gateway puts it before each backend that offers a {@link PhysicalResourceDriver}.
 */
@ConsumerType
public interface FleetManagement {

    /**
     * Takes the fleet of a backend under management. Returns at once; what takes time happens on threads of its own.
     *
     * @param backend offers a {@link PhysicalResourceDriver}
     * @param state what is kept of this fleet
     * @return the fleet, until it is closed
     */
    Fleet manage(Backend backend, StateStore state);

    /**
     * The resources that consumers hold or use, for a fleet that is not under management: while there are any, it is not
     * forgotten.
     *
     * @param state what is kept of this fleet
     * @return their ids, in order
     */
    List<String> inUse(StateStore state);
}
