// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanRangeTest {

    private static ScanRange range(String cidr, int port) {
        return new ScanRange(cidr, port, Duration.ofDays(1), Optional.empty(), Optional.empty());
    }

    @Test
    void addresses_areThoseOfHosts() {
        assertThat(range("192.0.2.252/30", 443).addresses())
                .containsExactly("https://192.0.2.253:443", "https://192.0.2.254:443");
        assertThat(range("192.0.2.254/31", 8443).addresses())
                .containsExactly("https://192.0.2.254:8443", "https://192.0.2.255:8443");
        assertThat(range("192.0.2.7/32", 443).addresses()).containsExactly("https://192.0.2.7:443");
        assertThat(range("2001:db8::fffe/127", 443).addresses())
                .containsExactly("https://[2001:db8:0:0:0:0:0:fffe]:443", "https://[2001:db8:0:0:0:0:0:ffff]:443");
        assertThat(range("0.0.0.0/30", 443).addresses()).containsExactly("https://0.0.0.1:443", "https://0.0.0.2:443");
        assertThat(range("10.255.0.0/16", 443).addresses())
                .hasSize(65_534)
                .startsWith("https://10.255.0.1:443")
                .endsWith("https://10.255.255.254:443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"192.0.2.0", "192.0.2.1/24", "192.0.2.0/33", "bmc.example/24", "10.0.0.0/15", "2001:db8::/64", ""
            })
    void otherRanges_areRefused(String cidr) {
        assertThatThrownBy(() -> range(cidr, 443)).hasMessageContaining("cidr");
    }

    @Test
    void portThatIsNone_isRefused() {
        assertThatThrownBy(() -> range("192.0.2.0/24", 65_536)).hasMessageContaining("port");
    }
}
