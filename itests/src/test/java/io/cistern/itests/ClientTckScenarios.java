// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import io.cistern.client.CisternClient;
import io.cistern.tck.Access;
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
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The compatibility kit through the client against the running distribution. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ClientTckScenarios {

    private static final String VIM = "kit";

    private Distribution distribution;
    private CisternClient client;
    private Fixtures fixtures;

    /** An administrator of the cloud. */
    abstract CloudCredential credential() throws IOException;

    /** What the cloud holds, as far as it can be the kit's. */
    abstract Set<String> holdings(Access access, String prefix);

    /** Called when nothing of the cloud is needed any more. */
    void release() {}

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path temporary) throws IOException {
        CloudProbe cloud = new CloudProbe(credential());
        fixtures = new Fixtures(
                cloud.image(), cloud.flavour("m1.tiny"), Optional.of(cloud.flavour("m1.small")), List.of());
        distribution = Distribution.unpack(temporary);
        VimConfiguration.of(VIM, credential()).writeTo(distribution);
        distribution.start();
        distribution.client("feature:install cistern-vim-openstack");
        Await.until("the VIM is there", Duration.ofMinutes(2), () -> distribution
                .rest()
                .get("/cistern/vim/v1/vims/" + VIM)
                .text("/state")
                .equals("AVAILABLE"));
        client = distribution.javaClient();
    }

    @AfterAll
    void stop() {
        distribution.close();
        release();
    }

    private Subject client() {
        return new Cloud();
    }

    @Nested
    class Flavours extends VirtualisedComputeFlavourManagementTck {
        @Override
        protected Subject open() {
            return client();
        }
    }

    @Nested
    class Compute extends VirtualisedComputeResourcesManagementTck {
        @Override
        protected Subject open() {
            return client();
        }
    }

    @Nested
    class Networks extends VirtualisedNetworkResourcesManagementTck {
        @Override
        protected Subject open() {
            return client();
        }
    }

    @Nested
    class Storage extends VirtualisedStorageResourcesManagementTck {
        @Override
        protected Subject open() {
            return client();
        }
    }

    @Nested
    class ComputeInformation extends VirtualisedComputeResourcesInformationManagementTck {
        @Override
        protected Subject open() {
            return client();
        }
    }

    @Nested
    class NetworkInformation extends VirtualisedNetworkResourcesInformationManagementTck {
        @Override
        protected Subject open() {
            return client();
        }
    }

    @Nested
    class StorageInformation extends VirtualisedStorageResourcesInformationManagementTck {
        @Override
        protected Subject open() {
            return client();
        }
    }

    @Nested
    class ComputeChanges extends VirtualisedComputeResourcesChangeNotificationTck {
        @Override
        protected Subject open() {
            return client();
        }
    }

    @Nested
    class NetworkChanges extends VirtualisedNetworkResourcesChangeNotificationTck {
        @Override
        protected Subject open() {
            return client();
        }
    }

    @Nested
    class StorageChanges extends VirtualisedStorageResourcesChangeNotificationTck {
        @Override
        protected Subject open() {
            return client();
        }
    }

    @Nested
    class Performance extends VirtualisedResourcesPerformanceManagementTck {
        @Override
        protected Subject open() {
            return client();
        }
    }

    @Nested
    class Faults extends VirtualisedResourcesFaultManagementTck {
        @Override
        protected Subject open() {
            return client();
        }
    }

    private final class Cloud extends ThroughClient {

        Cloud() {
            super(client, VIM);
        }

        @Override
        public <T> T to(Class<T> standardInterface) {
            return client.vim(VIM, standardInterface);
        }

        @Override
        public Fixtures fixtures() {
            return fixtures;
        }

        @Override
        public Set<String> holdings(String prefix) {
            return ClientTckScenarios.this.holdings(this, prefix);
        }
    }
}
