// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.shell.internal.Choice;
import io.cistern.shell.internal.Pairs;
import io.cistern.shell.internal.RequestCommand;
import io.cistern.shell.internal.completion.FlavourIdCompleter;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.UserData;
import io.cistern.vim.compute.UserDataMethod;
import io.cistern.vim.compute.VirtualInterfaceData;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** Allocates a compute resource. */
@Service
@Command(scope = "vim", name = "compute-allocate", description = "Allocates a virtualised compute resource")
public final class ComputeAllocateCommand extends RequestCommand<AllocateComputeRequest> {

    private static final Set<String> NIC = Set.of("networkId", "subnetId", "networkPortId", "ipAddress", "macAddress");

    @Option(name = "--name", aliases = "-n", description = "Its name")
    private String name;

    @Option(name = "--flavour", description = "Its flavour; mandatory without --json")
    @Completion(FlavourIdCompleter.class)
    private String flavour;

    @Option(name = "--image", description = "Its software image, by id")
    private String image;

    @Option(
            name = "--nic",
            description = "One interface: networkId=N[,subnetId=S][,ipAddress=A+B][,macAddress=M] or networkPortId=P",
            multiValued = true)
    private List<String> nics = List.of();

    @Option(name = "--metadata", aliases = "-m", description = "One pair: key=value", multiValued = true)
    private List<String> metadata = List.of();

    @Option(name = AffinityOption.NAME, description = AffinityOption.HELP, multiValued = true)
    private List<String> affinity = List.of();

    @Option(name = "--location", description = "Where: the resource zone")
    private String location;

    @Option(name = "--reservation", description = "The reservation to use")
    private String reservation;

    @Option(name = "--user-data", description = "File with the user data; - reads the input")
    @Completion(FileCompleter.class)
    private String userData;

    @Option(
            name = "--user-data-method",
            description = "config-drive-plaintext, config-drive-mime-multipart, metadata-service or no-cloud")
    private String userDataMethod;

    public ComputeAllocateCommand() {
        super(AllocateComputeRequest.class);
    }

    @Override
    protected void run() {
        AllocateComputeRequest request = request();
        change(
                VirtualisedComputeResourcesManagement.class,
                (compute, call) -> compute.allocateVirtualisedComputeResource(call, request),
                response -> print(response.computeData()));
    }

    @Override
    protected AllocateComputeRequest fromOptions() {
        return AllocateComputeRequest.builder()
                .computeName(Optional.ofNullable(name))
                .computeFlavourId(required("--flavour", flavour))
                .vcImageId(Optional.ofNullable(image))
                .interfaceData(nics.stream().map(ComputeAllocateCommand::nic).toList())
                .metaData(Pairs.metadata("--metadata", metadata))
                .affinityOrAntiAffinityConstraints(AffinityOption.read(affinity))
                .locationConstraints(Optional.ofNullable(location))
                .reservationId(Optional.ofNullable(reservation))
                .userData(Optional.ofNullable(userData).map(this::userData))
                .build();
    }

    private UserData userData(String file) {
        return new UserData(
                read("--user-data", file),
                Optional.ofNullable(userDataMethod)
                        .map(method -> Choice.of(UserDataMethod.class, "--user-data-method", method)),
                List.of());
    }

    private static VirtualInterfaceData nic(String text) {
        Pairs pairs = Pairs.structure("--nic", text, NIC);
        return new VirtualInterfaceData(
                pairs.list("ipAddress"),
                pairs.get("macAddress"),
                pairs.get("networkId"),
                pairs.get("subnetId"),
                pairs.get("networkPortId"));
    }
}
