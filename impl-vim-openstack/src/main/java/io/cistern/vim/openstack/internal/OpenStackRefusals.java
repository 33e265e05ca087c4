// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import io.cistern.backend.support.Offers;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;

/** What OpenStack cannot do, told before anybody asks for it. */
final class OpenStackRefusals {

    private static final Class<?> COMPUTE = VirtualisedComputeResourcesManagement.class;
    private static final Class<?> FLAVOURS = VirtualisedComputeFlavourManagement.class;
    private static final Class<?> NETWORK = VirtualisedNetworkResourcesManagement.class;
    private static final Class<?> STORAGE = VirtualisedStorageResourcesManagement.class;

    private static final String ALLOCATE_COMPUTE = "allocateVirtualisedComputeResource";
    private static final String ALLOCATE_NETWORK = "allocateVirtualisedNetworkResource";
    private static final String UPDATE_NETWORK = "updateVirtualisedNetworkResource";
    private static final String ALLOCATE_STORAGE = "allocateVirtualisedStorageResource";
    private static final String SCALE_STORAGE = "scaleVirtualisedStorageResource";
    private static final String CREATE_FLAVOUR = "createComputeFlavour";

    private OpenStackRefusals() {}

    static void declare(Offers offers) {
        compute(offers);
        network(offers);
        storage(offers);
    }

    private static void compute(Offers offers) {
        String hosts = "oversubscription is set for hosts, not for machines";
        offers.without(COMPUTE, ALLOCATE_COMPUTE, "reservationId", "no reservation service is known here")
                .without(COMPUTE, ALLOCATE_COMPUTE, "userData.method NO_CLOUD", "there is no NoCloud medium")
                .without(FLAVOURS, CREATE_FLAVOUR, "flavour.virtualCpu.cpuClock", "no clock rate is promised")
                .without(FLAVOURS, CREATE_FLAVOUR, "flavour.virtualCpu.powerStateReqs", "no power state is promised")
                .without(FLAVOURS, CREATE_FLAVOUR, "flavour.virtualCpu.virtualCpuOversubscriptionPolicy", hosts)
                .without(FLAVOURS, CREATE_FLAVOUR, "flavour.virtualMemory.virtualMemOversubscriptionPolicy", hosts);
    }

    private static void network(Offers offers) {
        String groups = "there is no affinity of network resources";
        offers.without(NETWORK, "createNetworkResourceAffinityOrAntiAffinityConstraintsGroup", groups)
                .without(NETWORK, ALLOCATE_NETWORK, "affinityOrAntiAffinityConstraints", groups)
                .without(NETWORK, ALLOCATE_NETWORK, "reservationId", "network resources are not reserved")
                .without(NETWORK, ALLOCATE_NETWORK, "typeNetworkData.networkType l3-vpn", "there are no such networks")
                .without(
                        NETWORK,
                        ALLOCATE_NETWORK,
                        "typeNetworkData.connectedNetworks",
                        "networks are connected through routing resources")
                .without(
                        NETWORK,
                        ALLOCATE_NETWORK,
                        "typeNetworkPortData.segmentId other than that of the network",
                        "a port has the segment of its network, or that of a sub-port of a trunk")
                .without(NETWORK, UPDATE_NETWORK, "updateSubnetData.cidr", "the addresses of a subnet stay")
                .without(NETWORK, UPDATE_NETWORK, "updateSubnetData.ipVersion", "the version of a subnet stays");
    }

    private static void storage(Offers offers) {
        String type = "storageData.storageAttributes.";
        offers.without(STORAGE, ALLOCATE_STORAGE, "reservationId", "storage is not reserved")
                .without(STORAGE, ALLOCATE_STORAGE, type + "typeOfStorage object, file", "volumes only")
                .without(STORAGE, ALLOCATE_STORAGE, type + "rdmaEnabled", "a volume has it through its flavour only")
                .without(STORAGE, SCALE_STORAGE, "newSize below the present one", "volumes do not shrink");
    }
}
