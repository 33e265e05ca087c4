// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import java.util.List;

/** Changes with whom a network is shared, project by project. */
final class SharesChange {

    private final ResourceChange change;
    private final Shares shares;

    SharesChange(ResourceChange change) {
        this.change = change;
        this.shares = new Shares(change.resource().cloud(), change.resource().id());
    }

    /** Shares it with these and no others. */
    void become(List<String> projects) {
        List<String> before = Attributes.strings(change.remembered(
                "shares-was", () -> Attributes.tree(shares.projects()).toString()));
        int i = 0;
        for (String project : ResourceChange.only(projects, before)) {
            change.step(
                    "share" + i++,
                    () -> shares.isWith(project),
                    () -> shares.add(project),
                    () -> shares.remove(project));
        }
        i = 0;
        for (String project : ResourceChange.only(before, projects)) {
            change.step(
                    "unshare" + i++,
                    () -> !shares.isWith(project),
                    () -> shares.remove(project),
                    () -> shares.add(project));
        }
    }
}
