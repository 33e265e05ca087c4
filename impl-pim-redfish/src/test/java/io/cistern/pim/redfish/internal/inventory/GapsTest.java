// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import static io.cistern.pim.redfish.internal.inventory.ReadingRig.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.physical.InventoryReading;
import io.cistern.backend.physical.UnreadPart;
import io.cistern.backend.support.CallLimit;
import io.cistern.lab.Fault;
import io.cistern.lab.redfish.Bmc;
import io.cistern.lab.redfish.ServerModel;
import io.cistern.lab.redfish.Style;
import io.cistern.pim.ResourceKind;
import java.time.Duration;
import java.time.Instant;
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

    @Test
    void answerThatIsTooLarge_isAGap_andTheRestIsRead() {
        Bmc bmc = rig.add(ServerModel.rack(), Style.plain());
        bmc.faults()
                .add(Fault.on("GET", "/redfish/v1/Systems/[^/]+/SecureBoot")
                        .answer(200, "{\"Id\": [" + "1,".repeat(300_100) + "1]}")
                        .always());

        InventoryReading reading = rig.read(bmc);

        assertThat(all(reading, ResourceKind.COMPUTE_SERVER)).hasSize(1);
        assertThat(all(reading, ResourceKind.DRIVE)).hasSize(4);
        assertThat(reading.unread()).extracting(UnreadPart::code).containsExactly(ErrorCode.BACKEND_ERROR);
    }

    @Test
    void whatWasRead_holds_whenThereIsNoTimeForTheRest() {
        Bmc bmc = rig.add(ServerModel.rack(), Style.plain());
        Ending limit = new Ending();
        bmc.faults()
                .add(Fault.on("GET", "/redfish/v1/Systems/[^/]+/Processors")
                        .meanwhile(() -> limit.over = true)
                        .answer(200, "{}"));

        InventoryReading reading = rig.read(bmc, limit);

        assertThat(all(reading, ResourceKind.COMPUTE_SERVER)).hasSize(1);
        assertThat(reading.unread()).isNotEmpty().allSatisfy(part -> assertThat(part.code())
                .isEqualTo(ErrorCode.TIMEOUT));
    }

    @Test
    void reading_fails_whenThereIsTimeForTheRootOnly() {
        Bmc bmc = rig.add(ServerModel.rack(), Style.plain());
        Ending limit = new Ending();
        bmc.faults()
                .add(Fault.on("GET", "/redfish/v1/Systems")
                        .meanwhile(() -> limit.over = true)
                        .answer(500, "{}"));
        bmc.faults().add(Fault.on("GET", "/redfish/v1/.+").answer(500, "{}").always());

        assertThatThrownBy(() -> rig.read(bmc, limit))
                .isInstanceOfSatisfying(InfrastructureException.class, failure -> assertThat(failure.code())
                        .isEqualTo(ErrorCode.TIMEOUT));
    }

    /** A limit that is over when the test says so. */
    private static final class Ending implements CallLimit {

        private volatile boolean over;

        @Override
        public Instant limit() {
            return Instant.now().plus(Duration.ofMinutes(2));
        }

        @Override
        public void checkActive() {
            if (over) {
                throw new InfrastructureException(ErrorCode.TIMEOUT, "it is over");
            }
        }

        @Override
        public void pause(Duration time) {
            checkActive();
        }
    }
}
