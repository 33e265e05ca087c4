// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cistern.itests.RestClient.Answer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a consumer or an administrator can do wrong. Each gets an error that names field, rule and remedy, nothing is
 * left in the cloud, and the container stays healthy.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BadInputScenarios {

    private static final String NOWHERE = "00000000-0000-0000-0000-000000000000";
    private static final String GOOD = "good";

    Distribution distribution;
    private CloudProbe cloud;
    private CloudProbe smallCloud;
    private String flavourId;
    private String imageId;
    String networkId;
    private List<String> base;

    /** A project with room for everything here. */
    abstract CloudCredential credential() throws IOException;

    /** A project with a quota of one server, two ports. */
    abstract CloudCredential smallCredential() throws IOException;

    /** A small flavour, and one that no host can hold. */
    abstract String flavourName();

    abstract String impossibleFlavourName();

    /** Called when nothing of the cloud is needed any more. */
    void release() {}

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path temporary) throws IOException {
        cloud = new CloudProbe(credential());
        smallCloud = new CloudProbe(smallCredential());
        distribution = Distribution.unpack(temporary);
        VimConfiguration.of(GOOD, credential()).writeTo(distribution);
        VimConfiguration.of("small", smallCredential()).writeTo(distribution);
        distribution.start();
        distribution.client("feature:install cistern-vim-openstack");
        awaitState(GOOD, "AVAILABLE");
        awaitState("small", "AVAILABLE");
        flavourId = cloud.flavour(flavourName());
        imageId = cloud.image();
        networkId = distribution
                .rest()
                .post(vim(GOOD) + "/network-resources", network("bad-input-base", "192.0.2.0/24"))
                .text("/networkData/networkResourceId");
        base = cloud.owned();
    }

    @AfterEach
    void nothingIsLeftAndTheContainerIsHealthy() throws IOException {
        assertThat(cloud.owned()).containsExactlyInAnyOrderElementsOf(base);
        assertThat(smallCloud.owned()).isEmpty();
        assertThat(distribution.rest().get(vim(GOOD) + "/compute-resources").status())
                .isEqualTo(200);
        assertThat(distribution.log()).doesNotContain(credential().password() + "\"");
    }

    @AfterAll
    void stop() throws IOException {
        try {
            distribution.rest().delete(vim(GOOD) + "/network-resources/" + networkId);
            assertThat(cloud.owned()).isEmpty();
        } finally {
            distribution.close();
            release();
        }
    }

    private Stream<Arguments> refusedRequests() {
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

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedRequests")
    void allocateCompute_namesFieldRuleAndRemedy(String what, String body, String attribute, int status)
            throws IOException {
        Answer answer = distribution.rest().post(vim(GOOD) + "/compute-resources", body);

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.text("/attribute")).isEqualTo(attribute);
        assertThat(answer.text("/code")).isEqualTo("INVALID_ARGUMENT");
        assertThat(answer.text("/rule")).isNotBlank();
        assertThat(answer.text("/remedy")).isNotBlank();
    }

    @Test
    void allocateCompute_ignoresUnknownAttributes() throws IOException {
        Answer answer = distribution
                .rest()
                .post(vim(GOOD) + "/compute-resources", "{\"fromTheFuture\": {\"a\": 1}, \"vcImageId\": \"x\"}");

        assertThat(answer.text("/attribute")).isEqualTo("computeFlavourId");
    }

    @Test
    void allocateCompute_sendsTheLargestUserDataOrNamesItsLimit() throws IOException {
        String body = "{\"computeName\": \"user-data\", \"computeFlavourId\": \"%s\", \"vcImageId\": \"%s\","
                + "\"interfaceData\": [{\"networkId\": \"%s\"}], \"userData\": {\"content\": \"%s\"}}";
        Answer largest = distribution
                .rest()
                .post(
                        vim(GOOD) + "/compute-resources",
                        body.formatted(flavourId, imageId, networkId, "x".repeat(49_149)));
        assertThat(largest.status()).as(largest.body().toString()).isEqualTo(201);
        terminate(GOOD, "compute-resources", largest.text("/computeData/computeId"));

        Answer more = distribution
                .rest()
                .post(
                        vim(GOOD) + "/compute-resources",
                        body.formatted(flavourId, imageId, networkId, "x".repeat(49_150)));
        assertThat(more.status()).isIn(400, 422);
        assertThat(more.text("/attribute")).isEqualTo("userData.content");
        assertThat(more.text("/rule")).contains("49149");
    }

    @Test
    void allocateCompute_failsWithQuotaFigures_whenServersAreUsedUp() throws IOException {
        String network = distribution
                .rest()
                .post(vim("small") + "/network-resources", network("bad-input-base", "192.0.2.0/24"))
                .text("/networkData/networkResourceId");
        String body = compute("quota", network);
        Answer first = distribution.rest().post(vim("small") + "/compute-resources", body);
        assertThat(first.status()).as(first.body().toString()).isEqualTo(201);

        Answer second = distribution.rest().post(vim("small") + "/compute-resources", body);

        assertThat(second.status()).isEqualTo(403);
        assertThat(second.text("/code")).isEqualTo("QUOTA_EXCEEDED");
        assertThat(second.body().at("/quota").findValuesAsText("name")).contains("instances");
        assertThat(second.body().at("/quota/0/limit").isNumber()).isTrue();
        terminate("small", "compute-resources", first.text("/computeData/computeId"));

        String subnet = smallNetworkPort(network);
        Answer port = distribution.rest().post(vim("small") + "/network-resources", subnet);
        Answer port2 = distribution.rest().post(vim("small") + "/network-resources", subnet);
        Answer port3 = distribution.rest().post(vim("small") + "/network-resources", subnet);
        assertThat(port3.status()).as(port3.body().toString()).isEqualTo(403);
        assertThat(port3.text("/code")).isEqualTo("QUOTA_EXCEEDED");
        assertThat(port3.body().at("/quota").findValuesAsText("name")).contains("port");

        Answer atPort = distribution.rest().post(vim("small") + "/compute-resources", body);
        assertThat(atPort.text("/code")).isEqualTo("QUOTA_EXCEEDED");
        assertThat(smallCloud.serverNames()).isEmpty();
        for (Answer made : List.of(port, port2)) {
            terminate("small", "network-resources", made.text("/networkPortData/resourceId"));
        }
        terminate("small", "network-resources", network);
    }

    private Stream<Arguments> refusedStorageRequests() {
        return StorageBadInput.refusedRequests(imageId);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedStorageRequests")
    void allocateStorage_namesFieldRuleAndRemedy(String what, String members, String attribute, int status)
            throws IOException {
        Answer answer = new StorageBadInput(distribution.rest(), vim(GOOD)).allocate(members);

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.text("/attribute")).isEqualTo(attribute);
        assertThat(answer.text("/rule")).isNotBlank();
        assertThat(answer.text("/remedy")).isNotBlank();
    }

    @Test
    void allocateStorage_failsWithQuotaFigures_whenItIsTooLarge() throws IOException {
        Answer answer = new StorageBadInput(distribution.rest(), vim("small")).allocate(2);

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(403);
        assertThat(answer.text("/code")).isEqualTo("QUOTA_EXCEEDED");
        assertThat(answer.body().at("/quota").findValuesAsText("name")).contains("gigabytes");
        assertThat(answer.body().at("/quota/0/limit").isNumber()).isTrue();
    }

    @Test
    void storage_refusesWhatItsStateDoesNotAllow() throws IOException {
        Answer machine = distribution.rest().post(vim(GOOD) + "/compute-resources", compute("with-volume", networkId));
        assertThat(machine.status()).as(machine.body().toString()).isEqualTo(201);
        String computeId = machine.text("/computeData/computeId");

        new StorageBadInput(distribution.rest(), vim(GOOD)).walk(computeId);

        terminate(GOOD, "compute-resources", computeId);
    }

    @Test
    void allocateCompute_failsWithNoCapacity_whenNoHostHasRoom() throws IOException {
        String body = compute("no-host", networkId).replace(flavourId, cloud.flavour(impossibleFlavourName()));

        Answer answer = distribution.rest().post(vim(GOOD) + "/compute-resources", body);

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("NO_CAPACITY");
        assertThat(answer.text("/detail")).contains("No valid host");
        assertThat(answer.body().at("/undone")).as("what was undone").isNotEmpty();
        assertThat(answer.body().at("/left")).isEmpty();
        assertThat(answer.text("/operationId")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong-password", "unknown-user", "unknown-project"})
    void credentialThatIsNotAccepted_isNamedAndCanBeCorrected(String what) throws IOException {
        CloudCredential good = credential();
        CloudCredential wrong =
                switch (what) {
                    case "wrong-password" ->
                        new CloudCredential(good.authUrl(), good.user(), "wrong", good.project(), good.region());
                    case "unknown-user" ->
                        new CloudCredential(good.authUrl(), "nobody", good.password(), good.project(), good.region());
                    default -> new CloudCredential(good.authUrl(), good.user(), good.password(), "none", good.region());
                };
        VimConfiguration.of(what, wrong).writeTo(distribution);
        Await.until(
                "the VIM is known",
                Duration.ofMinutes(1),
                () -> distribution.rest().get(vim(what)).status() == 200);

        Answer answer = distribution.rest().post(vim(what) + "/compute-resources", compute("x", networkId));

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(502);
        assertThat(answer.text("/code")).isEqualTo("RESOURCE_AUTH_FAILED");
        assertThat(answer.text("/remedy")).isNotBlank();
        VimConfiguration.of(what, good).writeTo(distribution);
        Await.until(
                "the corrected credential is used",
                Duration.ofMinutes(1),
                () -> distribution.rest().get(vim(what) + "/compute-resources").status() == 200);
        VimConfiguration.remove(what, distribution);
    }

    private Stream<Arguments> faultyEndpoints() throws IOException {
        return Stream.of(
                arguments("silent", FaultyEndpoint.silent()),
                arguments("html", FaultyEndpoint.html()),
                arguments("truncated", FaultyEndpoint.truncated()),
                arguments("failing", FaultyEndpoint.failing()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultyEndpoints")
    void endpointThatIsWrong_isNamedWithServiceAndPath(String what, FaultyEndpoint endpoint) throws IOException {
        try (endpoint) {
            assertUnavailable("endpoint-" + what, endpoint.uri());
            assertThat(endpoint.connections()).isPositive();
        }
    }

    @Test
    void endpointThatNobodyListensOn_isNamed() throws IOException {
        URI gone;
        try (FaultyEndpoint endpoint = FaultyEndpoint.silent()) {
            gone = endpoint.uri();
        }
        assertUnavailable("endpoint-gone", gone);
    }

    @Test
    void endpointThatRedirectsElsewhere_isNotFollowed() throws IOException {
        try (FaultyEndpoint elsewhere = FaultyEndpoint.html();
                FaultyEndpoint endpoint = FaultyEndpoint.redirecting(elsewhere.uri())) {
            assertUnavailable("endpoint-redirecting", endpoint.uri());
            assertThat(elsewhere.connections()).isZero();
        }
    }

    private void assertUnavailable(String vimId, URI compute) throws IOException {
        VimConfiguration.of(vimId, credential())
                .with("endpoint.compute", compute.toString())
                .with("http.request_timeout_ms", "2000")
                .writeTo(distribution);
        Await.until(
                "the VIM is known",
                Duration.ofMinutes(1),
                () -> distribution.rest().get(vim(vimId)).status() == 200);

        Answer query = distribution.rest().get(vim(vimId) + "/compute-resources");

        assertThat(query.status()).as(query.body().toString()).isIn(502, 503);
        assertThat(query.text("/code")).isIn("UNAVAILABLE", "BACKEND_ERROR");
        assertThat(query.text("/upstream/0/service")).isEqualTo("compute");
        assertThat(query.text("/upstream/0/path")).isNotBlank();
        assertThat(query.text("/remedy")).isNotBlank();
        VimConfiguration.remove(vimId, distribution);
    }

    private void terminate(String vimId, String collection, String id) throws IOException {
        Answer answer = distribution.rest().delete(vim(vimId) + "/" + collection + "/" + id);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    private void awaitState(String vimId, String state) {
        Await.until(
                vimId + " is " + state,
                Duration.ofMinutes(1),
                () -> distribution.rest().get(vim(vimId)).text("/state").equals(state));
    }

    static String vim(String id) {
        return "/cistern/vim/v1/vims/" + id;
    }

    String compute(String name, String network) {
        return """
                {"computeName": "%s", "computeFlavourId": "%s", "vcImageId": "%s",
                 "interfaceData": [{"networkId": "%s"}]}"""
                .formatted(name, flavourId, imageId, network);
    }

    private static String smallNetworkPort(String networkId) {
        return """
                {"networkResourceType": "NETWORK_PORT",
                 "typeNetworkPortData": {"portType": "access", "networkId": "%s"}}"""
                .formatted(networkId);
    }

    private static String network(String name, String cidr) {
        return """
                {"networkResourceName": "%s", "networkResourceType": "NETWORK",
                 "typeNetworkData": {"layer3Attributes": [{"ipVersion": "IPV4", "cidr": "%s"}]}}"""
                .formatted(name, cidr);
    }
}
