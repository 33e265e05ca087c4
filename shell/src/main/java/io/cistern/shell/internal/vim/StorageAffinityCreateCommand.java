// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.vim.storage.CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupRequest;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Creates an affinity group of storage resources. */
@Service
@Command(
        scope = "vim",
        name = "storage-affinity-create",
        description = "Creates an affinity or anti-affinity group of virtualised storage resources")
public final class StorageAffinityCreateCommand extends AffinityGroupCreation {

    @Override
    protected void run() {
        CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupRequest request =
                new CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupRequest(
                        groupName, type(), scope(), Optional.empty());
        change(
                VirtualisedStorageResourcesManagement.class,
                (storage, call) -> storage.createStorageResourceAffinityOrAntiAffinityConstraintsGroup(call, request),
                this::print);
    }
}
