// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.shell.internal.Choice;
import io.cistern.shell.internal.InfrastructureMutation;
import io.cistern.shell.internal.completion.ComputeIdCompleter;
import io.cistern.vim.compute.MigrateComputeRequest;
import io.cistern.vim.compute.MigrationType;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Moves a compute resource. */
@Service
@Command(
        scope = "vim",
        name = "compute-migrate",
        description = "Moves a virtualised compute resource to another host or zone")
public final class ComputeMigrateCommand extends InfrastructureMutation {

    @Argument(name = "computeId", required = true, description = "The compute resource")
    @Completion(ComputeIdCompleter.class)
    private String computeId;

    @Option(
            name = "--type",
            description = "live-migration or offline-migration",
            valueToShowInHelp = "the VIM's default")
    @Completion(
            value = StringsCompleter.class,
            values = {"live-migration", "offline-migration"})
    private String type;

    @Option(name = "--zone", description = "Where to: the zone")
    private String zone;

    @Option(name = "--host", description = "Where to: the host")
    private String host;

    @Option(name = AffinityOption.NAME, description = AffinityOption.HELP, multiValued = true)
    private List<String> affinity = List.of();

    @Override
    protected void run() {
        MigrateComputeRequest request = new MigrateComputeRequest(
                computeId,
                AffinityOption.read(affinity),
                MigrationOptions.constraint(zone, host),
                Optional.ofNullable(type).map(text -> Choice.of(MigrationType.class, "--type", text)));
        confirm("Move " + computeId + "?");
        change(
                VirtualisedComputeResourcesManagement.class,
                (compute, call) -> compute.migrateVirtualisedComputeResource(call, request),
                response -> print(response.computeData()));
    }
}
