// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.shell.internal.InfrastructureMutation;
import io.cistern.shell.internal.completion.ComputeIdCompleter;
import io.cistern.vim.compute.TerminateComputeRequest;
import io.cistern.vim.compute.TerminateComputeResponse;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Terminates compute resources. */
@Service
@Command(
        scope = "vim",
        name = "compute-terminate",
        description = "Terminates virtualised compute resources, best effort")
public final class ComputeTerminateCommand extends InfrastructureMutation {

    @Argument(name = "computeId", required = true, multiValued = true, description = "The compute resources")
    @Completion(ComputeIdCompleter.class)
    private List<String> computeIds;

    @Override
    protected void run() {
        confirm("Terminate " + String.join(", ", computeIds) + "?");
        change(
                VirtualisedComputeResourcesManagement.class,
                (compute, call) ->
                        compute.terminateVirtualisedComputeResource(call, new TerminateComputeRequest(computeIds)),
                this::show);
    }

    private void show(TerminateComputeResponse response) {
        if (json()) {
            print(response);
        } else {
            print(BestEffort.of(response.computeId(), response.failures()), BestEffort.columns());
        }
        BestEffort.requireAll(response.failures());
    }
}
