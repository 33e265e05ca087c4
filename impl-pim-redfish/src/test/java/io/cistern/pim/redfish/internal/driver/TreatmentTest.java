// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.backend.physical.InventoryReading;
import io.cistern.backend.physical.InventoryScope;
import io.cistern.lab.redfish.Bmc;
import io.cistern.lab.redfish.ServerModel;
import io.cistern.lab.redfish.Style;
import io.cistern.pim.inventory.TrustMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** BMCs are treated as is known of their kind. */
class TreatmentTest {

    @TempDir
    private Path directory;

    private DriverRig rig;

    @BeforeEach
    void start() {
        rig = new DriverRig(directory);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void profile_isThatOfTheKind_whichTheServiceItselfTells() {
        assertThat(profile(rig.lab().add(ServerModel.rack(), Style.named("idrac"))))
                .isEqualTo("dell-idrac");
        assertThat(profile(rig.lab().add(ServerModel.rack(), Style.named("ilo"))))
                .isEqualTo("hpe-ilo");
        assertThat(profile(rig.lab().add(ServerModel.rack(), Style.plain()))).isEqualTo("generic");
    }

    @Test
    void switches_holdFromTheFirstRequestBehindTheRoot_andChangeWithTheDirectory() throws IOException {
        Bmc bmc = rig.lab().add(ServerModel.rack(), Style.named("idrac"));
        Files.createDirectory(rig.quirks());
        Path file = rig.quirks().resolve("own.json");
        Files.writeString(
                file,
                "{\"profile\": \"own\", \"extends\": \"dell-idrac\", \"match\": {\"manufacturer\": \"Dell.*\","
                        + " \"model\": \".*\"}, \"switches\": {\"expand\": {\"value\": false, \"evidence\": \"a test\"}}}");

        assertThat(profile(bmc)).isEqualTo("own");
        assertThat(expanded(bmc)).isFalse();

        Files.delete(file);
        assertThat(profile(bmc)).isEqualTo("dell-idrac");
        assertThat(expanded(bmc)).isTrue();
    }

    @Test
    void sessions_areNotUsed_fromTheFirstRequestBehindTheRoot() throws IOException {
        Bmc bmc = rig.lab().add(ServerModel.rack(), Style.named("idrac"));
        Files.createDirectory(rig.quirks());
        Files.writeString(
                rig.quirks().resolve("own.json"),
                "{\"profile\": \"own\", \"match\": {\"manufacturer\": \"Dell.*\", \"model\": \".*\"},"
                        + " \"switches\": {\"session\": {\"value\": false, \"evidence\": \"a test\"}}}");

        assertThat(profile(bmc)).isEqualTo("own");

        assertThat(bmc.traffic().entries()).noneMatch(entry -> entry.method().equals("POST"));
    }

    private String profile(Bmc bmc) {
        InventoryReading reading = DriverRig.join(
                rig.driver().readInventory(rig.access(bmc, TrustMode.INSECURE), InventoryScope.FULL, DriverRig.call()));
        return reading.service().quirkProfile();
    }

    private static boolean expanded(Bmc bmc) {
        return bmc.traffic().entries().stream().anyMatch(entry -> entry.target().contains("expand="));
    }
}
