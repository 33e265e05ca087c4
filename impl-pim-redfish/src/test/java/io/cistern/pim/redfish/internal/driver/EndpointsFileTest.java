// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.physical.EndpointDefinition;
import io.cistern.pim.inventory.TrustMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointsFileTest {

    private static final String KEY = "5f2b".repeat(16);

    @TempDir
    private Path directory;

    @Test
    void endpoints_areRead_byTheNamesOfTheColumns() throws IOException {
        List<EndpointDefinition> endpoints = file(
                        "# rack 7",
                        "address, credentialRef, trustMode, pins, resourcePoolId, expectedSerial",
                        "https://192.0.2.1, file:/etc/bmc, pin, " + KEY + " " + KEY + ", pool-1, S1",
                        "",
                        "192.0.2.2,,,,,")
                .read();

        assertThat(endpoints).hasSize(2);
        assertThat(endpoints.get(0).tls().trustMode()).isEqualTo(TrustMode.PIN);
        assertThat(endpoints.get(0).tls().pins()).containsExactly(KEY, KEY);
        assertThat(endpoints.get(0).resourcePoolId()).contains("pool-1");
        assertThat(endpoints.get(0).expectedSerial()).contains("S1");
        assertThat(endpoints.get(1).tls().trustMode()).isEqualTo(TrustMode.TOFU);
        assertThat(endpoints.get(1).credentialRef()).isEmpty();
        assertThat(endpoints.get(1).address()).isEqualTo("https://192.0.2.2");
        assertThat(endpoints.get(1).origin().orElseThrow()).endsWith("endpoints.csv");
    }

    @Test
    void line_isNamed_whenItHasTooFewValues() throws IOException {
        assertRefused("line 2", file("address,credentialRef", "192.0.2.1"));
    }

    @Test
    void column_isNamed_whenItIsUnknown() throws IOException {
        assertRefused("password", file("address,password", "192.0.2.1,secret"));
    }

    @Test
    void trustMode_isRefused_whenItIsUnknown() throws IOException {
        assertRefused("trustMode", file("address,trustMode", "192.0.2.1,always"));
    }

    @Test
    void location_isRefused_andSaysWhereItIsSet() throws IOException {
        assertRefused("locationId", file("address,locationId", "192.0.2.1,rack-7"));
    }

    @Test
    void file_isRefused_whenItIsNotThere() {
        assertRefused("endpoints.file", new EndpointsFile(directory.resolve("none")));
    }

    private static void assertRefused(String what, EndpointsFile file) {
        assertThatThrownBy(file::read)
                .isInstanceOf(InfrastructureException.class)
                .hasMessageContaining(what)
                .hasMessageNotContaining("secret");
    }

    private EndpointsFile file(String... lines) throws IOException {
        return new EndpointsFile(Files.write(directory.resolve("endpoints.csv"), List.of(lines)));
    }
}
