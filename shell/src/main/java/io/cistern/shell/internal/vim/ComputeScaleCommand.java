// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.shell.internal.InfrastructureMutation;
import io.cistern.shell.internal.completion.ComputeIdCompleter;
import io.cistern.shell.internal.completion.FlavourIdCompleter;
import io.cistern.vim.compute.ScaleComputeRequest;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Gives a compute resource another flavour. */
@Service
@Command(
        scope = "vim",
        name = "compute-scale",
        description = "Gives a virtualised compute resource the capacity of another flavour; it may restart")
public final class ComputeScaleCommand extends InfrastructureMutation {

    @Argument(name = "computeId", required = true, description = "The compute resource")
    @Completion(ComputeIdCompleter.class)
    private String computeId;

    @Argument(index = 1, name = "computeFlavourId", required = true, description = "The new flavour")
    @Completion(FlavourIdCompleter.class)
    private String flavour;

    @Override
    protected void run() {
        confirm("Scale " + computeId + " to " + flavour + "? It may restart.");
        change(
                VirtualisedComputeResourcesManagement.class,
                (compute, call) ->
                        compute.scaleVirtualisedComputeResource(call, new ScaleComputeRequest(computeId, flavour)),
                response -> print(response.computeData()));
    }
}
