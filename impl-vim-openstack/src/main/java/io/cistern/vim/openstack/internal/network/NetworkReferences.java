// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.References;
import io.cistern.vim.openstack.internal.neutron.NeutronNetwork;
import io.cistern.vim.openstack.internal.neutron.NeutronPort;
import io.cistern.vim.openstack.internal.neutron.NeutronSubnet;

/** Network resources that requests refer to: they are there, and the caller may use them. */
public final class NetworkReferences {

    private final CallScope scope;
    private final CloudAccess cloud;

    public NetworkReferences(CallScope scope, CloudAccess cloud) {
        this.scope = scope;
        this.cloud = cloud;
    }

    /** @param path of the attribute that refers to it, in all of these */
    public NeutronNetwork network(String path, String id) {
        return References.existing(
                path, "network", id, cloud.lookups().network(cloud, id).filter(this::mayUse));
    }

    NeutronNetwork externalNetwork(String path, String id) {
        NeutronNetwork network = network(path, id);
        if (!network.external().orElse(false)) {
            throw InfrastructureException.invalidArgument(
                    path, "names a network that leads outside; " + id + " does not", "name an external network");
        }
        return network;
    }

    public NeutronSubnet subnet(String path, String id) {
        return References.existing(
                path,
                "subnet",
                id,
                cloud.lookups()
                        .subnet(cloud, id)
                        .filter(subnet -> scope.sees(subnet.projectId())
                                || cloud.lookups()
                                        .network(cloud, subnet.networkId())
                                        .filter(this::mayUse)
                                        .isPresent()));
    }

    NeutronSubnet subnetOf(String networkId, String path, String id) {
        return References.existing(
                path,
                "subnet of network " + networkId,
                id,
                cloud.lookups().subnet(cloud, id).filter(subnet -> subnet.networkId()
                        .equals(networkId)));
    }

    /**
     * A port that nothing uses.
     *
     * @throws InfrastructureException CONFLICT: something does
     */
    public NeutronPort unusedPort(String path, String id) {
        NeutronPort port = References.existing(
                path, "port", id, cloud.neutron().port(id).filter(found -> scope.sees(found.projectId())));
        port.deviceId().ifPresent(device -> {
            throw new InfrastructureException(
                    ErrorCode.CONFLICT,
                    path + ": port " + id + " is used by " + device + " already",
                    ErrorDetails.builder()
                            .attribute(path)
                            .rule("names a port that nothing uses")
                            .remedy("terminate its user or allocate another port")
                            .resourceId(id)
                            .build());
        });
        return port;
    }

    /** An administrator is shown what others have; nobody else is. */
    private boolean mayUse(NeutronNetwork network) {
        return !cloud.isAdmin()
                || network.isShared()
                || network.external().orElse(false)
                || scope.sees(network.projectId());
    }
}
