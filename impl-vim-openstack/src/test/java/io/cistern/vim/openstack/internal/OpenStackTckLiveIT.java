// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import io.cistern.api.Filter;
import io.cistern.backend.support.http.HttpLimits;
import io.cistern.tck.Access;
import io.cistern.tck.Bench;
import io.cistern.tck.Fixtures;
import io.cistern.tck.NamedHoldings;
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
import io.cistern.tck.conformance.CheckedInMatrix;
import io.cistern.tck.conformance.ObservedAccess;
import io.cistern.tck.conformance.Observer;
import io.cistern.vim.compute.QueryComputeFlavourRequest;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import io.cistern.vim.openstack.internal.cloud.AnyImage;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.openstack.internal.testing.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The compatibility kit on a real cloud, as its administrator. */
@EnabledIfSystemProperty(named = "cistern.cloud", matches = ".+")
class OpenStackTckLiveIT {

    @Nested
    class Flavours extends VirtualisedComputeFlavourManagementTck {
        @Override
        protected Subject open() {
            return new OnRealCloud();
        }
    }

    @Nested
    class Compute extends VirtualisedComputeResourcesManagementTck {
        @Override
        protected Subject open() {
            return new OnRealCloud();
        }
    }

    @Nested
    class Networks extends VirtualisedNetworkResourcesManagementTck {
        @Override
        protected Subject open() {
            return new OnRealCloud();
        }
    }

    @Nested
    class Storage extends VirtualisedStorageResourcesManagementTck {
        @Override
        protected Subject open() {
            return new OnRealCloud();
        }
    }

    @Nested
    class ComputeInformation extends VirtualisedComputeResourcesInformationManagementTck {
        @Override
        protected Subject open() {
            return new OnRealCloud();
        }
    }

    @Nested
    class NetworkInformation extends VirtualisedNetworkResourcesInformationManagementTck {
        @Override
        protected Subject open() {
            return new OnRealCloud();
        }
    }

    @Nested
    class StorageInformation extends VirtualisedStorageResourcesInformationManagementTck {
        @Override
        protected Subject open() {
            return new OnRealCloud();
        }
    }

    @Nested
    class ComputeChanges extends VirtualisedComputeResourcesChangeNotificationTck {
        @Override
        protected Subject open() {
            return new OnRealCloud();
        }
    }

    @Nested
    class NetworkChanges extends VirtualisedNetworkResourcesChangeNotificationTck {
        @Override
        protected Subject open() {
            return new OnRealCloud();
        }
    }

    @Nested
    class StorageChanges extends VirtualisedStorageResourcesChangeNotificationTck {
        @Override
        protected Subject open() {
            return new OnRealCloud();
        }
    }

    @Nested
    class Performance extends VirtualisedResourcesPerformanceManagementTck {
        @Override
        protected Subject open() {
            return new OnRealCloud();
        }
    }

    @Nested
    class Faults extends VirtualisedResourcesFaultManagementTck {
        @Override
        protected Subject open() {
            return new OnRealCloud();
        }
    }

    private static final class OnRealCloud extends OpenStackSubject {
        private static final String CLOUDS = System.getProperty("cistern.cloud");

        private final Fixtures fixtures;
        private final Access consumer = new ObservedAccess(super.consumer(), new Observer(CheckedInMatrix.observed()));

        OnRealCloud() {
            super(Map.of("clouds.file", CLOUDS, "cloud", "admin"));
            try (LiveCloud cloud = new LiveCloud(new CloudsFile(Path.of(CLOUDS), "admin").read(HttpLimits.DEFAULT))) {
                fixtures = new Fixtures(
                        AnyImage.raw(cloud.cloud()), flavour("m1.tiny").orElseThrow(), flavour("m1.small"), List.of());
            }
        }

        private Optional<String> flavour(String name) {
            return Outcome.of(consumer()
                            .to(VirtualisedComputeFlavourManagement.class)
                            .queryComputeFlavour(
                                    consumer().call(),
                                    QueryComputeFlavourRequest.builder()
                                            .queryComputeFlavourFilter(
                                                    Optional.of(Filter.parse("(eq,flavourName," + name + ")")))
                                            .build()))
                    .flavours()
                    .stream()
                    .findFirst()
                    .flatMap(found -> found.flavourId());
        }

        @Override
        public Access consumer() {
            return consumer;
        }

        /** Breaking off at every instant is for the lab: here it would take an hour. */
        @Override
        public Optional<Bench> bench() {
            return Optional.empty();
        }

        @Override
        public Fixtures fixtures() {
            return fixtures;
        }

        @Override
        public Set<String> holdings(String prefix) {
            return new NamedHoldings(consumer(), prefix).identifiers();
        }
    }
}
