// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.AllocateComputeRequestBuilder;
import io.cistern.vim.compute.TerminateComputeRequest;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.compute.VirtualInterfaceData;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.AllocateNetworkRequestBuilder;
import io.cistern.vim.network.AllocateNetworkResponse;
import io.cistern.vim.network.IpVersion;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.NetworkSubnetData;
import io.cistern.vim.network.PortTypes;
import io.cistern.vim.network.TerminateNetworkRequest;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkData;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.network.VirtualNetworkPortData;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import io.cistern.vim.storage.AllocateStorageRequest;
import io.cistern.vim.storage.AllocateStorageRequestBuilder;
import io.cistern.vim.storage.TerminateStorageRequest;
import io.cistern.vim.storage.VirtualStorage;
import io.cistern.vim.storage.VirtualStorageFlavour;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resources that tests of all interfaces stand on; each is removed after the test. */
final class Ground {
    private final InterfaceTck<?> test;

    Ground(InterfaceTck<?> test) {
        this.test = test;
    }

    static AllocateNetworkRequestBuilder network(String name) {
        return AllocateNetworkRequest.builder()
                .networkResourceName(Optional.of(name))
                .networkResourceType(NetworkResourceType.NETWORK)
                .typeNetworkData(Optional.of(VirtualNetworkData.builder().build()));
    }

    static NetworkSubnetData subnetData(String cidr) {
        return NetworkSubnetData.builder()
                .ipVersion(Optional.of(cidr.contains(":") ? IpVersion.IPV6 : IpVersion.IPV4))
                .cidr(Optional.of(cidr))
                .build();
    }

    static AllocateNetworkRequestBuilder subnet(String name, String networkId, String cidr) {
        NetworkSubnetData data = subnetData(cidr);
        return AllocateNetworkRequest.builder()
                .networkResourceName(Optional.of(name))
                .networkResourceType(NetworkResourceType.SUBNET)
                .typeSubnetData(Optional.of(NetworkSubnetData.builder()
                        .networkId(Optional.of(networkId))
                        .ipVersion(data.ipVersion())
                        .cidr(data.cidr())
                        .build()));
    }

    static AllocateNetworkRequestBuilder port(String name, String networkId) {
        return AllocateNetworkRequest.builder()
                .networkResourceName(Optional.of(name))
                .networkResourceType(NetworkResourceType.NETWORK_PORT)
                .typeNetworkPortData(Optional.of(VirtualNetworkPortData.builder()
                        .portType(Optional.of(PortTypes.ACCESS))
                        .networkId(Optional.of(networkId))
                        .build()));
    }

    AllocateComputeRequestBuilder machine(String name, VirtualInterfaceData... interfaces) {
        Fixtures fixtures = test.subject().fixtures();
        return AllocateComputeRequest.builder()
                .computeName(Optional.of(name))
                .computeFlavourId(fixtures.computeFlavourId())
                .vcImageId(Optional.of(fixtures.imageId()))
                .interfaceData(List.of(interfaces));
    }

    static VirtualInterfaceData onPort(String portId) {
        return VirtualInterfaceData.builder().networkPortId(Optional.of(portId)).build();
    }

    static VirtualInterfaceData onNetwork(String networkId) {
        return VirtualInterfaceData.builder().networkId(Optional.of(networkId)).build();
    }

    static AllocateStorageRequestBuilder volume(String name, long size) {
        return AllocateStorageRequest.builder()
                .storageName(Optional.of(name))
                .storageData(VirtualStorageFlavour.volume(size))
                .metaData(Map.of());
    }

    private VirtualisedNetworkResourcesManagement networks() {
        return test.subject().consumer().to(VirtualisedNetworkResourcesManagement.class);
    }

    private AllocateNetworkResponse made(AllocateNetworkRequest request) {
        return test.done(networks()::allocateVirtualisedNetworkResource, request);
    }

    private void removeLater(NetworkResourceType type, String id) {
        test.removeLater(networks()::terminateVirtualisedNetworkResource, TerminateNetworkRequest.of(type, id));
    }

    VirtualNetwork allocateNetwork(AllocateNetworkRequest request) {
        VirtualNetwork network = made(request).networkData().orElseThrow();
        removeLater(NetworkResourceType.NETWORK, network.networkResourceId());
        return network;
    }

    VirtualNetwork allocateNetwork(String what) {
        return allocateNetwork(network(test.name(what)).build());
    }

    /** A network that has addresses. */
    String networkWithSubnet(String what, String cidr) {
        String networkId = allocateNetwork(what).networkResourceId();
        allocateSubnet(subnet(test.name(what), networkId, cidr).build());
        return networkId;
    }

    NetworkSubnet allocateSubnet(AllocateNetworkRequest request) {
        NetworkSubnet subnet = made(request).subnetData().orElseThrow();
        removeLater(NetworkResourceType.SUBNET, subnet.resourceId());
        return subnet;
    }

    VirtualNetworkPort allocatePort(AllocateNetworkRequest request) {
        VirtualNetworkPort port = made(request).networkPortData().orElseThrow();
        removeLater(NetworkResourceType.NETWORK_PORT, port.resourceId());
        return port;
    }

    VirtualCompute allocateMachine(AllocateComputeRequest request) {
        VirtualisedComputeResourcesManagement compute =
                test.subject().consumer().to(VirtualisedComputeResourcesManagement.class);
        VirtualCompute machine =
                test.done(compute::allocateVirtualisedComputeResource, request).computeData();
        test.removeLater(compute::terminateVirtualisedComputeResource, TerminateComputeRequest.of(machine.computeId()));
        return machine;
    }

    VirtualStorage allocateVolume(AllocateStorageRequest request) {
        VirtualisedStorageResourcesManagement storage =
                test.subject().consumer().to(VirtualisedStorageResourcesManagement.class);
        VirtualStorage volume =
                test.done(storage::allocateVirtualisedStorageResource, request).storageData();
        test.removeLater(storage::terminateVirtualisedStorageResource, TerminateStorageRequest.of(volume.storageId()));
        return volume;
    }
}
