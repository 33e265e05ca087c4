// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal.physical;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.examples.backend.internal.KitRun;
import io.cistern.examples.backend.internal.SeededDefect;
import io.cistern.tck.EndpointAdministrationTck;
import io.cistern.tck.PhysicalResourceInventoryManagementTck;
import io.cistern.tck.PhysicalResourceProvisioningAndLifecycleManagementTck;
import io.cistern.tck.PhysicalResourceTopologyManagementTck;
import io.cistern.tck.Subject;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kit is tested itself: each defect of a PIM is caught, by the test that is for it. */
class SeededPhysicalDefectsTest {

    @ParameterizedTest
    @EnumSource
    void defect_isCaughtByTheTestThatIsForIt(PhysicalDefect defect) {
        assertThat(KitRun.failing(defect)).contains(defect.caughtBy());
    }

    @ExtendWith(KitRun.Seed.class)
    static class Inventory extends PhysicalResourceInventoryManagementTck {
        private final SeededDefect<PhysicalTampering> defect;

        Inventory(SeededDefect<PhysicalTampering> defect) {
            this.defect = defect;
        }

        @Override
        protected Subject open() {
            return new ExamplePimSubject(defect.tampering());
        }
    }

    @ExtendWith(KitRun.Seed.class)
    static class Topology extends PhysicalResourceTopologyManagementTck {
        private final SeededDefect<PhysicalTampering> defect;

        Topology(SeededDefect<PhysicalTampering> defect) {
            this.defect = defect;
        }

        @Override
        protected Subject open() {
            return new ExamplePimSubject(defect.tampering());
        }
    }

    @ExtendWith(KitRun.Seed.class)
    static class Lifecycle extends PhysicalResourceProvisioningAndLifecycleManagementTck {
        private final SeededDefect<PhysicalTampering> defect;

        Lifecycle(SeededDefect<PhysicalTampering> defect) {
            this.defect = defect;
        }

        @Override
        protected Subject open() {
            return new ExamplePimSubject(defect.tampering());
        }
    }

    @ExtendWith(KitRun.Seed.class)
    static class Endpoints extends EndpointAdministrationTck {
        private final SeededDefect<PhysicalTampering> defect;

        Endpoints(SeededDefect<PhysicalTampering> defect) {
            this.defect = defect;
        }

        @Override
        protected Subject open() {
            return new ExamplePimSubject(defect.tampering());
        }
    }
}
