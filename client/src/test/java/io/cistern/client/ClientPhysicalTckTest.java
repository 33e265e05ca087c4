// SPDX-License-Identifier: Apache-2.0
package io.cistern.client;

import io.cistern.tck.EndpointAdministrationTck;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The compatibility kit through the client, REST, the gateway with the management of fleets, and the example PIM. */
class ClientPhysicalTckTest {

    @TempDir
    static Path directory;

    private static Subject served() {
        try {
            return new ServedRack(Files.createTempDirectory(directory, "gateway"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nested
    class Lifecycle extends PhysicalResourceProvisioningAndLifecycleManagementTck {
        @Override
        protected Subject open() {
            return served();
        }
    }

    @Nested
    class Inventory extends PhysicalResourceInventoryManagementTck {
        @Override
        protected Subject open() {
            return served();
        }
    }

    @Nested
    class Topology extends PhysicalResourceTopologyManagementTck {
        @Override
        protected Subject open() {
            return served();
        }
    }

    @Nested
    class Performance extends PhysicalResourcePerformanceManagementTck {
        @Override
        protected Subject open() {
            return served();
        }
    }

    @Nested
    class Faults extends PhysicalResourceFaultManagementTck {
        @Override
        protected Subject open() {
            return served();
        }
    }

    @Nested
    class Endpoints extends EndpointAdministrationTck {
        @Override
        protected Subject open() {
            return served();
        }
    }
}
