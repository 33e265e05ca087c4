// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class OriginTest {

    private static Origin origin(String address) {
        return Origin.of(URI.create(address));
    }

    @Test
    void of_isTheSame_whetherThePortIsSaidOrNot() {
        assertThat(origin("https://BMC-1/redfish")).isEqualTo(origin("https://bmc-1:443/redfish/v1/"));
        assertThat(origin("http://[2001:db8::1]/")).isEqualTo(origin("http://[2001:db8::1]:80/"));
    }

    @Test
    void of_differs_withSchemeHostOrPort() {
        assertThat(origin("https://bmc-1/"))
                .isNotEqualTo(origin("http://bmc-1:443/"))
                .isNotEqualTo(origin("https://bmc-2/"))
                .isNotEqualTo(origin("https://bmc-1:8443/"))
                .isNotEqualTo(origin("https:///redfish"));
    }
}
