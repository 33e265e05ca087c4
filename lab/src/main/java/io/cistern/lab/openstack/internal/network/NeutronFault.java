// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.http.LabResponse;

/** Neutron says no. */
public final class NeutronFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;

    NeutronFault(int status, String type, String message) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
    }

    /** What Neutron's API layer refuses by itself. */
    static NeutronFault badRequest(String message) {
        return new NeutronFault(400, "HTTPBadRequest", message);
    }

    static NeutronFault invalidInput(String message) {
        return new NeutronFault(400, "InvalidInput", "Invalid input for operation: " + message);
    }

    /** A value that the check of its attribute refuses. */
    static NeutronFault invalid(String attribute, String reason) {
        return badRequest("Invalid input for " + attribute + ". Reason: " + reason);
    }

    /** {@code kind} is the singular in camel case. */
    static NeutronFault notFound(String kind, String id) {
        return new NeutronFault(404, kind + "NotFound", kind + " " + id + " could not be found.");
    }

    static NeutronFault overQuota(String resource) {
        return new NeutronFault(409, "OverQuota", "Quota exceeded for resources: ['" + resource + "'].");
    }

    public boolean isOverQuota() {
        return type.equals("OverQuota");
    }

    LabResponse answer() {
        ObjectNode error = Json.object();
        error.put("type", type).put("message", getMessage()).put("detail", "");
        return LabResponse.json(status, Json.object("NeutronError", error));
    }
}
