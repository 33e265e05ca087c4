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

    /** An administrator, who may migrate. */
    abstract CloudCredential adminCredential() throws IOException;

    /** A small flavour, one with a larger disk, and one that no host can hold. */
    abstract String flavourName();

    abstract String largeFlavourName();

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
        networkId = allocateNetwork(GOOD);
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
        return ComputeBadInput.refusedRequests(flavourId, imageId, networkId);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedRequests")
    void allocateCompute_namesFieldRuleAndRemedy(String what, String body, String attribute, int status)
            throws IOException {
        Answer answer = distribution.rest().post(vim(GOOD) + "/compute-resources", body);

        Refusal.check(answer, status, "INVALID_ARGUMENT", attribute);
    }

    @Test
    void compute_refusesWhatItsStateOrDisksDoNotAllow() throws IOException {
        String large = cloud.flavour(largeFlavourName());
        String computeId = machine(GOOD, compute("bad-input", networkId).replace(flavourId, large));
        ComputeBadInput wrong = new ComputeBadInput(distribution.rest(), vim(GOOD));

        wrong.operateInWrongStates(computeId, flavourId);
        wrong.scaleToWrongFlavours(computeId, large, flavourId);

        terminate(GOOD, "compute-resources", computeId);
    }

    @Test
    void migrate_refusesHostsThatItCannotMoveTo() throws IOException {
        VimConfiguration.of("admin", adminCredential()).writeTo(distribution);
        awaitState("admin", "AVAILABLE");
        String network = allocateNetwork("admin");
        String computeId = machine("admin", compute("bad-input", network));

        new ComputeBadInput(distribution.rest(), vim("admin")).migrateToWrongHosts(computeId);

        terminate("admin", "compute-resources", computeId);
        terminate("admin", "network-resources", network);
        VimConfiguration.remove("admin", distribution);
    }

    @Test
    void affinityGroups_haveOnePolicy_andGoAfterTheirMembers() throws IOException {
        new ComputeBadInput(distribution.rest(), vim(GOOD)).misuseGroups(compute("bad-input", networkId));
    }

    private Stream<Arguments> refusedNetworkRequests() {
        return NetworkBadInput.refusedRequests(networkId);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedNetworkRequests")
    void allocateNetwork_namesFieldRuleAndRemedy(String what, String type, String members, String attribute)
            throws IOException {
        Answer answer = new NetworkBadInput(distribution.rest(), vim(GOOD)).allocate(type, members);

        Refusal.check(answer, 400, "INVALID_ARGUMENT", attribute);
    }

    @Test
    void allocateNetwork_refusesPortsOfForeignNetworks() throws IOException {
        String foreign = allocateNetwork("small");

        Answer port = new NetworkBadInput(distribution.rest(), vim(GOOD)).allocatePort(foreign);
        Refusal.check(port, 400, "INVALID_ARGUMENT", "typeNetworkPortData.networkId");
        Answer machine = distribution.rest().post(vim(GOOD) + "/compute-resources", compute("bad-input", foreign));
        Refusal.check(machine, 400, "INVALID_ARGUMENT", "interfaceData[0].networkId");

        terminate("small", "network-resources", foreign);
    }

    @Test
    void allocateNetwork_refusesTrunksOfPortsInOtherTrunks() throws IOException {
        new NetworkBadInput(distribution.rest(), vim(GOOD)).shareTrunkPorts(networkId);
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
        String network = allocateNetwork("small");
        String body = compute("quota", network);
        Answer first = distribution.rest().post(vim("small") + "/compute-resources", body);
        assertThat(first.status()).as(first.body().toString()).isEqualTo(201);

        Answer second = distribution.rest().post(vim("small") + "/compute-resources", body);

        assertThat(second.status()).isEqualTo(403);
        assertThat(second.text("/code")).isEqualTo("QUOTA_EXCEEDED");
        assertThat(second.body().at("/quota").findValuesAsText("name")).contains("instances");
        assertThat(second.body().at("/quota/0/limit").isNumber()).isTrue();
        terminate("small", "compute-resources", first.text("/computeData/computeId"));

        NetworkBadInput ports = new NetworkBadInput(distribution.rest(), vim("small"));
        Answer port = ports.allocatePort(network);
        Answer port2 = ports.allocatePort(network);
        Answer port3 = ports.allocatePort(network);
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
        String computeId = machine(GOOD, compute("with-volume", networkId));

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
        String explanation = distribution.client("cistern:explain " + answer.text("/operationId"));
        assertThat(explanation)
                .contains("NO_CAPACITY: ")
                .containsPattern("No valid host was found.*request req-")
                .containsPattern("nic0 +\\| UNDONE +\\| [0-9a-f-]{36} +\\| req-")
                .containsPattern("server +\\| UNDONE +\\| [0-9a-f-]{36} +\\| req-")
                .contains("to act: the administrator")
                .contains("Nothing that it made is left.");
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
            new EndpointBadInput(distribution, credential()).check("endpoint-" + what, endpoint.uri());
            assertThat(endpoint.connections()).isPositive();
        }
    }

    @Test
    void endpointThatNobodyListensOn_isNamed() throws IOException {
        URI gone;
        try (FaultyEndpoint endpoint = FaultyEndpoint.silent()) {
            gone = endpoint.uri();
        }
        new EndpointBadInput(distribution, credential()).check("endpoint-gone", gone);
    }

    @Test
    void endpointThatRedirectsElsewhere_isNotFollowed() throws IOException {
        try (FaultyEndpoint elsewhere = FaultyEndpoint.html();
                FaultyEndpoint endpoint = FaultyEndpoint.redirecting(elsewhere.uri())) {
            new EndpointBadInput(distribution, credential()).check("endpoint-redirecting", endpoint.uri());
            assertThat(elsewhere.connections()).isZero();
        }
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

    /** A machine that is made, by its id. */
    private String machine(String vimId, String body) throws IOException {
        Answer made = distribution.rest().post(vim(vimId) + "/compute-resources", body);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.text("/computeData/computeId");
    }

    /** A network with a subnet 192.0.2.0/24, by its id. */
    private String allocateNetwork(String vimId) throws IOException {
        Answer made = new NetworkBadInput(distribution.rest(), vim(vimId))
                .allocate(
                        "NETWORK",
                        """
                        "networkResourceName": "bad-input-base",
                        "typeNetworkData": {"layer3Attributes": [{"ipVersion": "IPV4", "cidr": "192.0.2.0/24"}]}""");
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.text("/networkData/networkResourceId");
    }
}
