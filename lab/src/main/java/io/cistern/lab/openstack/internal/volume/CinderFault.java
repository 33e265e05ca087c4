// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.volume;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.http.LabResponse;

/** Cinder says no. The name of the only member of its answer follows from the status: cinder/api/openstack/wsgi.py. */
final class CinderFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private CinderFault(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    static CinderFault badRequest(String message) {
        return new CinderFault(400, message);
    }

    /** A value that the JSON schema of the call refuses. */
    static CinderFault invalid(String attribute, String value, String reason) {
        return badRequest("Invalid input for field/attribute " + attribute + ". Value: " + value + ". " + reason);
    }

    static CinderFault policy(String rule) {
        return new CinderFault(403, "Policy doesn't allow " + rule + " to be performed.");
    }

    static CinderFault notFound(String message) {
        return new CinderFault(404, message);
    }

    static CinderFault notFound(String what, String id) {
        return notFound(what + " " + id + " could not be found.");
    }

    static CinderFault notAcceptable(String message) {
        return new CinderFault(406, message);
    }

    static CinderFault overQuota(String message) {
        return new CinderFault(413, message);
    }

    LabResponse answer() {
        String name =
                switch (status) {
                    case 400 -> "badRequest";
                    case 403 -> "forbidden";
                    case 404 -> "itemNotFound";
                    case 413 -> "overLimit";
                    default -> "computeFault";
                };
        ObjectNode fault = Json.object().put("code", status).put("message", getMessage());
        if (status == 413) {
            fault.put("retryAfter", "0");
            return LabResponse.json(status, Json.object(name, fault)).with("Retry-After", "0");
        }
        return LabResponse.json(status, Json.object(name, fault));
    }
}
