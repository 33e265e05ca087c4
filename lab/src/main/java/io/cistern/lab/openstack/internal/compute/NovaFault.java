// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.http.LabResponse;

/** Nova says no. The name of the only member of its answer follows from the status: nova/api/openstack/wsgi.py. */
final class NovaFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private NovaFault(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    static NovaFault badRequest(String message) {
        return new NovaFault(400, message);
    }

    /** A value that the JSON schema of the call refuses. */
    static NovaFault invalid(String attribute, String value, String reason) {
        return badRequest("Invalid input for field/attribute " + attribute + ". Value: " + value + ". " + reason);
    }

    static NovaFault forbidden(String message) {
        return new NovaFault(403, message);
    }

    static NovaFault policy(String rule) {
        return forbidden("Policy doesn't allow " + rule + " to be performed.");
    }

    static NovaFault notFound(String what, String id) {
        return notFound(what + " " + id + " could not be found.");
    }

    static NovaFault notFound(String message) {
        return new NovaFault(404, message);
    }

    static NovaFault conflict(String message) {
        return new NovaFault(409, message);
    }

    static NovaFault notAcceptable(String message) {
        return new NovaFault(406, message);
    }

    LabResponse answer() {
        String name =
                switch (status) {
                    case 400 -> "badRequest";
                    case 403 -> "forbidden";
                    case 404 -> "itemNotFound";
                    case 409 -> "conflictingRequest";
                    default -> "computeFault";
                };
        ObjectNode fault = Json.object().put("code", status).put("message", getMessage());
        return LabResponse.json(status, Json.object(name, fault))
                .with("Content-Type", "application/json; charset=UTF-8");
    }
}
