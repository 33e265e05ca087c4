// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.network;

import com.fasterxml.jackson.databind.JsonNode;
import io.cistern.lab.openstack.internal.http.LabRequest;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.identity.Session;
import java.util.Map;

/** An authenticated request to Neutron. */
record NeutronCall(LabRequest request, Session session, JsonNode body, Map<String, String> variables) {

    /** Answers one kind of call. */
    @FunctionalInterface
    interface Handler {
        LabResponse handle(NeutronCall call);
    }

    String id() {
        return variables.get("id");
    }

    boolean isAdmin() {
        return session.isAdmin();
    }
}
