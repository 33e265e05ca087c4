// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.shell.internal.Columns;
import io.cistern.shell.internal.ListCommand;
import io.cistern.vim.AffinityOrAntiAffinityResourceGroup;

/** A command that lists affinity and anti-affinity groups; the same for compute and storage. */
abstract class AffinityGroupListing extends ListCommand<AffinityOrAntiAffinityResourceGroup> {

    @Override
    protected final Columns<AffinityOrAntiAffinityResourceGroup> columns() {
        return new Columns<AffinityOrAntiAffinityResourceGroup>()
                .text("Group id", AffinityOrAntiAffinityResourceGroup::groupId)
                .text("Name", AffinityOrAntiAffinityResourceGroup::groupName)
                .text("Type", group -> group.type().name())
                .optional("Scope", AffinityOrAntiAffinityResourceGroup::scope)
                .list("Members", AffinityOrAntiAffinityResourceGroup::resourceId);
    }
}
