// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.volume;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.http.LabRequest;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.http.Query;
import io.cistern.lab.openstack.internal.identity.Session;
import java.util.Map;
import java.util.Optional;

/**
 * An authenticated request to Cinder.
 *
 * @param minor of its microversion, 3.{@code minor}
 */
record CinderCall(LabRequest request, Session session, int minor, JsonNode body, Map<String, String> variables) {

    /** Answers one kind of call. */
    @FunctionalInterface
    interface Handler {
        LabResponse handle(CinderCall call);
    }

    static final int HIGHEST = 70;

    /** Recording: microversion-too-high. */
    static int minor(LabRequest request) {
        Optional<String> asked = asked(request);
        if (asked.isEmpty()) {
            return 0;
        }
        if (!asked.get().matches("3\\.[0-9]{1,4}")
                || Integer.parseInt(asked.get().substring(2)) > HIGHEST) {
            throw CinderFault.notAcceptable("Version " + asked.get()
                    + " is not supported by the API. Minimum is 3.0 and maximum is 3." + HIGHEST + ".");
        }
        return Integer.parseInt(asked.get().substring(2));
    }

    static Optional<String> asked(LabRequest request) {
        return request.header("openstack-api-version")
                .filter(value -> value.startsWith("volume "))
                .map(value -> value.substring("volume ".length()).trim());
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

    boolean sees(String projectId) {
        return isAdmin() || session.projectId().equals(projectId);
    }

    /** Refuses everybody but administrators. */
    void requireAdmin(String rule) {
        if (!isAdmin()) {
            throw CinderFault.policy(rule);
        }
    }

    /** The two links that Cinder gives of everything. */
    ArrayNode links(String collection, String id) {
        ArrayNode links = Json.array();
        String path = "/" + session.projectId() + "/" + collection + "/" + id;
        links.addObject().put("rel", "self").put("href", request.origin() + "/v3" + path);
        links.addObject().put("rel", "bookmark").put("href", request.origin() + path);
        return links;
    }
}
