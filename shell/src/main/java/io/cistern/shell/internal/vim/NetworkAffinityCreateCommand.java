// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.vim.network.CreateNetworkResourceAffinityOrAntiAffinityConstraintsGroupRequest;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Creates an affinity group of network resources. */
@Service
@Command(
        scope = "vim",
        name = "network-affinity-create",
        description = "Creates an affinity or anti-affinity group of virtual network resources")
public final class NetworkAffinityCreateCommand extends AffinityGroupCreation {

    @Override
    protected void run() {
        CreateNetworkResourceAffinityOrAntiAffinityConstraintsGroupRequest request =
                new CreateNetworkResourceAffinityOrAntiAffinityConstraintsGroupRequest(
                        groupName, type(), scope(), Optional.empty());
        change(
                VirtualisedNetworkResourcesManagement.class,
                (networks, call) -> networks.createNetworkResourceAffinityOrAntiAffinityConstraintsGroup(call, request),
                this::print);
    }
}
