// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.shell.internal.Pairs;
import io.cistern.shell.internal.RequestCommand;
import io.cistern.shell.internal.completion.ComputeIdCompleter;
import io.cistern.vim.compute.UpdateComputeRequest;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Changes a compute resource. */
@Service
@Command(
        scope = "vim",
        name = "compute-update",
        description = "Changes the metadata of a virtualised compute resource, or with --json its interfaces")
public final class ComputeUpdateCommand extends RequestCommand<UpdateComputeRequest> {

    @Argument(name = "computeId", description = "The compute resource; mandatory without --json")
    @Completion(ComputeIdCompleter.class)
    private String computeId;

    @Option(
            name = "--metadata",
            aliases = "-m",
            description = "One pair to add or replace: key=value",
            multiValued = true)
    private List<String> metadata = List.of();

    @Option(name = "--clear", description = "Path of an attribute to remove, e.g. metadata/role", multiValued = true)
    private List<String> clear = List.of();

    public ComputeUpdateCommand() {
        super(UpdateComputeRequest.class);
    }

    @Override
    protected void run() {
        UpdateComputeRequest request = request();
        change(
                VirtualisedComputeResourcesManagement.class,
                (compute, call) -> compute.updateVirtualisedComputeResource(call, request),
                response -> print(response.computeData()));
    }

    @Override
    protected UpdateComputeRequest fromOptions() {
        return UpdateComputeRequest.builder()
                .computeId(required("computeId", computeId))
                .metaData(Pairs.metadata("--metadata", metadata))
                .clearAttribute(clear)
                .build();
    }
}
