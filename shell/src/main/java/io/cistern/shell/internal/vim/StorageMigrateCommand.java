// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.shell.internal.InfrastructureMutation;
import io.cistern.shell.internal.completion.StorageIdCompleter;
import io.cistern.vim.storage.MigrateStorageRequest;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Moves a storage resource. */
@Service
@Command(
        scope = "vim",
        name = "storage-migrate",
        description = "Moves a virtualised storage resource to another pool or zone")
public final class StorageMigrateCommand extends InfrastructureMutation {

    @Argument(name = "storageId", required = true, description = "The storage resource")
    @Completion(StorageIdCompleter.class)
    private String storageId;

    @Option(name = "--zone", description = "Where to: the zone")
    private String zone;

    @Option(name = "--host", description = "Where to: the storage pool")
    private String host;

    @Option(name = AffinityOption.NAME, description = AffinityOption.HELP, multiValued = true)
    private List<String> affinity = List.of();

    @Override
    protected void run() {
        MigrateStorageRequest request = new MigrateStorageRequest(
                storageId, AffinityOption.read(affinity), MigrationOptions.constraint(zone, host));
        confirm("Move " + storageId + "?");
        change(
                VirtualisedStorageResourcesManagement.class,
                (storage, call) -> storage.migrateVirtualisedStorageResource(call, request),
                response -> print(response.storageData()));
    }
}
