// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.Optional;

/**
 * What the client itself needs of the service root.
 *
 * @param sessions where sessions are made
 * @param sessionService where it is said how long they last
 * @param tasks where tasks are listed
 * @param expand the query that expands the members of a collection, where that is offered
 */
record ServiceRoot(
        Optional<Link> sessions, Optional<Link> sessionService, Optional<Link> tasks, Optional<String> expand) {

    static ServiceRoot of(RedfishObject root) {
        return new ServiceRoot(
                root.link("Links", "Sessions"), root.link("SessionService"), root.link("Tasks"), expand(root));
    }

    /** DSP0266 7.3.1: {@code .} expands what is subordinate, {@code *} also what is linked. */
    private static Optional<String> expand(RedfishObject root) {
        RedfishObject offered = root.object("ProtocolFeaturesSupported", "ExpandQuery");
        String levels = offered.flag("Levels").orElse(false) ? "($levels=1)" : "";
        if (offered.flag("NoLinks").orElse(false)) {
            return Optional.of("$expand=." + levels);
        }
        return offered.flag("ExpandAll").orElse(false) ? Optional.of("$expand=*" + levels) : Optional.empty();
    }
}
