// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.shell.internal.Pairs;
import io.cistern.shell.internal.RequestCommand;
import io.cistern.shell.internal.completion.StorageIdCompleter;
import io.cistern.vim.storage.UpdateStorageRequest;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Changes a storage resource. */
@Service
@Command(
        scope = "vim",
        name = "storage-update",
        description = "Changes the metadata of a virtualised storage resource, or with --json its flavour")
public final class StorageUpdateCommand extends RequestCommand<UpdateStorageRequest> {

    @Argument(name = "storageId", description = "The storage resource; mandatory without --json")
    @Completion(StorageIdCompleter.class)
    private String storageId;

    @Option(
            name = "--metadata",
            aliases = "-m",
            description = "One pair to add or replace: key=value",
            multiValued = true)
    private List<String> metadata = List.of();

    @Option(name = "--clear", description = "Path of an attribute to remove, e.g. metadata/role", multiValued = true)
    private List<String> clear = List.of();

    public StorageUpdateCommand() {
        super(UpdateStorageRequest.class);
    }

    @Override
    protected void run() {
        UpdateStorageRequest request = request();
        change(
                VirtualisedStorageResourcesManagement.class,
                (storage, call) -> storage.updateVirtualisedStorageResource(call, request),
                response -> print(response.storageData()));
    }

    @Override
    protected UpdateStorageRequest fromOptions() {
        return UpdateStorageRequest.builder()
                .storageId(required("storageId", storageId))
                .metaData(Pairs.metadata("--metadata", metadata))
                .clearAttribute(clear)
                .build();
    }
}
