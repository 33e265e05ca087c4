// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.itests.RestClient.Answer;
import io.cistern.lab.Fault;
import io.cistern.lab.openstack.LabSettings;
import io.cistern.lab.openstack.OpenStackLab;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code cistern:explain} on failures of the kinds that a real cloud has shown, with the answers that it gave: an operator
 * reads there which step failed, what the cloud calls the request, what was undone, and what to do.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainedFailuresIT {

    private static final String VIM = "/cistern/vim/v1/vims/lab";
    private static final String NETWORK = "{\"networkResourceType\": \"NETWORK\", \"typeNetworkData\":"
            + " {\"layer3Attributes\": [{\"ipVersion\": \"IPV4\", \"cidr\": \"192.0.2.0/24\"}]}}";
    private static final String SERVERS = ".*/compute/v2.1/servers";
    private static final String PORTS = ".*/networking/v2.0/ports";
    private static final String SUBNETS = ".*/networking/v2.0/subnets";

    private final OpenStackLab lab = OpenStackLab.start(LabSettings.defaults());
    private Distribution distribution;
    private String machine;
    private String tooLarge;

    /**
     * A failure.
     *
     * @param name what happens
     * @param collection what is asked for
     * @param request the request; MACHINE stands for one with two network interfaces, TOO_LARGE for one that no host holds
     * @param fault what goes wrong in the cloud
     * @param code the error code
     * @param upstream what the cloud did, a regular expression
     * @param steps the step that failed, and what was undone, regular expressions
     * @param advice what to do, a regular expression
     */
    private record Failure(
            String name,
            String collection,
            String request,
            Fault fault,
            String code,
            String upstream,
            List<String> steps,
            String advice) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Failure machine(String name, Fault fault, String code, String upstream, String advice) {
        List<String> steps = List.of(
                "nic0 +\\| UNDONE +\\| [0-9a-f-]{36} +\\| req-",
                "nic1 +\\| UNDONE +\\| [0-9a-f-]{36} +\\| req-",
                "step +server");
        return new Failure(name, "compute-resources", "MACHINE", fault, code, upstream, steps, advice);
    }

    static Stream<Failure> failures() {
        return Stream.of(
                machine(
                        "the quota of machines is full",
                        Fault.on("POST", SERVERS)
                                .answer(
                                        403,
                                        "{\"forbidden\": {\"code\": 403, \"message\": \"Quota exceeded for instances:"
                                                + " Requested 1, but already used 1 of 1 instances\"}}"),
                        "QUOTA_EXCEEDED",
                        "compute POST /servers, answered 403.*request req-",
                        "to act: the administrator"),
                machine(
                        "the policy forbids it",
                        Fault.on("POST", SERVERS)
                                .answer(
                                        403,
                                        "{\"forbidden\": {\"code\": 403, \"message\": \"Policy doesn't allow"
                                                + " os_compute_api:servers:create:forced_host to be performed.\"}}"),
                        "FORBIDDEN",
                        "answered 403, .*forced_host.*request req-",
                        "to act: the administrator"),
                machine(
                        "the image is gone",
                        Fault.on("POST", SERVERS)
                                .answer(
                                        400,
                                        "{\"badRequest\": {\"code\": 400, \"message\": \"Can not find requested"
                                                + " image\"}}"),
                        "INVALID_ARGUMENT",
                        "answered 400, .*Can not find requested image.*request req-",
                        "to act: the caller"),
                machine(
                        "a port is taken meanwhile",
                        Fault.on("POST", SERVERS)
                                .answer(
                                        409,
                                        "{\"conflictingRequest\": {\"code\": 409, \"message\": \"Port"
                                                + " 7f827295-0d9a-4224-8776-968512be3e2b is still in use.\"}}"),
                        "CONFLICT",
                        "answered 409, .*still in use.*request req-",
                        "to act: the caller"),
                machine(
                        "Nova has a defect",
                        Fault.on("POST", SERVERS)
                                .answer(
                                        500,
                                        "{\"computeFault\": {\"code\": 500, \"message\": \"Unexpected API Error.\"}}")
                                .always(),
                        "BACKEND_ERROR",
                        "answered 500, .*Unexpected API Error.*request req-",
                        "to act: the administrator"),
                machine(
                        "Nova is overloaded",
                        Fault.on("POST", SERVERS).answer(503, "{}").always(),
                        "UNAVAILABLE",
                        "answered 503.*request req-",
                        "with the same idempotency key; to act: the administrator"),
                machine(
                        "a proxy has lost Nova",
                        Fault.on("POST", SERVERS).html(502).always(),
                        "UNAVAILABLE",
                        "compute POST /servers, answered 502",
                        "with the same idempotency key; to act: the administrator"),
                new Failure(
                        "the address is taken meanwhile",
                        "compute-resources",
                        "MACHINE",
                        Fault.on("POST", PORTS)
                                .answer(
                                        409,
                                        "{\"NeutronError\": {\"type\": \"IpAddressAlreadyAllocated\", \"message\":"
                                                + " \"IP address 10.77.0.50 already allocated in subnet"
                                                + " 275b8fa7-fb1b-4155-b20f-6f991e587b3c\", \"detail\": \"\"}}")
                                .after(1),
                        "CONFLICT",
                        "network POST /ports, answered 409, IpAddressAlreadyAllocated.*request req-",
                        List.of("nic0 +\\| UNDONE +\\| [0-9a-f-]{36} +\\| req-", "step +nic1"),
                        "to act: the caller"),
                new Failure(
                        "the quota of subnets is full",
                        "network-resources",
                        NETWORK,
                        Fault.on("POST", SUBNETS)
                                .answer(
                                        409,
                                        "{\"NeutronError\": {\"type\": \"OverQuota\", \"message\": \"Quota exceeded"
                                                + " for resources: ['subnet'].\", \"detail\": \"\"}}"),
                        "QUOTA_EXCEEDED",
                        "network POST /subnets, answered 409, OverQuota.*request req-",
                        List.of("network +\\| UNDONE +\\| [0-9a-f-]{36} +\\| req-", "step +subnet0"),
                        "to act: the administrator"),
                new Failure(
                        "no host has room",
                        "compute-resources",
                        "TOO_LARGE",
                        Fault.on("POST", "no such path"),
                        "NO_CAPACITY",
                        "No valid host was found.*request req-",
                        List.of(
                                "nic0 +\\| UNDONE +\\| [0-9a-f-]{36} +\\| req-",
                                "server +\\| UNDONE +\\| [0-9a-f-]{36} +\\| req-"),
                        "to act: the administrator"));
    }

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        CloudCredential credential = new CloudCredential(lab.authUrl(), "bob", lab.password(), "tenant-b", "RegionOne");
        distribution = Distribution.unpack(directory);
        VimConfiguration.of("lab", credential).writeTo(distribution);
        distribution.start();
        distribution.client("feature:install cistern-vim-openstack");
        Await.until(
                "the lab is available",
                Duration.ofMinutes(1),
                () -> distribution.rest().get(VIM).text("/state").equals("AVAILABLE"));
        CloudProbe cloud = new CloudProbe(credential);
        String networkId =
                distribution.rest().post(VIM + "/network-resources", NETWORK).text("/networkData/networkResourceId");
        machine = machine(cloud.flavour("m1.tiny"), cloud.image(), networkId);
        tooLarge = machine(cloud.flavour("fault.no-host"), cloud.image(), networkId);
    }

    private static String machine(String flavourId, String imageId, String networkId) {
        return String.format(
                "{\"computeFlavourId\": \"%s\", \"vcImageId\": \"%s\", \"interfaceData\": [{\"networkId\": \"%s\"},"
                        + " {\"networkId\": \"%s\"}], \"userData\": {\"content\": \"hush\"}}",
                flavourId, imageId, networkId, networkId);
    }

    @AfterAll
    void stop() {
        distribution.close();
        lab.close();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void explain_namesStepRequestUndoneAndRemedy(Failure failure) throws IOException {
        lab.faults().add(failure.fault());
        Answer answer = distribution
                .rest()
                .post(
                        VIM + "/" + failure.collection(),
                        failure.request().replace("MACHINE", machine).replace("TOO_LARGE", tooLarge));
        lab.faults().clear();

        String explanation = distribution.client("cistern:explain " + answer.text("/operationId"));

        assertThat(explanation)
                .as(explanation)
                .contains(failure.code() + ": ")
                .contains("Nothing that it made is left.")
                .doesNotContain("hush")
                .containsPattern(failure.upstream())
                .containsPattern(failure.advice());
        assertThat(failure.steps()).allSatisfy(step -> assertThat(explanation).containsPattern(step));
    }
}
