// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import io.cistern.administration.RegisterEndpointRequest;
import io.cistern.client.CisternClient;
import io.cistern.lab.redfish.Bmc;
import io.cistern.lab.redfish.ServerModel;
import io.cistern.lab.redfish.Style;
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
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The compatibility kit through the client against the running distribution, on a rack of the lab. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FleetClientTckIT {

    private static final int SERVERS = 4;
    private static final int SWITCHES = 2;

    private Hall hall;
    private Bmc unlisted;
    private CisternClient client;

    @BeforeAll
    void open(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws IOException {
        hall = Hall.open(folder, SERVERS);
        unlisted = hall.lab().add("unlisted", ServerModel.rack(), Style.plain());
        client = hall.distribution().javaClient();
        Enrolment.await(new Fleet(), SERVERS + SWITCHES);
    }

    @AfterAll
    void close() {
        hall.close();
    }

    @Nested
    class Lifecycle extends PhysicalResourceProvisioningAndLifecycleManagementTck {
        @Override
        protected Subject open() {
            return new Fleet();
        }
    }

    @Nested
    class Inventory extends PhysicalResourceInventoryManagementTck {
        @Override
        protected Subject open() {
            return new Fleet();
        }
    }

    @Nested
    class Topology extends PhysicalResourceTopologyManagementTck {
        @Override
        protected Subject open() {
            return new Fleet();
        }
    }

    @Nested
    class Performance extends PhysicalResourcePerformanceManagementTck {
        @Override
        protected Subject open() {
            return new Fleet();
        }
    }

    @Nested
    class Faults extends PhysicalResourceFaultManagementTck {
        @Override
        protected Subject open() {
            return new Fleet();
        }
    }

    @Nested
    class Endpoints extends EndpointAdministrationTck {
        @Override
        protected Subject open() {
            return new Fleet();
        }
    }

    private final class Fleet extends ThroughClient {

        Fleet() {
            super(client, Hall.ID);
        }

        @Override
        public <T> T to(Class<T> standardInterface) {
            return client.pim(Hall.ID, standardInterface);
        }

        @Override
        public Optional<RegisterEndpointRequest> newcomer() {
            return Optional.of(RegisterEndpointRequest.builder()
                    .address(unlisted.url())
                    .credentialRef(Optional.of(hall.credentialRef()))
                    .build());
        }

        @Override
        public Set<String> holdings(String prefix) {
            return new PhysicalHoldings(this).identifiers();
        }
    }
}
