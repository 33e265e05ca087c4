// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal.physical;

import io.cistern.tck.EndpointAdministrationTck;
import io.cistern.tck.PhysicalResourceFaultManagementTck;
import io.cistern.tck.PhysicalResourceInventoryManagementTck;
import io.cistern.tck.PhysicalResourcePerformanceManagementTck;
import io.cistern.tck.PhysicalResourceProvisioningAndLifecycleManagementTck;
import io.cistern.tck.PhysicalResourceTopologyManagementTck;
import io.cistern.tck.Subject;
import org.junit.jupiter.api.Nested;

/** What a backend author writes to have a driver judged: a subclass per interface. */
class ExamplePimTckTest {

    @Nested
    class Lifecycle extends PhysicalResourceProvisioningAndLifecycleManagementTck {
        @Override
        protected Subject open() {
            return new ExamplePimSubject();
        }
    }

    @Nested
    class Inventory extends PhysicalResourceInventoryManagementTck {
        @Override
        protected Subject open() {
            return new ExamplePimSubject();
        }
    }

    @Nested
    class Topology extends PhysicalResourceTopologyManagementTck {
        @Override
        protected Subject open() {
            return new ExamplePimSubject();
        }
    }

    @Nested
    class Performance extends PhysicalResourcePerformanceManagementTck {
        @Override
        protected Subject open() {
            return new ExamplePimSubject();
        }
    }

    @Nested
    class Faults extends PhysicalResourceFaultManagementTck {
        @Override
        protected Subject open() {
            return new ExamplePimSubject();
        }
    }

    @Nested
    class Endpoints extends EndpointAdministrationTck {
        @Override
        protected Subject open() {
            return new ExamplePimSubject();
        }
    }
}
