// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.driver;

import io.cistern.api.InfrastructureKind;
import io.cistern.tck.conformance.CheckedInMatrix;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The conformance matrix that is checked in tells what a fleet of BMCs does today. */
class ConformanceTest {

    @TempDir
    private Path directory;

    @Test
    void matrixThatIsCheckedIn_isCurrent() {
        try (FleetRig rig = new FleetRig(directory, lab -> {})) {
            new CheckedInMatrix("Redfish", InfrastructureKind.PIM, "impl-pim-redfish")
                    .assertCurrent(rig.fleet().description().capabilities());
        }
    }
}
