// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.shell.internal.Amount;
import io.cistern.shell.internal.Pairs;
import io.cistern.shell.internal.RequestCommand;
import io.cistern.vim.compute.CreateComputeFlavourRequest;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.compute.VirtualCpuData;
import io.cistern.vim.compute.VirtualMemoryData;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import io.cistern.vim.storage.TypesOfStorage;
import io.cistern.vim.storage.VirtualStorageData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Creates a flavour. */
@Service
@Command(scope = "vim", name = "flavour-create", description = "Creates a compute flavour")
public final class FlavourCreateCommand extends RequestCommand<CreateComputeFlavourRequest> {

    @Option(name = "--id", description = "Its id", valueToShowInHelp = "the VIM's choice")
    private String id;

    @Option(name = "--name", aliases = "-n", description = "Its name")
    private String name;

    @Option(name = "--cpus", description = "Virtual CPUs; mandatory without --json")
    private String cpus;

    @Option(name = "--memory", description = "Memory in MiB; mandatory without --json")
    private String memory;

    @Option(name = "--disk", description = "Boot disk in GiB")
    private String disk;

    @Option(name = "--private", description = "Only for the resource group, not for all")
    private boolean restricted;

    @Option(name = "--metadata", aliases = "-m", description = "One pair: key=value", multiValued = true)
    private List<String> metadata = List.of();

    public FlavourCreateCommand() {
        super(CreateComputeFlavourRequest.class);
    }

    @Override
    protected void run() {
        CreateComputeFlavourRequest request = request();
        change(
                VirtualisedComputeFlavourManagement.class,
                (flavours, call) -> flavours.createComputeFlavour(call, request),
                this::print);
    }

    @Override
    protected CreateComputeFlavourRequest fromOptions() {
        return new CreateComputeFlavourRequest(
                VirtualComputeFlavour.builder()
                        .flavourId(Optional.ofNullable(id))
                        .flavourName(Optional.ofNullable(name))
                        .isPublic(Optional.of(!restricted))
                        .virtualCpu(VirtualCpuData.builder()
                                .numVirtualCpu(required("--cpus", Amount.of("--cpus", cpus)))
                                .build())
                        .virtualMemory(new VirtualMemoryData(
                                required("--memory", Amount.of("--memory", memory)),
                                Optional.empty(),
                                Optional.empty()))
                        .storageAttributes(Amount.of("--disk", disk).map(FlavourCreateCommand::bootDisk).stream()
                                .toList())
                        .metadata(Pairs.metadata("--metadata", metadata))
                        .build(),
                Map.of());
    }

    private static VirtualStorageData bootDisk(long size) {
        return new VirtualStorageData(TypesOfStorage.EPHEMERAL, size, Optional.empty(), Optional.of(true));
    }
}
