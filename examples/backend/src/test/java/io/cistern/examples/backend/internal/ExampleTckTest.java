// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import io.cistern.tck.Subject;
import io.cistern.tck.VirtualisedComputeFlavourManagementTck;
import io.cistern.tck.VirtualisedComputeResourcesChangeNotificationTck;
import io.cistern.tck.VirtualisedComputeResourcesInformationManagementTck;
import io.cistern.tck.VirtualisedComputeResourcesManagementTck;
import io.cistern.tck.VirtualisedNetworkResourcesChangeNotificationTck;
import io.cistern.tck.VirtualisedNetworkResourcesInformationManagementTck;
import io.cistern.tck.VirtualisedNetworkResourcesManagementTck;
import io.cistern.tck.VirtualisedResourcesFaultManagementTck;
import io.cistern.tck.VirtualisedResourcesPerformanceManagementTck;
import io.cistern.tck.VirtualisedStorageResourcesChangeNotificationTck;
import io.cistern.tck.VirtualisedStorageResourcesInformationManagementTck;
import io.cistern.tck.VirtualisedStorageResourcesManagementTck;
import org.junit.jupiter.api.Nested;

/** The compatibility kit on the example. */
class ExampleTckTest {

    @Nested
    class Flavours extends VirtualisedComputeFlavourManagementTck {
        @Override
        protected Subject open() {
            return new ExampleSubject();
        }
    }

    @Nested
    class Compute extends VirtualisedComputeResourcesManagementTck {
        @Override
        protected Subject open() {
            return new ExampleSubject();
        }
    }

    @Nested
    class Networks extends VirtualisedNetworkResourcesManagementTck {
        @Override
        protected Subject open() {
            return new ExampleSubject();
        }
    }

    @Nested
    class Storage extends VirtualisedStorageResourcesManagementTck {
        @Override
        protected Subject open() {
            return new ExampleSubject();
        }
    }

    @Nested
    class ComputeInformation extends VirtualisedComputeResourcesInformationManagementTck {
        @Override
        protected Subject open() {
            return new ExampleSubject();
        }
    }

    @Nested
    class NetworkInformation extends VirtualisedNetworkResourcesInformationManagementTck {
        @Override
        protected Subject open() {
            return new ExampleSubject();
        }
    }

    @Nested
    class StorageInformation extends VirtualisedStorageResourcesInformationManagementTck {
        @Override
        protected Subject open() {
            return new ExampleSubject();
        }
    }

    @Nested
    class ComputeChanges extends VirtualisedComputeResourcesChangeNotificationTck {
        @Override
        protected Subject open() {
            return new ExampleSubject();
        }
    }

    @Nested
    class NetworkChanges extends VirtualisedNetworkResourcesChangeNotificationTck {
        @Override
        protected Subject open() {
            return new ExampleSubject();
        }
    }

    @Nested
    class StorageChanges extends VirtualisedStorageResourcesChangeNotificationTck {
        @Override
        protected Subject open() {
            return new ExampleSubject();
        }
    }

    @Nested
    class Performance extends VirtualisedResourcesPerformanceManagementTck {
        @Override
        protected Subject open() {
            return new ExampleSubject();
        }
    }

    @Nested
    class Faults extends VirtualisedResourcesFaultManagementTck {
        @Override
        protected Subject open() {
            return new ExampleSubject();
        }
    }
}
