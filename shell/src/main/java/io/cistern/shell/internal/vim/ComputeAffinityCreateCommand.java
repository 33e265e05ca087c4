// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.vim.compute.CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Creates an affinity group of compute resources. */
@Service
@Command(
        scope = "vim",
        name = "compute-affinity-create",
        description = "Creates an affinity or anti-affinity group of virtualised compute resources")
public final class ComputeAffinityCreateCommand extends AffinityGroupCreation {

    @Override
    protected void run() {
        CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest request =
                new CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest(
                        groupName, type(), scope(), Optional.empty());
        change(
                VirtualisedComputeResourcesManagement.class,
                (compute, call) -> compute.createComputeResourceAffinityOrAntiAffinityConstraintsGroup(call, request),
                this::print);
    }
}
