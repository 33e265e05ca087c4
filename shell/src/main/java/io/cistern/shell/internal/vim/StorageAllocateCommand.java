// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.shell.internal.Amount;
import io.cistern.shell.internal.Pairs;
import io.cistern.shell.internal.RequestCommand;
import io.cistern.vim.storage.AllocateStorageRequest;
import io.cistern.vim.storage.VirtualStorageFlavour;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Allocates a storage resource. */
@Service
@Command(scope = "vim", name = "storage-allocate", description = "Allocates a virtualised storage resource: a volume")
public final class StorageAllocateCommand extends RequestCommand<AllocateStorageRequest> {

    @Option(name = "--name", aliases = "-n", description = "Its name")
    private String name;

    @Option(name = "--size", description = "Its size in GiB; mandatory without --json")
    private String size;

    @Option(name = "--flavour", description = "Its storage flavour, see vim:storage-information")
    private String flavour;

    @Option(name = "--image", description = "The image that it is filled from")
    private String image;

    @Option(name = "--snapshot", description = "The snapshot that it is filled from")
    private String snapshot;

    @Option(name = "--metadata", aliases = "-m", description = "One pair: key=value", multiValued = true)
    private List<String> metadata = List.of();

    @Option(name = AffinityOption.NAME, description = AffinityOption.HELP, multiValued = true)
    private List<String> affinity = List.of();

    @Option(name = "--location", description = "Where: the resource zone")
    private String location;

    @Option(name = "--reservation", description = "The reservation to use")
    private String reservation;

    public StorageAllocateCommand() {
        super(AllocateStorageRequest.class);
    }

    @Override
    protected void run() {
        AllocateStorageRequest request = request();
        change(
                VirtualisedStorageResourcesManagement.class,
                (storage, call) -> storage.allocateVirtualisedStorageResource(call, request),
                response -> print(response.storageData()));
    }

    @Override
    protected AllocateStorageRequest fromOptions() {
        VirtualStorageFlavour asked = VirtualStorageFlavour.volume(
                Amount.of("--size", required("--size", size)).orElseThrow());
        return AllocateStorageRequest.builder()
                .storageName(Optional.ofNullable(name))
                .storageData(new VirtualStorageFlavour(Optional.ofNullable(flavour), asked.storageAttributes()))
                .sourceImageId(Optional.ofNullable(image))
                .sourceSnapshotId(Optional.ofNullable(snapshot))
                .metaData(Pairs.metadata("--metadata", metadata))
                .affinityOrAntiAffinityConstraints(AffinityOption.read(affinity))
                .locationConstraints(Optional.ofNullable(location))
                .reservationId(Optional.ofNullable(reservation))
                .build();
    }
}
