// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cistern.itests.RestClient.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What a consumer can do wrong with machines. */
final class ComputeBadInput {

    private static final String NOWHERE = "00000000-0000-0000-0000-000000000000";
    private static final String CONSTRAINTS = "affinityOrAntiAffinityConstraints";
    private static final String LIST =
            "\"affinityOrAntiAffinityResourceList\": {\"resourceId\": [\"" + NOWHERE + "\"]}";
    private static final String GROUP = "\"affinityOrAntiAffinityResourceGroupId\": \"" + NOWHERE + "\"";

    /** How to bring a running machine into a state, what is refused there, and how to bring it back. */
    private record State(String enter, List<String> refused, String leave) {}

    private static final List<State> STATES = List.of(
            new State("STOP", List.of("STOP", "PAUSE", "UNPAUSE", "SUSPEND", "RESUME", "REBOOT"), "START"),
            new State("PAUSE", List.of("START", "STOP", "PAUSE", "SUSPEND", "RESUME", "REBOOT"), "UNPAUSE"),
            new State("SUSPEND", List.of("START", "STOP", "PAUSE", "UNPAUSE", "SUSPEND", "REBOOT"), "RESUME"));

    private final RestClient rest;
    private final String machines;
    private final String groups;

    ComputeBadInput(RestClient rest, String vim) {
        this.rest = rest;
        this.machines = vim + "/compute-resources";
        this.groups = vim + "/compute-affinity-groups";
    }

    /** What is wrong, the body of an allocation, the attribute that is named, the status. */
    static Stream<Arguments> refusedRequests(String flavourId, String imageId, String networkId) {
        String name = "\"computeName\": \"bad\"";
        String flavour = "\"computeFlavourId\": \"" + flavourId + "\"";
        String image = "\"vcImageId\": \"" + imageId + "\"";
        String nic = "\"interfaceData\": [{\"networkId\": \"" + networkId + "\"}]";
        return Stream.of(
                arguments("flavour missing", "{" + image + "}", "computeFlavourId", 400),
                arguments("flavour a number", "{\"computeFlavourId\": 7}", "computeFlavourId", 400),
                arguments(
                        "flavour unknown",
                        "{\"computeFlavourId\": \"no-such\"," + image + "}",
                        "computeFlavourId",
                        400),
                arguments(
                        "image unknown",
                        "{" + flavour + ",\"vcImageId\": \"" + NOWHERE + "\"," + nic + "}",
                        "vcImageId",
                        400),
                arguments(
                        "network unknown",
                        "{" + flavour + "," + image + ",\"interfaceData\": [{\"networkId\": \"" + NOWHERE + "\"}]}",
                        "interfaceData[0].networkId",
                        400),
                arguments(
                        "second port unknown",
                        "{" + flavour + "," + image + ",\"interfaceData\": [{\"networkId\": \"" + networkId
                                + "\"}, {\"networkPortId\": \"" + NOWHERE + "\"}]}",
                        "interfaceData[1].networkPortId",
                        400),
                arguments(
                        "address outside the subnet",
                        "{" + flavour + "," + image + ",\"interfaceData\": [{\"networkId\": \"" + networkId
                                + "\", \"ipAddress\": [\"203.0.113.9\"]}]}",
                        "interfaceData[0].ipAddress[0]",
                        400),
                arguments(
                        "control character in the name",
                        "{\"computeName\": \"a\\u0000b\"," + flavour + "," + image + "}",
                        "computeName",
                        400),
                arguments(
                        "reserved metadata key",
                        "{" + flavour + "," + image + ",\"metaData\": {\"cistern:x\": \"1\"}}",
                        "metaData/cistern:x",
                        400),
                arguments(
                        "zone unknown",
                        "{" + name + "," + flavour + "," + image + "," + nic
                                + ",\"locationConstraints\": \"zone:no-such-zone\"}",
                        "locationConstraints",
                        400),
                arguments(
                        "list of strings where objects belong",
                        "{" + flavour + ",\"interfaceData\": [\"x\"]}",
                        "interfaceData[0]",
                        400),
                arguments(
                        "port and network",
                        "{" + flavour + "," + image + ",\"interfaceData\": [{\"networkId\": \"" + networkId
                                + "\", \"networkPortId\": \"" + NOWHERE + "\"}]}",
                        "interfaceData[0].networkPortId",
                        400),
                arguments(
                        "affinity to a list and a group",
                        "{" + flavour + "," + image + "," + affinity(LIST + ", " + GROUP) + "}",
                        CONSTRAINTS + "[0]",
                        400),
                arguments(
                        "affinity to neither list nor group",
                        "{" + flavour + "," + image + "," + affinity("\"scope\": \"NFVI_NODE\"") + "}",
                        CONSTRAINTS + "[0]",
                        400),
                arguments(
                        "apart from a machine that is not there",
                        "{" + flavour + "," + image + "," + affinity(LIST) + "}",
                        CONSTRAINTS + "[0].affinityOrAntiAffinityResourceList.resourceId[0]",
                        400),
                arguments(
                        "group unknown",
                        "{" + flavour + "," + image + "," + affinity(GROUP) + "}",
                        CONSTRAINTS + "[0].affinityOrAntiAffinityResourceGroupId",
                        400),
                arguments(
                        "10,000 interfaces",
                        "{" + flavour + "," + image + ",\"interfaceData\": ["
                                + IntStream.range(0, 10_000).mapToObj(i -> "{}").collect(Collectors.joining(","))
                                + "]}",
                        "interfaceData",
                        400),
                arguments(
                        "64 KiB of user data and one byte",
                        "{" + flavour + "," + image + ",\"userData\": {\"content\": \"" + "x".repeat(65_537) + "\"}}",
                        "userData.content",
                        400));
    }

    private static String affinity(String members) {
        return "\"" + CONSTRAINTS + "\": [{\"type\": \"ANTI_AFFINITY\", " + members + "}]";
    }

    /** Asks in each state of a running machine for everything that the state does not allow. */
    void operateInWrongStates(String computeId, String otherFlavour) throws IOException {
        for (String operation : List.of("START", "UNPAUSE", "RESUME")) {
            Refusal.check(operate(computeId, operation), 409, "CONFLICT", "computeId");
        }
        for (State state : STATES) {
            assertThat(operate(computeId, state.enter()).status()).isEqualTo(200);
            for (String operation : state.refused()) {
                Refusal.check(operate(computeId, operation), 409, "CONFLICT", "computeId");
            }
            if (!state.enter().equals("STOP")) {
                Refusal.check(scale(computeId, otherFlavour), 409, "CONFLICT", "computeId");
            }
            assertThat(operate(computeId, state.leave()).status()).isEqualTo(200);
        }
        Refusal.check(
                operate(computeId, "DELETE_SNAPSHOT"), 400, "INVALID_ARGUMENT", "computeOperationInputData/snapshotId");
        Refusal.check(operate(computeId, "EXPLODE"), 400, "INVALID_ARGUMENT", "computeOperation");
    }

    /** Asks for flavours that a machine cannot have. */
    void scaleToWrongFlavours(String computeId, String flavour, String smallerDisk) throws IOException {
        Refusal.check(scale(computeId, "no-such"), 400, "INVALID_ARGUMENT", "computeFlavourId");
        Refusal.check(scale(computeId, flavour), 409, "CONFLICT", "computeFlavourId");
        Refusal.check(scale(computeId, smallerDisk), 422, "NOT_SUPPORTED", "computeFlavourId");
        assertThat(scale(NOWHERE, flavour).status()).isEqualTo(404);
    }

    /** Asks an administrator's VIM to move a machine to where it cannot go. */
    void migrateToWrongHosts(String computeId) throws IOException {
        String host = rest.get(machines + "/" + computeId).text("/hostId");
        assertThat(host).isNotBlank();
        String hostId = "migrationConstraint.hostId";
        Refusal.check(migrate(computeId, to("hostId", host)), 409, "CONFLICT", hostId);
        Refusal.check(migrate(computeId, to("hostId", "no-such")), 400, "INVALID_ARGUMENT", hostId);
        Refusal.check(
                migrate(computeId, to("zoneId", "no-such")), 400, "INVALID_ARGUMENT", "migrationConstraint.zoneId");
        Refusal.check(
                migrate(computeId, "\"migrationConstraint\": {}"), 400, "INVALID_ARGUMENT", "migrationConstraint");
        Refusal.check(migrate(computeId, affinity(LIST + ", " + GROUP)), 400, "INVALID_ARGUMENT", CONSTRAINTS + "[0]");
        assertThat(rest.get(machines + "/" + computeId).text("/hostId")).isEqualTo(host);
    }

    /** Asks for groups with two policies, for two groups, for the wrong policy, and to delete a group in use. */
    void misuseGroups(String machine) throws IOException {
        Refusal.check(
                rest.post(groups, "{\"groupName\": \"bad-input\", \"type\": [\"AFFINITY\", \"ANTI_AFFINITY\"]}"),
                400,
                "INVALID_ARGUMENT",
                "type");
        String together = group("AFFINITY");
        String apart = group("ANTI_AFFINITY");
        Refusal.check(
                rest.post(machines, member(machine, Map.of(together, "AFFINITY", apart, "ANTI_AFFINITY"))),
                422,
                "NOT_SUPPORTED",
                CONSTRAINTS + "[1].affinityOrAntiAffinityResourceGroupId");
        Refusal.check(
                rest.post(machines, member(machine, Map.of(together, "ANTI_AFFINITY"))),
                400,
                "INVALID_ARGUMENT",
                CONSTRAINTS + "[0].type");
        Answer made = rest.post(machines, member(machine, Map.of(apart, "ANTI_AFFINITY")));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);

        Refusal.check(rest.delete(groups + "/" + apart), 409, "CONFLICT", "groupId");

        assertThat(rest.delete(machines + "/" + made.text("/computeData/computeId"))
                        .status())
                .isEqualTo(200);
        for (String group : List.of(together, apart)) {
            assertThat(rest.delete(groups + "/" + group).status()).isEqualTo(200);
            assertThat(rest.delete(groups + "/" + group).status()).isEqualTo(404);
        }
    }

    private String group(String type) throws IOException {
        Answer made = rest.post(groups, "{\"groupName\": \"bad-input\", \"type\": \"" + type + "\"}");
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.text("/groupId");
    }

    private static String member(String machine, Map<String, String> typeByGroup) {
        String constraints = typeByGroup.entrySet().stream()
                .map(group ->
                        "{\"type\": \"" + group.getValue() + "\", " + GROUP.replace(NOWHERE, group.getKey()) + "}")
                .collect(Collectors.joining(","));
        return machine.replaceFirst("\\{", "{\"" + CONSTRAINTS + "\": [" + constraints + "], ");
    }

    private Answer operate(String id, String operation) throws IOException {
        return rest.post(machines + "/" + id + "/operate", "{\"computeOperation\": \"" + operation + "\"}");
    }

    private Answer scale(String id, String flavour) throws IOException {
        return rest.post(machines + "/" + id + "/scale", "{\"computeFlavourId\": \"" + flavour + "\"}");
    }

    private Answer migrate(String id, String members) throws IOException {
        return rest.post(machines + "/" + id + "/migrate", "{" + members + "}");
    }

    private static String to(String kind, String name) {
        return "\"migrationConstraint\": {\"" + kind + "\": \"" + name + "\"}";
    }
}
