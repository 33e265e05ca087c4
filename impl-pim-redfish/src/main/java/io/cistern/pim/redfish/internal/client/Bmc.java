// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import io.cistern.backend.support.http.Authorization;
import io.cistern.backend.support.http.JsonRequest;
import io.cistern.pim.redfish.internal.document.Deviations;
import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.quirk.Quirks;
import java.util.Optional;
import java.util.function.Supplier;

/** What all work with one BMC shares. */
record Bmc(
        ClientSettings settings,
        Wire wire,
        ServiceRoots roots,
        Optional<RedfishSession> session,
        BmcMemory memory,
        Deviations deviations,
        Supplier<Quirks> quirks,
        Lanes lanes) {

    Authorization authorization() {
        return session.<Authorization>map(present -> present).orElse(Authorization.NONE);
    }

    void accepted(JsonRequest request, Link link) {
        session.ifPresent(present -> present.accepted(request, link));
    }
}
