// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cistern.lab.redfish.internal.RedfishLabConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedfishLabComponentTest {

    @TempDir
    Path directory;

    @Test
    void configuration_makesARack_withCapturesAndItsAuthority() throws IOException, CertificateException {
        Path captures = directory.resolve("captures");
        Path root = Files.createDirectories(captures.resolve("tower/redfish/v1"));
        Files.writeString(root.resolve("index.json"), "{\"@odata.id\": \"/redfish/v1/\", \"Name\": \"Captured\"}");
        Path system = Files.createDirectories(root.resolve("Systems/1"));
        Files.writeString(system.resolve("index.json"), "{\"@odata.id\": \"/redfish/v1/Systems/1\", \"Name\": \"S\"}");
        Path authority = directory.resolve("authority.pem");

        RedfishLabComponent component = component(
                Map.of("servers", 3, "captures", captures.toString(), "authority_file", authority.toString()));
        try {
            RedfishLab lab = component.lab();
            assertThat(lab.bmcs())
                    .extracting(Bmc::name)
                    .containsExactly(
                            "rack1-switch1",
                            "rack1-switch2",
                            "rack1-pdu",
                            "rack1-server1",
                            "rack1-server2",
                            "rack1-server3",
                            "tower");
            Bmc captured = lab.bmcs().get(6);
            assertThat(new RedfishClient(lab, captured)
                            .read("/redfish/v1/")
                            .path("Name")
                            .asText())
                    .isEqualTo("Captured");
            assertThat(new RedfishClient(lab, captured)
                            .get("/redfish/v1/Systems/1")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(captured.password()).isEqualTo(Files.readString(directory.resolve("password")));
            assertThat(CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(authority))))
                    .isEqualTo(lab.authority());
        } finally {
            component.close();
        }
    }

    @Test
    void configurationWithoutPasswordFile_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RedfishLabComponent(config(Map.of("port", 0))))
                .withMessageContaining("password.file");
    }

    private RedfishLabComponent component(Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("port", 0);
        all.put("password_file", directory.resolve("password").toString());
        return new RedfishLabComponent(config(all));
    }

    /** A configuration with these values, and the defaults for everything else. */
    private static RedfishLabConfig config(Map<String, Object> values) {
        return (RedfishLabConfig) Proxy.newProxyInstance(
                RedfishLabConfig.class.getClassLoader(),
                new Class<?>[] {RedfishLabConfig.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
