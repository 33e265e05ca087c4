// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.BackendDescription;
import io.cistern.backend.Capability;
import io.cistern.lab.openstack.LabSettings;
import io.cistern.lab.openstack.OpenStackLab;
import io.cistern.vim.network.QueryNetworkRequest;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import io.cistern.vim.openstack.internal.cloud.CloudSettings;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.openstack.internal.testing.Outcome;
import io.cistern.vim.openstack.internal.testing.TestConfig;
import io.cistern.vim.openstack.internal.testing.TestContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {

    @TempDir
    Path directory;

    @Test
    void keys_areThese() {
        TestConfig.keys(OpenStackConfig.class).forEach((key, value) -> System.out.println(key + " = " + value));

        assertThat(TestConfig.keys(OpenStackConfig.class))
                .containsOnlyKeys(
                        "vim.id",
                        "clouds.file",
                        "cloud",
                        "credentials",
                        "auth.url",
                        "auth.type",
                        "user.name",
                        "user.id",
                        "user.domain.name",
                        "user.domain.id",
                        "password",
                        "project.name",
                        "project.id",
                        "project.domain.name",
                        "project.domain.id",
                        "application_credential.id",
                        "application_credential.name",
                        "application_credential_secret",
                        "region",
                        "interface",
                        "endpoint.compute",
                        "endpoint.network",
                        "endpoint.image",
                        "endpoint.block-storage",
                        "endpoint.placement",
                        "tls.ca_file",
                        "http.connect_timeout_ms",
                        "http.request_timeout_ms",
                        "http.max_body_mib",
                        "http.attempts",
                        "http.requests_per_second",
                        "http.concurrent_requests",
                        "workers.mutations",
                        "workers.queries",
                        "workers.waiting");
    }

    @ParameterizedTest
    @CsvSource({
        "auth.url, '', auth.url",
        "auth.url, ftp://cloud.example, auth.url",
        "auth.type, kerberos, auth.type",
        "user.name, '', user.name",
        "project.name, '', project.name",
        "password, hunter2, password",
        "password, '', password",
        "interface, private, interface",
        "endpoint.compute, nowhere, endpoint.compute",
        "http.attempts, 0, http.attempts",
        "cloud, x, clouds.file",
        "clouds.file, x, cloud"
    })
    void mistake_isToldByItsKey(String key, String value, String told) {
        Map<String, Object> values = new HashMap<>(password());
        values.put(key, key.equals("http.attempts") ? Integer.valueOf(value) : value);

        assertThatThrownBy(() -> read(values)).isInstanceOfSatisfying(InfrastructureException.class, e -> {
            assertThat(e.details().attribute()).contains(told);
            assertThat(e.details().rule()).isPresent();
            assertThat(e.details().remedy()).isPresent();
            assertThat(e.getMessage()).doesNotContain("hunter2");
        });
    }

    @Test
    void cloudsFile_isRead_andItsSecretShownNowhere() throws Exception {
        Path file = Files.writeString(
                directory.resolve("clouds.yaml"),
                """
                clouds:
                  edge:
                    auth: {auth_url: 'https://cloud.example:5000', username: ann, password: hunter2,
                           project_name: p, user_domain_name: Default, project_domain_name: Default}
                    region_name: R1
                    interface: internal
                """);
        CloudSettings settings = read(Map.of("vim.id", "v", "clouds.file", file.toString(), "cloud", "edge"));

        assertThat(settings.authUrl()).hasToString("https://cloud.example:5000/v3");
        assertThat(settings.region()).contains("R1");
        assertThat(settings.audience()).isEqualTo("internal");
        assertThat(settings.credential().get().secret().get()).isEqualTo("hunter2");
        assertThat(settings.credential().get()).hasToString("user ann in project p");
        assertThatThrownBy(() -> read(Map.of("vim.id", "v", "clouds.file", file.toString(), "cloud", "core")))
                .hasMessageContaining("edge");

        Files.writeString(file, "clouds: {edge: [hunter2");
        assertThatThrownBy(() -> read(Map.of("vim.id", "v", "clouds.file", file.toString(), "cloud", "edge")))
                .hasMessageContaining("YAML")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void credentials_areReadByProject_besideEitherDefault() throws Exception {
        String file = groups().toString();
        Map<String, Object> values = new HashMap<>(password());
        values.put("clouds.file", file);
        values.put("credentials", new String[] {"p1=one, p2 = two"});
        CloudSettings beside = read(values);
        CloudSettings within = read(Map.of(
                "vim.id", "v", "clouds.file", file, "cloud", "one", "credentials", new String[] {"p1=one", "p2=two"}));

        assertThat(beside.credential().get()).hasToString("user alice in project tenant-a");
        assertThat(within.credential().get()).hasToString("user ann in project p");
        for (CloudSettings settings : List.of(beside, within)) {
            assertThat(settings.credentials()).containsOnlyKeys("p1", "p2");
            assertThat(settings.credentials().get("p1").get()).hasToString("user ann in project p");
            assertThat(settings.credentials().get("p2").get().secret().get()).isEqualTo("hunter2");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hunter2 | has the form",
                "p1=one=hunter2 | has the form",
                "=hunter2 | has the form",
                "p1= | has the form",
                "p1=one,p1=two | p1 is there twice",
                "p1=none | one, secretless, two",
                "p1=secretless | auth.password is mandatory",
                "p1=elsewhere | https://other.example:5000/v3"
            })
    void credentials_areRefused(String given, String told) throws Exception {
        Map<String, Object> values = new HashMap<>(password());
        values.put("clouds.file", groups().toString());
        values.put("credentials", new String[] {given});

        assertThatThrownBy(() -> read(values)).isInstanceOfSatisfying(InfrastructureException.class, e -> {
            assertThat(e.details().attribute()).contains("credentials");
            assertThat(e.getMessage()).contains(told).doesNotContain("hunter2");
        });
    }

    @Test
    void credentials_needACloudsFile() {
        Map<String, Object> values = new HashMap<>(password());
        values.put("credentials", new String[] {"p1=one"});

        assertThatThrownBy(() -> read(values)).isInstanceOfSatisfying(InfrastructureException.class, e -> assertThat(
                        e.details().attribute())
                .contains("clouds.file"));
    }

    private Path groups() throws Exception {
        return Files.writeString(
                directory.resolve("clouds.yaml"),
                """
                clouds:
                  one: {auth: {auth_url: 'http://127.0.0.1:9', username: ann, password: hunter2, project_name: p}}
                  two: {auth: {username: ben, password: hunter2, project_name: p}}
                  secretless: {auth: {username: ben, project_name: p}}
                  elsewhere: {auth: {auth_url: 'https://other.example:5000', username: c, password: hunter2, project_name: p}}
                """);
    }

    @Test
    void backend_isThereWhileItsSecretIsMissing_andWorksOnceItIsThere() throws Exception {
        Path secret = directory.resolve("secret");
        try (OpenStackLab lab = OpenStackLab.start(LabSettings.defaults())) {
            Map<String, Object> values = new HashMap<>(password());
            values.put("auth.url", lab.authUrl());
            values.put("password", "file:" + secret);
            OpenStackBackend backend = new OpenStackBackend(TestConfig.of(OpenStackConfig.class, values), "1.0");
            try {
                VirtualisedNetworkResourcesManagement networks = backend.offer(
                                VirtualisedNetworkResourcesManagement.class)
                        .orElseThrow();
                assertThatThrownBy(() -> query(networks)).isInstanceOfSatisfying(InfrastructureException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE);
                    assertThat(e.getMessage()).contains(secret.toString());
                });
                assertThat(backend.description().unavailable()).isPresent();

                Files.writeString(secret, lab.password());
                query(networks);
            } finally {
                backend.leave();
            }
        }
    }

    @Test
    void description_tellsWhatIsOfferedAndRefused() {
        Map<String, Object> values = new HashMap<>(password());
        OpenStackBackend backend = new OpenStackBackend(TestConfig.of(OpenStackConfig.class, values), "1.0");
        try {
            BackendDescription description = backend.description();

            assertThat(description.infrastructureId()).isEqualTo("v");
            assertThat(description.capabilities())
                    .filteredOn(Capability::supported)
                    .extracting(Capability::operation)
                    .containsExactlyInAnyOrder(
                            "allocateVirtualisedComputeResource",
                            "queryVirtualisedComputeResource",
                            "terminateVirtualisedComputeResource",
                            "updateVirtualisedComputeResource",
                            "operateVirtualisedComputeResource",
                            "scaleVirtualisedComputeResource",
                            "migrateVirtualisedComputeResource",
                            "createComputeResourceAffinityOrAntiAffinityConstraintsGroup",
                            "queryAffinityGroups",
                            "deleteAffinityGroup",
                            "queryVirtualisedComputeResourceInformation",
                            "queryVirtualisedNetworkResourceInformation",
                            "queryVirtualisedStorageResourceInformation",
                            "createComputeFlavour",
                            "queryComputeFlavour",
                            "deleteComputeFlavour",
                            "allocateVirtualisedNetworkResource",
                            "queryVirtualisedNetworkResource",
                            "updateVirtualisedNetworkResource",
                            "terminateVirtualisedNetworkResource",
                            "allocateVirtualisedStorageResource",
                            "queryVirtualisedStorageResource",
                            "updateVirtualisedStorageResource",
                            "terminateVirtualisedStorageResource",
                            "operateVirtualisedStorageResource",
                            "scaleVirtualisedStorageResource",
                            "migrateVirtualisedStorageResource",
                            "createStorageResourceAffinityOrAntiAffinityConstraintsGroup",
                            "queryStorageAffinityGroups",
                            "deleteStorageAffinityGroup");
            assertThat(description.capabilities())
                    .filteredOn(capability -> !capability.supported())
                    .isNotEmpty()
                    .allSatisfy(capability -> assertThat(capability.reason())
                            .hasValueSatisfying(reason -> assertThat(reason).isNotBlank()));
        } finally {
            backend.leave();
        }
    }

    private static void query(VirtualisedNetworkResourcesManagement networks) {
        Outcome.of(networks.queryVirtualisedNetworkResource(
                TestContext.of(LiveCloud.newJournal()),
                QueryNetworkRequest.builder().build()));
    }

    private static Map<String, Object> password() {
        return Map.of(
                "vim.id", "v",
                "auth.url", "http://127.0.0.1:9/v3",
                "user.name", "alice",
                "password", "env:CISTERN_TEST_PASSWORD",
                "project.name", "tenant-a");
    }

    private static CloudSettings read(Map<String, ?> values) {
        return new OpenStackSettings(TestConfig.of(OpenStackConfig.class, values)).read();
    }
}
