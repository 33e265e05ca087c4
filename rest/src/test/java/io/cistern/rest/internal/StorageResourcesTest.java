// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.rest.internal.Rig.Answer;
import io.cistern.vim.OperationalState;
import io.cistern.vim.storage.AllocateStorageResponse;
import io.cistern.vim.storage.CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupResponse;
import io.cistern.vim.storage.DeleteStorageAffinityGroupRequest;
import io.cistern.vim.storage.DeleteStorageAffinityGroupResponse;
import io.cistern.vim.storage.MigrateStorageRequest;
import io.cistern.vim.storage.MigrateStorageResponse;
import io.cistern.vim.storage.OperateStorageRequest;
import io.cistern.vim.storage.OperateStorageResponse;
import io.cistern.vim.storage.QueryStorageAffinityGroupsResponse;
import io.cistern.vim.storage.QueryStorageRequest;
import io.cistern.vim.storage.QueryStorageResponse;
import io.cistern.vim.storage.ScaleStorageRequest;
import io.cistern.vim.storage.ScaleStorageResponse;
import io.cistern.vim.storage.StorageOperation;
import io.cistern.vim.storage.TerminateStorageRequest;
import io.cistern.vim.storage.TerminateStorageResponse;
import io.cistern.vim.storage.TypesOfStorage;
import io.cistern.vim.storage.UpdateStorageRequest;
import io.cistern.vim.storage.UpdateStorageResponse;
import io.cistern.vim.storage.VirtualStorage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Volumes and their groups over HTTP. */
class StorageResourcesTest {
    private static final String VIM = "/cistern/vim/v1/vims/edge-1";
    private static final String STORAGE = VIM + "/storage-resources";
    private static final VirtualStorage VOLUME = VirtualStorage.builder()
            .storageId("v-1")
            .typeOfStorage(TypesOfStorage.VOLUME)
            .sizeOfStorage(20)
            .operationalState(OperationalState.ENABLED)
            .build();
    private static Rig rig;

    @BeforeAll
    static void start() {
        rig = new Rig();
        rig.gateway.returns(
                "queryVirtualisedStorageResource", new QueryStorageResponse(List.of(VOLUME), Optional.empty()));
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    void allocate_answersWithThePathOfTheNewVolume() {
        rig.gateway.returns("allocateVirtualisedStorageResource", new AllocateStorageResponse(VOLUME));

        Answer answer = rig.post(
                STORAGE,
                "{\"storageData\":{\"storageAttributes\":{\"typeOfStorage\":\"volume\",\"sizeOfStorage\":20}}}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(STORAGE + "/v-1");
        assertThat(rig.get(answer.header("Location")).json().get("sizeOfStorage"))
                .isEqualTo(20);
        assertThat(((QueryStorageRequest) rig.gateway.lastRequest)
                        .queryStorageFilter()
                        .orElseThrow())
                .hasToString("(eq,storageId,v-1)");
    }

    @Test
    void allocate_isRefused_whenItHasNoSize() {
        Answer answer = rig.post(STORAGE, "{\"storageData\":{\"storageAttributes\":{\"typeOfStorage\":\"volume\"}}}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("attribute")).isEqualTo("storageData.storageAttributes.sizeOfStorage");
    }

    @Test
    void query_showsWhatIsAsked() {
        assertThat(rig.get(STORAGE + "?fields=sizeOfStorage&filter=(gte,sizeOfStorage,10)")
                        .body())
                .isEqualTo("[{\"storageId\":\"v-1\",\"sizeOfStorage\":20}]");
    }

    @Test
    void changes_takeTheIdentifierFromThePath() {
        rig.gateway.returns("updateVirtualisedStorageResource", new UpdateStorageResponse("v-1", VOLUME));
        rig.gateway.returns("scaleVirtualisedStorageResource", new ScaleStorageResponse(VOLUME));
        rig.gateway.returns("migrateVirtualisedStorageResource", new MigrateStorageResponse(VOLUME));
        rig.gateway.returns(
                "operateVirtualisedStorageResource", new OperateStorageResponse("v-1", Map.of("computeId", "c-1")));

        assertThat(rig.send("PATCH", STORAGE + "/v-1", "{\"metaData\":{\"a\":\"b\"}}")
                        .status())
                .isEqualTo(200);
        assertThat(((UpdateStorageRequest) rig.gateway.lastRequest).storageId()).isEqualTo("v-1");
        assertThat(rig.post(STORAGE + "/v-1/scale", "{\"newSize\":40}").status())
                .isEqualTo(200);
        assertThat(rig.gateway.lastRequest).isEqualTo(new ScaleStorageRequest("v-1", 40));
        assertThat(rig.post(STORAGE + "/v-1/migrate", "{}").status()).isEqualTo(200);
        assertThat(rig.gateway.lastRequest).isEqualTo(new MigrateStorageRequest("v-1", List.of(), Optional.empty()));
        Answer operated = rig.post(
                STORAGE + "/v-1/operate",
                "{\"storageOperation\":\"attach\",\"storageOperationExtraData\":{\"computeId\":\"c-1\"}}");
        assertThat(operated.status()).isEqualTo(200);
        assertThat(rig.gateway.lastRequest)
                .isEqualTo(new OperateStorageRequest("v-1", StorageOperation.ATTACH, Map.of("computeId", "c-1")));
    }

    @Test
    void terminate_isOfOneOrSeveral() {
        rig.gateway.returns(
                "terminateVirtualisedStorageResource", new TerminateStorageResponse(List.of("v-1"), Map.of()));

        assertThat(rig.send("DELETE", STORAGE + "/v-1", null).status()).isEqualTo(200);
        assertThat(rig.gateway.lastRequest).isEqualTo(TerminateStorageRequest.of("v-1"));
        assertThat(rig.post(STORAGE + "/terminate", "{\"storageId\":[\"v-1\",\"v-2\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(rig.gateway.lastRequest).isEqualTo(new TerminateStorageRequest(List.of("v-1", "v-2")));
    }

    @Test
    void groups_areCreatedShownAndDeleted() {
        rig.gateway.returns(
                "createStorageResourceAffinityOrAntiAffinityConstraintsGroup",
                new CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupResponse("g-1"));
        rig.gateway.returns(
                "queryStorageAffinityGroups", new QueryStorageAffinityGroupsResponse(List.of(), Optional.empty()));
        rig.gateway.returns("deleteStorageAffinityGroup", new DeleteStorageAffinityGroupResponse());
        String groups = VIM + "/storage-affinity-groups";

        Answer created = rig.post(groups, "{\"groupName\":\"apart\",\"type\":\"anti-affinity\"}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo(groups + "/g-1");
        assertThat(rig.get(groups).body()).isEqualTo("[]");
        assertThat(rig.get(groups + "/g-1").status()).isEqualTo(404);
        assertThat(rig.send("DELETE", groups + "/g-1", null).status()).isEqualTo(200);
        assertThat(rig.gateway.lastRequest).isEqualTo(new DeleteStorageAffinityGroupRequest("g-1"));
    }
}
