// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import io.cistern.lab.openstack.Contents;
import io.cistern.lab.openstack.LabSettings;
import io.cistern.lab.openstack.OpenStackLab;
import io.cistern.tck.Fixtures;
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
import io.cistern.vim.openstack.internal.testing.LabCloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The compatibility kit on the simulated cloud, and past the interfaces a look at what is left in it. */
class LabTckTest {

    @TempDir
    static Path directory;

    @Nested
    class Flavours extends VirtualisedComputeFlavourManagementTck {
        @Override
        protected Subject open() {
            return onLab();
        }
    }

    @Nested
    class Compute extends VirtualisedComputeResourcesManagementTck {
        @Override
        protected Subject open() {
            return onLab();
        }
    }

    @Nested
    class Networks extends VirtualisedNetworkResourcesManagementTck {
        @Override
        protected Subject open() {
            return onLab();
        }
    }

    @Nested
    class Storage extends VirtualisedStorageResourcesManagementTck {
        @Override
        protected Subject open() {
            return onLab();
        }
    }

    @Nested
    class ComputeInformation extends VirtualisedComputeResourcesInformationManagementTck {
        @Override
        protected Subject open() {
            return onLab();
        }
    }

    @Nested
    class NetworkInformation extends VirtualisedNetworkResourcesInformationManagementTck {
        @Override
        protected Subject open() {
            return onLab();
        }
    }

    @Nested
    class StorageInformation extends VirtualisedStorageResourcesInformationManagementTck {
        @Override
        protected Subject open() {
            return onLab();
        }
    }

    @Nested
    class ComputeChanges extends VirtualisedComputeResourcesChangeNotificationTck {
        @Override
        protected Subject open() {
            return onLab();
        }
    }

    @Nested
    class NetworkChanges extends VirtualisedNetworkResourcesChangeNotificationTck {
        @Override
        protected Subject open() {
            return onLab();
        }
    }

    @Nested
    class StorageChanges extends VirtualisedStorageResourcesChangeNotificationTck {
        @Override
        protected Subject open() {
            return onLab();
        }
    }

    @Nested
    class Performance extends VirtualisedResourcesPerformanceManagementTck {
        @Override
        protected Subject open() {
            return onLab();
        }
    }

    @Nested
    class Faults extends VirtualisedResourcesFaultManagementTck {
        @Override
        protected Subject open() {
            return onLab();
        }
    }

    private static Subject onLab() {
        OpenStackLab lab = OpenStackLab.start(LabSettings.defaults());
        try {
            Path password = Files.writeString(directory.resolve("password"), lab.password());
            return new OnLab(lab, password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class OnLab extends OpenStackSubject {
        private final OpenStackLab lab;

        OnLab(OpenStackLab lab, Path password) {
            super(Map.of(
                    "auth.url", lab.authUrl(),
                    "user.name", "admin",
                    "user.domain.id", "default",
                    "project.name", "admin",
                    "project.domain.id", "default",
                    "password", "file:" + password));
            this.lab = lab;
        }

        @Override
        public Fixtures fixtures() {
            Contents contents = lab.contents();
            return new Fixtures(
                    contents.images().keySet().iterator().next(),
                    LabCloud.idOf(contents.flavors(), "m1.tiny"),
                    Optional.of(LabCloud.idOf(contents.flavors(), "m1.small")),
                    List.of());
        }

        @Override
        public Set<String> holdings(String prefix) {
            return lab.contents().identifiers();
        }

        @Override
        public void close() {
            super.close();
            lab.close();
        }
    }
}
