// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.backend.physical.InventoryReading;
import io.cistern.backend.physical.UnreadPart;
import io.cistern.lab.Fault;
import io.cistern.lab.redfish.Bmc;
import io.cistern.lab.redfish.ServerModel;
import io.cistern.lab.redfish.Style;
import io.cistern.pim.ResourceKind;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said of a service of which not everything could be read. */
class GapsTest {

    private final ReadingRig rig = new ReadingRig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void gap_namesAllThatWouldBeFoundThroughIt() {
        Bmc bmc = rig.add(ServerModel.rack(), Style.plain());
        bmc.faults()
                .add(Fault.on("GET", "/redfish/v1/Systems/[^/]+/Storage")
                        .answer(500, "{}")
                        .always());
        bmc.faults()
                .add(Fault.on("GET", "/redfish/v1/Chassis/[^/]+/PowerSubsystem")
                        .answer(500, "{}")
                        .always());

        InventoryReading reading = rig.read(bmc);

        assertThat(reading.unread())
                .extracting(UnreadPart::resourceKinds)
                .containsExactlyInAnyOrder(
                        List.of(ResourceKind.STORAGE_CONTROLLER, ResourceKind.DRIVE, ResourceKind.VOLUME),
                        List.of(ResourceKind.OTHER, ResourceKind.POWER_SUPPLY, ResourceKind.BATTERY));
    }
}
