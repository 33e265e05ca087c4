// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.identity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Identifiers;
import io.cistern.lab.openstack.internal.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The services of the lab, as a token lists them. Recording: identity/catalog. */
final class Catalogue {

    private record Service(String type, String name, String path) {}

    private static final String PROJECT = "{project}";
    private static final List<Service> SERVICES = List.of(
            new Service("compute", "nova", "/compute/v2.1"),
            new Service("network", "neutron", "/networking"),
            new Service("volumev3", "cinderv3", "/volume/v3/" + PROJECT),
            new Service("image", "glance", "/image"),
            new Service("placement", "placement", "/placement"),
            new Service("identity", "keystone", "/identity/v3/"));

    private final Map<String, String> identifiers = new ConcurrentHashMap<>();

    /** Written for one project; {@code origin} is scheme, host and port. */
    ArrayNode of(String origin, String projectId) {
        ArrayNode catalogue = Json.array();
        for (Service service : SERVICES) {
            ArrayNode endpoints = Json.array();
            for (String endpointInterface : List.of("internal", "public", "admin")) {
                ObjectNode endpoint = Json.object();
                endpoint.put("id", identifier(service.name + endpointInterface));
                endpoint.put("interface", endpointInterface);
                endpoint.put("region_id", "RegionOne");
                endpoint.put("url", origin + service.path.replace(PROJECT, projectId));
                endpoint.put("region", "RegionOne");
                endpoints.add(endpoint);
            }
            ObjectNode entry = Json.object("endpoints", endpoints);
            entry.put("id", identifier(service.name));
            entry.put("type", service.type);
            entry.put("name", service.name);
            catalogue.add(entry);
        }
        return catalogue;
    }

    private String identifier(String of) {
        return identifiers.computeIfAbsent(of, key -> Identifiers.hexadecimal());
    }
}
