// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cistern.itests.HoldingProxy.Hold;
import io.cistern.itests.HoldingProxy.Phase;
import io.cistern.itests.RestClient.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * An allocation is stopped at every instant at which something could be lost or made twice: before and after each
 * request that changes the cloud, and while it waits. Then the container is killed, or the backend replaced. Every
 * operation must complete, exactly once, and be found again by its caller.
 *
 * <p>One operation is held at each instant, all at the same time, so that one kill serves them all.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SurvivalScenarios {

    private static final String VIM = "/cistern/vim/v1/vims/survival";
    private static final Duration RECOVERY = Duration.ofMinutes(4);

    private CloudProbe cloud;
    private HoldingProxy proxy;
    private Distribution distribution;
    private String flavourId;
    private String imageId;
    private String networkId;
    private List<String> base;

    /** The credential of a project of the cloud that is empty at the start. */
    abstract CloudCredential credential() throws IOException;

    /** The name of a small flavour of that cloud. */
    abstract String flavourName();

    /** Called when nothing of the cloud is needed any more. */
    void release() {}

    /** One operation that is held somewhere. */
    private record Held(String name, String key, String body, Hold hold, String at, CompletableFuture<Answer> answer) {}

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path temporary) throws IOException {
        cloud = new CloudProbe(credential());
        proxy = new HoldingProxy(Map.of("compute", cloud.endpoint("compute"), "network", cloud.endpoint("network")));
        distribution = Distribution.unpack(temporary);
        VimConfiguration.of("survival", credential())
                .with("endpoint.compute", proxy.endpoint("compute").toString())
                .with("endpoint.network", proxy.endpoint("network").toString())
                .writeTo(distribution);
        distribution.start();
        distribution.client("feature:install cistern-vim-openstack");
        Await.until(
                "the cloud is available",
                Duration.ofMinutes(1),
                () -> distribution.rest().get(VIM).text("/state").equals("AVAILABLE"));
        flavourId = cloud.flavour(flavourName());
        imageId = cloud.image();
        networkId = created(distribution.rest().post(VIM + "/network-resources", network("survival-base")))
                .at("/networkData/networkResourceId")
                .asText();
        base = cloud.owned();
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        assertThat(cloud.owned()).containsExactlyInAnyOrderElementsOf(base);
    }

    @AfterAll
    void stop() throws IOException {
        try {
            distribution.rest().delete(VIM + "/network-resources/" + networkId);
            assertThat(cloud.owned()).isEmpty();
        } finally {
            distribution.close();
            proxy.close();
            release();
        }
    }

    @Test
    void killed_atEveryInstantOfAComputeAllocation_completesEachOnce() throws IOException {
        survives(this::compute, "/compute-resources", "/computeData/computeId", this::killAndRestart, false);
    }

    @Test
    void killed_atEveryInstantOfANetworkAllocation_completesEachOnce() throws IOException {
        survives(
                SurvivalScenarios::network,
                "/network-resources",
                "/networkData/networkResourceId",
                this::killAndRestart,
                false);
    }

    @Test
    void backendUpdated_atEveryInstantOfAComputeAllocation_failsNoCall() throws IOException {
        survives(this::compute, "/compute-resources", "/computeData/computeId", this::updateBackend, true);
    }

    @Test
    void backendStoppedAndStarted_atEveryInstantOfANetworkAllocation_failsNoCall() throws IOException {
        survives(
                SurvivalScenarios::network,
                "/network-resources",
                "/networkData/networkResourceId",
                this::stopAndStartBackend,
                true);
    }

    @Test
    void killed_atEveryInstantOfATermination_leavesNothing() throws IOException {
        String computeId = allocate("termination-rehearsal");
        proxy.restartCount();
        terminate("/compute-resources", List.of(computeId));
        int instants = proxy.mutations().size();
        List<Hold> holds = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < instants; i++) {
            for (Phase phase : Phase.values()) {
                ids.add(allocate("termination-" + i + phase));
            }
        }
        List<String> keys = ids.stream().map(id -> UUID.randomUUID().toString()).toList();
        for (int i = 0; i < ids.size(); i++) {
            Hold hold = proxy.holdMutation(i / 2, Phase.values()[i % 2]);
            distribution
                    .rest()
                    .postAsync(
                            VIM + "/compute-resources/terminate",
                            "{\"computeId\": [\"" + ids.get(i) + "\"]}",
                            "Idempotency-Key",
                            keys.get(i));
            hold.awaitHeld();
            holds.add(hold);
        }

        killAndRestart(holds);

        for (int i = 0; i < ids.size(); i++) {
            awaitState(keys.get(i), "COMPLETED");
        }
    }

    private void survives(
            Function<String, String> request,
            String collection,
            String idPointer,
            Disturbance disturbance,
            boolean callersAreAnswered)
            throws IOException {
        List<String> rehearsed = rehearse(request, collection, idPointer);
        List<Held> held = new ArrayList<>();
        for (int i = 0; i < rehearsed.size(); i++) {
            for (Phase phase : Phase.values()) {
                held.add(hold(request, collection, "instant-" + i + "-" + phase, proxy.holdMutation(i, phase)));
            }
        }
        if (collection.equals("/compute-resources")) {
            held.add(hold(request, collection, "instant-waiting", proxy.holdRead("/servers/", Phase.AFTER)));
        }

        disturbance.strike(held.stream().map(Held::hold).toList());

        List<String> ids = new ArrayList<>();
        for (Held operation : held) {
            awaitState(operation.key(), "COMPLETED");
            if (callersAreAnswered) {
                assertThat(operation.answer())
                        .as(operation.at())
                        .succeedsWithin(RECOVERY)
                        .satisfies(answer -> assertThat(answer.status()).isIn(201, 202));
            }
            Answer again =
                    distribution.rest().post(VIM + collection, operation.body(), "Idempotency-Key", operation.key());
            ids.add(created(again).at(idPointer).asText());
        }
        assertThat(ids).doesNotHaveDuplicates();
        for (Held operation : held) {
            assertThat(cloud.owned().stream()
                            .filter(resource -> resource.matches("(server|network) " + operation.name() + " .*")))
                    .as(operation.name() + " held at " + operation.at())
                    .hasSize(1);
        }
        terminate(collection, ids);
    }

    /** What the operation asks of the cloud, learnt by doing it once undisturbed. */
    private List<String> rehearse(Function<String, String> request, String collection, String idPointer)
            throws IOException {
        proxy.restartCount();
        JsonNode made = created(distribution.rest().post(VIM + collection, request.apply("rehearsal")));
        List<String> mutations = proxy.mutations();
        assertThat(mutations).isNotEmpty();
        terminate(collection, List.of(made.at(idPointer).asText()));
        return mutations;
    }

    private Held hold(Function<String, String> request, String collection, String name, Hold hold) {
        String key = UUID.randomUUID().toString();
        String body = request.apply(name);
        CompletableFuture<Answer> answer =
                distribution.rest().postAsync(VIM + collection, body, "Idempotency-Key", key);
        return new Held(name, key, body, hold, hold.awaitHeld(), answer);
    }

    /** What happens to the product while the operations are held. */
    @FunctionalInterface
    private interface Disturbance {
        void strike(List<Hold> holds) throws IOException;
    }

    private void killAndRestart(List<Hold> holds) throws IOException {
        distribution.kill();
        holds.forEach(Hold::drop);
        distribution.start();
    }

    private void updateBackend(List<Hold> holds) throws IOException {
        whileQueried(() -> {
            distribution.client("bundle:update cistern-impl-vim-openstack");
            holds.forEach(Hold::drop);
        });
    }

    private void stopAndStartBackend(List<Hold> holds) throws IOException {
        whileQueried(() -> {
            distribution.client("bundle:stop cistern-impl-vim-openstack");
            holds.forEach(Hold::drop);
            distribution.client("bundle:start cistern-impl-vim-openstack");
        });
    }

    private void whileQueried(SteadyQueries.Action action) throws IOException {
        SteadyQueries.during(distribution, VIM + "/network-resources", RECOVERY, action);
    }

    private void awaitState(String key, String state) {
        Await.until("operation " + key + " is " + state, RECOVERY, () -> {
            JsonNode operations = distribution
                    .rest()
                    .get(VIM + "/operations?filter=(eq,idempotencyKey," + key + ")")
                    .body();
            assertThat(operations).as("operations of one key").hasSizeLessThanOrEqualTo(1);
            JsonNode operation = operations.path(0);
            assertThat(operation.path("state").asText())
                    .as(operation.toString())
                    .isNotIn("FAILED", "CANCELLED");
            return operation.path("state").asText().equals(state);
        });
    }

    private String allocate(String name) throws IOException {
        return created(distribution.rest().post(VIM + "/compute-resources", compute(name)))
                .at("/computeData/computeId")
                .asText();
    }

    private void terminate(String collection, List<String> ids) throws IOException {
        String attribute = collection.equals("/compute-resources") ? "computeId" : "networkResourceId";
        String list = collection.equals("/compute-resources")
                ? "\"" + String.join("\",\"", ids) + "\""
                : ids.stream()
                        .map(id -> "{\"networkResourceId\":\"" + id + "\"}")
                        .collect(java.util.stream.Collectors.joining(","));
        Answer answer =
                distribution.rest().post(VIM + collection + "/terminate", "{\"" + attribute + "\": [" + list + "]}");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.body().path(attribute)).as(answer.body().toString()).hasSize(ids.size());
    }

    private static JsonNode created(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    private String compute(String name) {
        return """
                {"computeName": "%s", "computeFlavourId": "%s", "vcImageId": "%s",
                 "interfaceData": [{"networkId": "%s"}, {"networkId": "%s"}],
                 "metaData": {"cisClusterId": "survival"}}"""
                .formatted(name, flavourId, imageId, networkId, networkId);
    }

    private static String network(String name) {
        return """
                {"networkResourceName": "%s", "networkResourceType": "NETWORK",
                 "typeNetworkData": {"layer3Attributes": [
                   {"ipVersion": "IPV4", "cidr": "192.0.2.0/25"}, {"ipVersion": "IPV4", "cidr": "198.51.100.0/25"}]},
                 "metaData": {"cisClusterId": "survival"}}"""
                .formatted(name);
    }
}
