// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.shell.internal.Choice;
import io.cistern.shell.internal.InfrastructureMutation;
import io.cistern.shell.internal.Pairs;
import io.cistern.shell.internal.completion.ComputeIdCompleter;
import io.cistern.vim.compute.ComputeOperation;
import io.cistern.vim.compute.OperateComputeRequest;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Starts, stops, pauses, suspends, reboots or snapshots a compute resource. */
@Service
@Command(
        scope = "vim",
        name = "compute-operate",
        description = "Starts, stops, pauses, suspends, reboots or snapshots a virtualised compute resource")
public final class ComputeOperateCommand extends InfrastructureMutation {

    @Argument(name = "operation", required = true, description = "What to do, e.g. stop")
    @Completion(
            value = StringsCompleter.class,
            values = {
                "start",
                "stop",
                "pause",
                "unpause",
                "suspend",
                "resume",
                "reboot",
                "create-snapshot",
                "delete-snapshot"
            })
    private String operation;

    @Argument(index = 1, name = "computeId", required = true, description = "The compute resource")
    @Completion(ComputeIdCompleter.class)
    private String computeId;

    @Option(
            name = "--input",
            description = "One parameter: key=value, e.g. stopType=FORCEFUL, rebootType=HARD, snapshotName=N",
            multiValued = true)
    private List<String> input = List.of();

    @Override
    protected void run() {
        ComputeOperation chosen = Choice.of(ComputeOperation.class, "operation", operation);
        OperateComputeRequest request = new OperateComputeRequest(computeId, chosen, Pairs.metadata("--input", input));
        switch (chosen) {
            case STOP, REBOOT, DELETE_SNAPSHOT -> confirm(chosen + " " + computeId + "?");
            case START, PAUSE, UNPAUSE, SUSPEND, RESUME, CREATE_SNAPSHOT -> {
                // nothing is lost
            }
        }
        change(
                VirtualisedComputeResourcesManagement.class,
                (compute, call) -> compute.operateVirtualisedComputeResource(call, request),
                this::print);
    }
}
