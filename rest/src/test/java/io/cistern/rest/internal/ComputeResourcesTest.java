// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.rest.internal.Rig.Answer;
import io.cistern.vim.OperationalState;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.AllocateComputeResponse;
import io.cistern.vim.compute.ComputeRunningState;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.QueryComputeResponse;
import io.cistern.vim.compute.TerminateComputeRequest;
import io.cistern.vim.compute.TerminateComputeResponse;
import io.cistern.vim.compute.UpdateComputeRequest;
import io.cistern.vim.compute.UpdateComputeResponse;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.compute.VirtualCpu;
import io.cistern.vim.compute.VirtualMemory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ComputeResourcesTest {
    private static final String COMPUTE = "/cistern/vim/v1/vims/edge-1/compute-resources";
    private static Rig rig;

    @BeforeAll
    static void start() {
        rig = new Rig();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    static VirtualCompute machine(String id) {
        return VirtualCompute.builder()
                .computeId(id)
                .computeName("name of " + id)
                .virtualCpu(new VirtualCpu(Optional.empty(), 2, Optional.empty(), Optional.empty(), Optional.empty()))
                .virtualMemory(new VirtualMemory(512, Optional.empty(), Optional.empty()))
                .operationalState(OperationalState.ENABLED)
                .runningState(ComputeRunningState.RUNNING)
                .metadata(Map.of("cisClusterId", "c-42"))
                .build();
    }

    @Test
    void allocate_answers201_withLocationAndOutput() {
        rig.gateway.returns("allocateVirtualisedComputeResource", new AllocateComputeResponse(machine("c 1/x")));

        Answer answer = rig.post(COMPUTE, "{\"computeFlavourId\":\"f-1\",\"metadata\":{\"a\":\"b\"}}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(COMPUTE + "/c%201%2Fx");
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.body()).contains("\"computeData\":{\"computeId\":\"c 1/x\"");
        assertThat(rig.gateway.lastRequest)
                .isEqualTo(AllocateComputeRequest.builder()
                        .computeFlavourId("f-1")
                        .metaData(Map.of("a", "b"))
                        .build());
    }

    @Test
    void query_answersAnArray_andPassesFilterFieldsAndPage() {
        rig.gateway.returns(
                "queryVirtualisedComputeResource",
                new QueryComputeResponse(List.of(machine("c-1"), machine("c-2")), Optional.of("t/+k=")));

        Answer answer = rig.get(COMPUTE + "?filter=(eq,metadata/cisClusterId,c-42)&fields=runningState&page_size=2");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("[{\"computeId\":\"c-1\",\"runningState\":\"RUNNING\"},"
                        + "{\"computeId\":\"c-2\",\"runningState\":\"RUNNING\"}]");
        QueryComputeRequest request = (QueryComputeRequest) rig.gateway.lastRequest;
        assertThat(request.queryComputeFilter().orElseThrow()).hasToString("(eq,metadata/cisClusterId,c-42)");
        assertThat(request.page().pageSize()).contains(2);
    }

    @Test
    void nextPage_isLinked_andTheLinkWorks() {
        rig.gateway.returns(
                "queryVirtualisedComputeResource",
                new QueryComputeResponse(List.of(machine("c-1")), Optional.of("t/+k=%&{x}")));
        String link = rig.get(COMPUTE + "?filter=(eq,computeName,a%20b)&page_size=1&page_token=old")
                .header("Link");

        assertThat(link).startsWith("<" + COMPUTE + "?").endsWith(">; rel=\"next\"");
        rig.get(link.substring(1, link.indexOf('>')));

        QueryComputeRequest request = (QueryComputeRequest) rig.gateway.lastRequest;
        assertThat(request.page().pageToken()).contains("t/+k=%&{x}");
        assertThat(request.page().pageSize()).contains(1);
        assertThat(request.queryComputeFilter().orElseThrow()).hasToString("(eq,computeName,a b)");
    }

    @Test
    void lastPage_hasNoLink() {
        rig.gateway.returns("queryVirtualisedComputeResource", new QueryComputeResponse(List.of(), Optional.empty()));

        Answer answer = rig.get(COMPUTE);

        assertThat(answer.header("Link")).isEmpty();
        assertThat(answer.body()).isEqualTo("[]");
    }

    @Test
    void tenThousandElements_areAnswered() {
        rig.gateway.returns(
                "queryVirtualisedComputeResource",
                new QueryComputeResponse(
                        IntStream.range(0, 10_000)
                                .mapToObj(i -> machine("c-" + i))
                                .toList(),
                        Optional.empty()));

        Answer answer = rig.get(COMPUTE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"c-9999\"");
    }

    @Test
    void get_answersOneElementWithItsTag_and304ForTheSameTag() {
        rig.gateway.returns(
                "queryVirtualisedComputeResource", new QueryComputeResponse(List.of(machine("c-1")), Optional.empty()));

        Answer answer = rig.get(COMPUTE + "/c-1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("computeId")).isEqualTo("c-1");
        assertThat(answer.header("ETag")).matches("\"[0-9a-f]{32}\"");
        Answer again = rig.get(COMPUTE + "/c-1", "If-None-Match", answer.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void get_answers404_whenNothingIsFound() {
        rig.gateway.returns("queryVirtualisedComputeResource", new QueryComputeResponse(List.of(), Optional.empty()));

        Answer answer = rig.get(COMPUTE + "/c-9");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("code")).isEqualTo("NOT_FOUND");
        assertThat(answer.json().get("attribute")).isEqualTo("computeId");
    }

    @Test
    void update_takesTheIdentifierFromThePath() {
        rig.gateway.returns("updateVirtualisedComputeResource", new UpdateComputeResponse("c-1", machine("c-1")));

        Answer answer = rig.send("PATCH", COMPUTE + "/c-1", "{\"metaData\":{\"a\":\"b\"}}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(((UpdateComputeRequest) rig.gateway.lastRequest).computeId()).isEqualTo("c-1");
        assertThat(rig.send("PATCH", COMPUTE + "/c-1", "{\"computeId\":\"c-2\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void update_answers412_whenTheElementHasChanged() {
        rig.gateway.returns(
                "queryVirtualisedComputeResource", new QueryComputeResponse(List.of(machine("c-1")), Optional.empty()));
        rig.gateway.returns("updateVirtualisedComputeResource", new UpdateComputeResponse("c-1", machine("c-1")));
        String tag = rig.get(COMPUTE + "/c-1").header("ETag");
        String change = "{\"metaData\":{\"a\":\"b\"}}";

        assertThat(rig.send("PATCH", COMPUTE + "/c-1", change, "If-Match", "\"other\"")
                        .status())
                .isEqualTo(412);
        assertThat(rig.send("PATCH", COMPUTE + "/c-1", change, "If-Match", tag).status())
                .isEqualTo(200);
    }

    @Test
    void delete_answers200_withWhatWasTerminated() {
        rig.gateway.returns(
                "terminateVirtualisedComputeResource", new TerminateComputeResponse(List.of("c-1"), Map.of()));

        Answer answer = rig.send("DELETE", COMPUTE + "/c-1", null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"computeId\":[\"c-1\"]}");
    }

    @Test
    void terminate_takesSeveral_andRefusesTenThousand() {
        rig.gateway.returns(
                "terminateVirtualisedComputeResource", new TerminateComputeResponse(List.of("c-1"), Map.of()));
        String many = String.join(
                ",", IntStream.range(0, 10_000).mapToObj(i -> "\"c-" + i + "\"").toList());

        assertThat(rig.post(COMPUTE + "/terminate", "{\"computeId\":[\"c-1\",\"c-2\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(((TerminateComputeRequest) rig.gateway.lastRequest).computeId())
                .containsExactly("c-1", "c-2");
        Answer refused = rig.post(COMPUTE + "/terminate", "{\"computeId\":[" + many + "]}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("attribute")).isEqualTo("computeId");
        assertThat(refused.body()).contains("at most 1000 elements, not 10000");
    }

    @Test
    void operationsThatNoBackendOffers_answer501() {
        assertThat(rig.post(COMPUTE + "/c-1/operate", "{\"computeOperation\":\"START\"}")
                        .status())
                .isEqualTo(501);
        assertThat(rig.post(COMPUTE + "/c-1/scale", "{\"computeFlavourId\":\"f\"}")
                        .status())
                .isEqualTo(501);
        Answer migrate = rig.post(COMPUTE + "/c-1/migrate", "{}");
        assertThat(migrate.status()).isEqualTo(501);
        assertThat(migrate.json().get("code")).isEqualTo("NOT_SUPPORTED");
    }
}
