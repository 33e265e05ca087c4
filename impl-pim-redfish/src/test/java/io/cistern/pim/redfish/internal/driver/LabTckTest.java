// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.driver;

import io.cistern.administration.RegisterEndpointRequest;
import io.cistern.backend.Capability;
import io.cistern.lab.redfish.Bmc;
import io.cistern.lab.redfish.Rack;
import io.cistern.tck.Access;
import io.cistern.tck.Bench;
import io.cistern.tck.EndpointAdministrationTck;
import io.cistern.tck.Enrolment;
import io.cistern.tck.PhysicalHoldings;
import io.cistern.tck.PhysicalResourceFaultManagementTck;
import io.cistern.tck.PhysicalResourceInventoryManagementTck;
import io.cistern.tck.PhysicalResourcePerformanceManagementTck;
import io.cistern.tck.PhysicalResourceProvisioningAndLifecycleManagementTck;
import io.cistern.tck.PhysicalResourceTopologyManagementTck;
import io.cistern.tck.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The compatibility kit on a rack of the lab, whose servers tell of themselves in different styles. */
class LabTckTest {

    private static final int SERVERS = 4;
    private static final int SWITCHES = 2;

    @TempDir
    static Path directory;

    @Nested
    class Lifecycle extends PhysicalResourceProvisioningAndLifecycleManagementTck {
        @Override
        protected Subject open() {
            return new LabSubject();
        }
    }

    @Nested
    class Inventory extends PhysicalResourceInventoryManagementTck {
        @Override
        protected Subject open() {
            return new LabSubject();
        }
    }

    @Nested
    class Topology extends PhysicalResourceTopologyManagementTck {
        @Override
        protected Subject open() {
            return new LabSubject();
        }
    }

    @Nested
    class Performance extends PhysicalResourcePerformanceManagementTck {
        @Override
        protected Subject open() {
            return new LabSubject();
        }
    }

    @Nested
    class Faults extends PhysicalResourceFaultManagementTck {
        @Override
        protected Subject open() {
            return new LabSubject();
        }
    }

    @Nested
    class Endpoints extends EndpointAdministrationTck {
        @Override
        protected Subject open() {
            return new LabSubject();
        }
    }

    private static final class LabSubject implements Subject {
        private final Path folder = folder();
        private final FleetRig rig = new FleetRig(folder, lab -> Rack.add(lab, "rack", SERVERS));
        private final Bench bench = Bench.of(rig.fleet());
        private final Bmc unlisted = rig.addUnlisted("unlisted");

        LabSubject() {
            Enrolment.await(bench, SERVERS + SWITCHES);
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory(directory, "rack");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Access consumer() {
            return bench;
        }

        @Override
        public Optional<Access> stranger() {
            return Optional.of(bench.within("strangers"));
        }

        @Override
        public Optional<Bench> bench() {
            return Optional.of(bench);
        }

        @Override
        public List<Capability> capabilities() {
            return rig.fleet().description().capabilities();
        }

        /** Trusted on first use; all BMCs of a lab have one account. */
        @Override
        public Optional<RegisterEndpointRequest> newcomer() {
            return Optional.of(RegisterEndpointRequest.builder()
                    .address(unlisted.url())
                    .credentialRef(Optional.of("file:" + folder.resolve("rack-server1")))
                    .build());
        }

        @Override
        public Set<String> holdings(String prefix) {
            return new PhysicalHoldings(bench).identifiers();
        }

        @Override
        public void close() {
            rig.close();
        }
    }
}
