// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resources of a service in the making, by path without a slash at the end. */
final class Tree {

    static final String ROOT = "/redfish/v1";

    private final Map<String, ObjectNode> resources = new LinkedHashMap<>();

    /**
     * Adds a resource with what every resource has (DSP0266 clause 9.6).
     *
     * @param path where it is
     * @param type its schema and version: {@code Chassis.v1_25_0}
     * @param name its {@code Name}
     */
    Resource add(String path, String type, String name) {
        ObjectNode json = Resource.object("@odata.id", path);
        json.put("@odata.type", "#" + type + "." + type.substring(0, type.indexOf('.')));
        json.put("Id", path.substring(path.lastIndexOf('/') + 1));
        json.put("Name", name);
        resources.put(path, json);
        return new Resource(path, json);
    }

    /**
     * Adds a collection (DSP0266 clause 9.8).
     *
     * @param path where it is
     * @param type what its members are: {@code Chassis}
     * @param members the paths of its members
     */
    Resource collection(String path, String type, Collection<String> members) {
        String collection = type + "Collection";
        ObjectNode json = Resource.object("@odata.id", path);
        json.put("@odata.type", "#" + collection + "." + collection);
        json.put("Name", type + " Collection");
        json.put("Members@odata.count", members.size());
        json.set("Members", Resource.references(members));
        resources.put(path, json);
        return new Resource(path, json);
    }

    Optional<ObjectNode> get(String path) {
        return Optional.ofNullable(resources.get(path));
    }

    void put(String path, ObjectNode json) {
        resources.put(path, json);
    }

    void remove(String path) {
        resources.remove(path);
    }

    /** Removes a resource and all below it. */
    void prune(String path) {
        resources.keySet().removeIf(other -> other.equals(path) || other.startsWith(path + "/"));
    }

    Map<String, ObjectNode> all() {
        return resources;
    }

    /** The resources of one schema: {@code ComputerSystem}. */
    List<ObjectNode> ofType(String schema) {
        List<ObjectNode> found = new ArrayList<>();
        for (ObjectNode resource : resources.values()) {
            if (resource.path("@odata.type").asText().startsWith("#" + schema + ".")) {
                found.add(resource);
            }
        }
        return found;
    }
}
