// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.tck.Subject;
import io.cistern.tck.VirtualisedComputeFlavourManagementTck;
import io.cistern.tck.VirtualisedComputeResourcesManagementTck;
import io.cistern.tck.VirtualisedNetworkResourcesManagementTck;
import io.cistern.tck.VirtualisedStorageResourcesManagementTck;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kit is tested itself: each defect of a backend is caught, by the test that is for it. */
class SeededDefectsTest {

    @ParameterizedTest
    @EnumSource
    void defectInTheJournal_isCaughtByTheTestThatIsForIt(JournalDefect defect) {
        assertThat(KitRun.failing(defect)).contains(defect.caughtBy());
    }

    @ParameterizedTest
    @EnumSource
    void defectInQueries_isCaughtByTheTestThatIsForIt(QueryDefect defect) {
        assertThat(KitRun.failing(defect)).contains(defect.caughtBy());
    }

    @ParameterizedTest
    @EnumSource
    void defectInAllocations_isCaughtByTheTestThatIsForIt(AllocationDefect defect) {
        assertThat(KitRun.failing(defect)).contains(defect.caughtBy());
    }

    @ParameterizedTest
    @EnumSource
    void defectInChanges_isCaughtByTheTestThatIsForIt(ChangeDefect defect) {
        assertThat(KitRun.failing(defect)).contains(defect.caughtBy());
    }

    @ExtendWith(KitRun.Seed.class)
    static class Compute extends VirtualisedComputeResourcesManagementTck {
        private final SeededDefect<Tampering<SimulatedCloud>> defect;

        Compute(SeededDefect<Tampering<SimulatedCloud>> defect) {
            this.defect = defect;
        }

        @Override
        protected Subject open() {
            return new ExampleSubject(defect.tampering());
        }
    }

    @ExtendWith(KitRun.Seed.class)
    static class Flavours extends VirtualisedComputeFlavourManagementTck {
        private final SeededDefect<Tampering<SimulatedCloud>> defect;

        Flavours(SeededDefect<Tampering<SimulatedCloud>> defect) {
            this.defect = defect;
        }

        @Override
        protected Subject open() {
            return new ExampleSubject(defect.tampering());
        }
    }

    @ExtendWith(KitRun.Seed.class)
    static class Networks extends VirtualisedNetworkResourcesManagementTck {
        private final SeededDefect<Tampering<SimulatedCloud>> defect;

        Networks(SeededDefect<Tampering<SimulatedCloud>> defect) {
            this.defect = defect;
        }

        @Override
        protected Subject open() {
            return new ExampleSubject(defect.tampering());
        }
    }

    @ExtendWith(KitRun.Seed.class)
    static class Storage extends VirtualisedStorageResourcesManagementTck {
        private final SeededDefect<Tampering<SimulatedCloud>> defect;

        Storage(SeededDefect<Tampering<SimulatedCloud>> defect) {
            this.defect = defect;
        }

        @Override
        protected Subject open() {
            return new ExampleSubject(defect.tampering());
        }
    }
}
