// SPDX-License-Identifier: Apache-2.0
package io.cistern.client;

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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The compatibility kit through the client, REST, the gateway and the example backend. */
class ClientTckTest {

    @TempDir
    static Path directory;

    private static Subject served() {
        try {
            return new ServedExample(Files.createTempDirectory(directory, "gateway"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nested
    class Flavours extends VirtualisedComputeFlavourManagementTck {
        @Override
        protected Subject open() {
            return served();
        }
    }

    @Nested
    class Compute extends VirtualisedComputeResourcesManagementTck {
        @Override
        protected Subject open() {
            return served();
        }
    }

    @Nested
    class Networks extends VirtualisedNetworkResourcesManagementTck {
        @Override
        protected Subject open() {
            return served();
        }
    }

    @Nested
    class Storage extends VirtualisedStorageResourcesManagementTck {
        @Override
        protected Subject open() {
            return served();
        }
    }

    @Nested
    class ComputeInformation extends VirtualisedComputeResourcesInformationManagementTck {
        @Override
        protected Subject open() {
            return served();
        }
    }

    @Nested
    class NetworkInformation extends VirtualisedNetworkResourcesInformationManagementTck {
        @Override
        protected Subject open() {
            return served();
        }
    }

    @Nested
    class StorageInformation extends VirtualisedStorageResourcesInformationManagementTck {
        @Override
        protected Subject open() {
            return served();
        }
    }

    @Nested
    class ComputeChanges extends VirtualisedComputeResourcesChangeNotificationTck {
        @Override
        protected Subject open() {
            return served();
        }
    }

    @Nested
    class NetworkChanges extends VirtualisedNetworkResourcesChangeNotificationTck {
        @Override
        protected Subject open() {
            return served();
        }
    }

    @Nested
    class StorageChanges extends VirtualisedStorageResourcesChangeNotificationTck {
        @Override
        protected Subject open() {
            return served();
        }
    }

    @Nested
    class Performance extends VirtualisedResourcesPerformanceManagementTck {
        @Override
        protected Subject open() {
            return served();
        }
    }

    @Nested
    class Faults extends VirtualisedResourcesFaultManagementTck {
        @Override
        protected Subject open() {
            return served();
        }
    }
}
