// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.shell.internal.InfrastructureMutation;
import io.cistern.vim.storage.DeleteStorageAffinityGroupRequest;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Deletes an affinity group of storage resources. */
@Service
@Command(
        scope = "vim",
        name = "storage-affinity-delete",
        description = "Deletes an affinity or anti-affinity group of storage that has no members")
public final class StorageAffinityDeleteCommand extends InfrastructureMutation {

    @Argument(name = "groupId", required = true, description = "The group")
    private String groupId;

    @Override
    protected void run() {
        confirm("Delete group " + groupId + "?");
        change(
                VirtualisedStorageResourcesManagement.class,
                (storage, call) ->
                        storage.deleteStorageAffinityGroup(call, new DeleteStorageAffinityGroupRequest(groupId)),
                response -> say("deleted " + groupId));
    }
}
