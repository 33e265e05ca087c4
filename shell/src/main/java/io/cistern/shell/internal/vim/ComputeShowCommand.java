// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.Page;
import io.cistern.shell.internal.InfrastructureCommand;
import io.cistern.shell.internal.completion.ComputeIdCompleter;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Shows one compute resource. */
@Service
@Command(scope = "vim", name = "compute-show", description = "Shows a virtualised compute resource")
public final class ComputeShowCommand extends InfrastructureCommand {

    @Argument(name = "computeId", required = true, description = "The compute resource")
    @Completion(ComputeIdCompleter.class)
    private String computeId;

    @Override
    protected void run() {
        QueryComputeRequest request = new QueryComputeRequest(
                Optional.of(Filter.where(FilterOperator.EQ, "computeId", computeId)), Optional.empty(), Page.FIRST);
        print(found(
                ask(
                                VirtualisedComputeResourcesManagement.class,
                                (compute, call) -> compute.queryVirtualisedComputeResource(call, request))
                        .queryResult(),
                "compute resource",
                computeId));
    }
}
