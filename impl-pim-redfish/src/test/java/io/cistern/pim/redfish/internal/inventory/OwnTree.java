// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.lab.redfish.CapturedTree;
import io.cistern.lab.redfish.Style;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A service with one system in one chassis, told in as few words as possible, that a test adds its own to. */
final class OwnTree {

    static final String SYSTEM = "/redfish/v1/Systems/1";
    static final String CHASSIS = "/redfish/v1/Chassis/1";
    static final String MANAGER = "/redfish/v1/Managers/1";

    private final Map<String, String> resources = new TreeMap<>();

    OwnTree() {
        put(
                "/redfish/v1",
                """
                {"Id": "RootService", "Name": "Root", "RedfishVersion": "1.9.0",
                 "Systems": {"@odata.id": "/redfish/v1/Systems"},
                 "Chassis": {"@odata.id": "/redfish/v1/Chassis"},
                 "Managers": {"@odata.id": "/redfish/v1/Managers"}}""");
        collection("/redfish/v1/Systems", SYSTEM);
        collection("/redfish/v1/Chassis", CHASSIS);
        collection("/redfish/v1/Managers", MANAGER);
        system("");
        put(CHASSIS, "{\"Id\": \"1\", \"Name\": \"Chassis\", \"ChassisType\": \"RackMount\"}");
        put(MANAGER, "{\"Id\": \"1\", \"Name\": \"BMC\", \"ManagerType\": \"BMC\"}");
    }

    /** Says what is at an address. */
    OwnTree put(String address, String json) {
        resources.put(address, json);
        return this;
    }

    OwnTree collection(String address, String... members) {
        String links = Stream.of(members)
                .map(member -> "{\"@odata.id\": \"" + member + "\"}")
                .collect(Collectors.joining(", "));
        return put(
                address,
                "{\"@odata.id\": \"" + address + "\", \"Name\": \"Collection\", \"Members@odata.count\": "
                        + members.length + ", \"Members\": [" + links + "]}");
    }

    /** The system with further members. */
    OwnTree system(String members) {
        return put(
                SYSTEM,
                "{\"@odata.id\": \"" + SYSTEM + "\", \"Id\": \"1\", \"Name\": \"System\", \"Links\": {\"Chassis\": ["
                        + "{\"@odata.id\": \"" + CHASSIS + "\"}], \"ManagedBy\": [{\"@odata.id\": \"" + MANAGER
                        + "\"}]}"
                        + (members.isEmpty() ? "" : ", " + members) + "}");
    }

    CapturedTree tree() {
        return CapturedTree.of(resources, Style.plain());
    }
}
