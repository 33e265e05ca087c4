// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.shell.internal.InfrastructureMutation;
import io.cistern.vim.compute.DeleteAffinityGroupRequest;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Deletes an affinity group. */
@Service
@Command(
        scope = "vim",
        name = "compute-affinity-delete",
        description = "Deletes an affinity or anti-affinity group that has no members")
public final class ComputeAffinityDeleteCommand extends InfrastructureMutation {

    @Argument(name = "groupId", required = true, description = "The group")
    private String groupId;

    @Override
    protected void run() {
        confirm("Delete group " + groupId + "?");
        change(
                VirtualisedComputeResourcesManagement.class,
                (compute, call) -> compute.deleteAffinityGroup(call, new DeleteAffinityGroupRequest(groupId)),
                response -> say("deleted " + groupId));
    }
}
