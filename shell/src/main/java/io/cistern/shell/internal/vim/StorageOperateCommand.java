// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.shell.internal.Choice;
import io.cistern.shell.internal.InfrastructureMutation;
import io.cistern.shell.internal.Pairs;
import io.cistern.shell.internal.completion.StorageIdCompleter;
import io.cistern.vim.storage.OperateStorageRequest;
import io.cistern.vim.storage.StorageOperation;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Makes and deletes snapshots of a storage resource, attaches and detaches it. */
@Service
@Command(
        scope = "vim",
        name = "storage-operate",
        description = "Snapshots, attaches or detaches a virtualised storage resource")
public final class StorageOperateCommand extends InfrastructureMutation {

    @Argument(name = "operation", required = true, description = "What to do, e.g. attach")
    @Completion(
            value = StringsCompleter.class,
            values = {"attach", "detach", "create-snapshot", "delete-snapshot"})
    private String operation;

    @Argument(index = 1, name = "storageId", required = true, description = "The storage resource")
    @Completion(StorageIdCompleter.class)
    private String storageId;

    @Option(
            name = "--input",
            description = "One parameter: key=value, e.g. computeId=C, snapshotName=N, snapshotId=S",
            multiValued = true)
    private List<String> input = List.of();

    @Override
    protected void run() {
        StorageOperation chosen = Choice.of(StorageOperation.class, "operation", operation);
        OperateStorageRequest request = new OperateStorageRequest(storageId, chosen, Pairs.metadata("--input", input));
        switch (chosen) {
            case DETACH, DELETE_SNAPSHOT -> confirm(chosen + " " + storageId + "?");
            case ATTACH, CREATE_SNAPSHOT -> {
                // nothing is lost
            }
        }
        change(
                VirtualisedStorageResourcesManagement.class,
                (storage, call) -> storage.operateVirtualisedStorageResource(call, request),
                this::print);
    }
}
