// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.http.LabRequest;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.http.Query;
import io.cistern.lab.openstack.internal.identity.Session;
import java.util.Map;

/** An authenticated request to Nova. */
record NovaCall(
        LabRequest request, Session session, Microversion version, JsonNode body, Map<String, String> variables) {

    /** Answers one kind of call. */
    @FunctionalInterface
    interface Handler {
        LabResponse handle(NovaCall call);
    }

    String id() {
        return variables.get("id");
    }

    Query query() {
        return request.query();
    }

    boolean isAdmin() {
        return session.isAdmin();
    }

    /** Refuses everybody but administrators. */
    void requireAdmin(String rule) {
        if (!isAdmin()) {
            throw NovaFault.policy(rule);
        }
    }

    /** What is answered to whatever takes its time. */
    static LabResponse accepted() {
        return LabResponse.empty(202).with("Content-Type", "application/json");
    }

    /** The two links that Nova gives of everything. */
    ArrayNode links(String collection, String id) {
        ArrayNode links = Json.array();
        links.addObject().put("rel", "self").put("href", request.origin() + "/v2.1/" + collection + "/" + id);
        links.addAll(bookmark(collection, id));
        return links;
    }

    ArrayNode bookmark(String collection, String id) {
        ArrayNode links = Json.array();
        links.addObject().put("rel", "bookmark").put("href", request.origin() + "/" + collection + "/" + id);
        return links;
    }
}
