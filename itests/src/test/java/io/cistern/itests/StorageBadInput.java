// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cistern.itests.RestClient.Answer;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What a consumer can do wrong with storage. */
final class StorageBadInput {

    private static final String NOWHERE = "00000000-0000-0000-0000-000000000000";

    private final RestClient rest;
    private final String volumes;

    StorageBadInput(RestClient rest, String vim) {
        this.rest = rest;
        this.volumes = vim + "/storage-resources";
    }

    /** What is wrong, the members of an allocation beside its size, the attribute that is named, the status. */
    static Stream<Arguments> refusedRequests(String imageId) {
        String size = "\"storageData\": {\"storageAttributes\": {\"typeOfStorage\": \"volume\", \"sizeOfStorage\": 1}}";
        String attributes = "storageData.storageAttributes.";
        return Stream.of(
                arguments("data missing", "", "storageData", 400),
                arguments("size zero", size.replace(": 1}", ": 0}"), attributes + "sizeOfStorage", 400),
                arguments("size a word", size.replace(": 1}", ": \"big\"}"), attributes + "sizeOfStorage", 400),
                arguments("object storage", size.replace("volume", "object"), attributes + "typeOfStorage", 422),
                arguments("RDMA", size.replace(": 1}", ": 1, \"rdmaEnabled\": true}"), attributes + "rdmaEnabled", 422),
                arguments(
                        "flavour unknown",
                        size.replace("{\"storageA", "{\"flavourId\": \"no-such\", \"storageA"),
                        "storageData.flavourId",
                        400),
                arguments("image unknown", size + ", \"sourceImageId\": \"" + NOWHERE + "\"", "sourceImageId", 400),
                arguments(
                        "snapshot unknown",
                        size + ", \"sourceSnapshotId\": \"" + NOWHERE + "\"",
                        "sourceSnapshotId",
                        400),
                arguments(
                        "image and snapshot",
                        size + ", \"sourceImageId\": \"" + imageId + "\", \"sourceSnapshotId\": \"" + NOWHERE + "\"",
                        "sourceSnapshotId",
                        400),
                arguments(
                        "zone unknown",
                        size + ", \"locationConstraints\": \"zone:no-such\"",
                        "locationConstraints",
                        400),
                arguments(
                        "reserved key",
                        size + ", \"metaData\": {\"cistern.mark\": \"x\"}",
                        "metaData/cistern.mark",
                        400),
                arguments("reservation", size + ", \"reservationId\": \"r\"", "reservationId", 422),
                arguments(
                        "apart from what is not there",
                        size + ", \"affinityOrAntiAffinityConstraints\": [{\"type\": \"ANTI_AFFINITY\","
                                + " \"affinityOrAntiAffinityResourceList\": {\"resourceId\": [\"" + NOWHERE + "\"]}}]",
                        "affinityOrAntiAffinityConstraints[0].affinityOrAntiAffinityResourceList.resourceId[0]",
                        400));
    }

    Answer allocate(String members) throws IOException {
        return rest.post(volumes, "{" + members + "}");
    }

    /** A volume of a size in GiB. */
    Answer allocate(long size) throws IOException {
        return allocate("\"storageName\": \"bad-input\", \"storageData\": {\"storageAttributes\":"
                + " {\"typeOfStorage\": \"volume\", \"sizeOfStorage\": " + size + "}}");
    }

    /** Takes a volume through everything that its state, or that of a machine, does not allow. */
    void walk(String computeId) throws IOException {
        Answer made = allocate(1);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        String id = made.text("/storageData/storageId");
        String with = ", \"storageOperationExtraData\": {\"computeId\": \"" + computeId + "\"}";

        refused(operate(id, "DETACH", ""), 409, "CONFLICT");
        refused(operate(id, "ATTACH", with.replace(computeId, NOWHERE)), 400, "INVALID_ARGUMENT");
        refused(
                operate(
                        id,
                        "DELETE_SNAPSHOT",
                        ", \"storageOperationExtraData\": {\"snapshotId\": \"" + NOWHERE + "\"}"),
                400,
                "INVALID_ARGUMENT");
        assertThat(operate(id, "ATTACH", with).status()).isEqualTo(200);
        refused(operate(id, "ATTACH", with), 409, "CONFLICT");
        refused(rest.delete(volumes + "/" + id), 409, "CONFLICT");
        assertThat(operate(id, "DETACH", with).status()).isEqualTo(200);

        assertThat(scale(id, 2).status()).isEqualTo(200);
        Answer shrunk = scale(id, 1);
        refused(shrunk, 422, "NOT_SUPPORTED");
        assertThat(shrunk.text("/attribute")).isEqualTo("newSize");
        refused(scale(id, 1_000_000), 403, "QUOTA_EXCEEDED");

        assertThat(rest.delete(volumes + "/" + id).status()).isEqualTo(200);
        refused(rest.delete(volumes + "/" + id), 404, "NOT_FOUND");
        refused(scale(id, 3), 404, "NOT_FOUND");
    }

    private Answer operate(String id, String operation, String more) throws IOException {
        return rest.post(volumes + "/" + id + "/operate", "{\"storageOperation\": \"" + operation + "\"" + more + "}");
    }

    private Answer scale(String id, long size) throws IOException {
        return rest.post(volumes + "/" + id + "/scale", "{\"newSize\": " + size + "}");
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.text("/detail")).isNotBlank();
    }
}
