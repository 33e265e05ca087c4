// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.backend.physical.ScanRange;
import io.cistern.lab.redfish.Bmc;
import io.cistern.lab.redfish.ServerModel;
import io.cistern.lab.redfish.Style;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedfishSettingsTest {

    private static List<ScanRange> scanned(Map<String, Object> values) {
        return RedfishSettings.scanned(FleetRig.config(values));
    }

    @Test
    void nothingIsLookedFor_whereNobodyAsksForIt() {
        assertThat(scanned(Map.of())).isEmpty();
    }

    @Test
    void ranges_areLookedThrough_asTheyAreSet() {
        List<ScanRange> ranges = scanned(Map.of(
                "scan_ranges",
                new String[] {"192.0.2.0/24", " ", "198.51.100.0/25"},
                "scan_port",
                8443,
                "scan_period__min",
                60,
                "scan_credential",
                "env:BMC",
                "scan_pool",
                "gold"));
        assertThat(ranges).extracting(ScanRange::cidr).containsExactly("192.0.2.0/24", "198.51.100.0/25");
        assertThat(ranges.get(0).port()).isEqualTo(8443);
        assertThat(ranges.get(0).period()).isEqualTo(Duration.ofHours(1));
        assertThat(ranges.get(0).credentialRef()).contains("env:BMC");
        assertThat(ranges.get(0).resourcePoolId()).contains("gold");
    }

    @Test
    void ranges_areTakenApart_asAFileHasThem() {
        assertThat(scanned(Map.of("scan_ranges", new String[] {"192.0.2.0/24, 198.51.100.0/25"})))
                .extracting(ScanRange::cidr)
                .containsExactly("192.0.2.0/24", "198.51.100.0/25");
    }

    @Test
    void settingThatIsWrong_isNamed() {
        assertThatThrownBy(() -> scanned(Map.of("scan_ranges", new String[] {"192.0.2.7/24"})))
                .hasMessageContaining("scan.ranges")
                .hasMessageContaining("192.0.2.7/24");
        assertThatThrownBy(() -> scanned(Map.of("scan_period__min", 0))).hasMessageContaining("scan.period_min");
        assertThatThrownBy(() -> scanned(Map.of("scan_credential", "admin:hunter2")))
                .hasMessageContaining("scan.credential")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void whatAnswersInARange_isSeenWithoutALogin(@TempDir Path directory) {
        try (DriverRig rig = new DriverRig(directory)) {
            Bmc bmc = rig.lab().add(ServerModel.rack(), Style.plain());
            URI url = URI.create(bmc.url());
            ScanRange range = scanned(
                            Map.of("scan_ranges", new String[] {url.getHost() + "/32"}, "scan_port", url.getPort()))
                    .get(0);
            List<String> addresses = range.addresses().toList();
            assertThat(addresses).hasSize(1);
            assertThat(DriverRig.join(rig.driver()
                                    .probe(addresses.get(0), Instant.now().plusSeconds(60)))
                            .service()
                            .protocol())
                    .isEqualTo("redfish");
            assertThat(bmc.traffic().sessionsOpened()).isZero();
        }
    }
}
