// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronKind;
import io.cistern.vim.openstack.internal.neutron.NeutronRbacPolicy;
import java.util.List;
import java.util.Optional;

/** Changes with whom a network is shared, project by project. */
final class SharesChange {

    private static final String ALL = "*";

    private final ResourceChange change;
    private final NeutronClient neutron;
    private final String networkId;

    SharesChange(ResourceChange change) {
        this.change = change;
        this.neutron = change.neutron();
        this.networkId = change.resource().id();
    }

    /** Shares it with these and no others. */
    void become(List<String> projects) {
        List<String> before = Attributes.strings(change.remembered(
                "shares-was", () -> Attributes.tree(projects()).toString()));
        int i = 0;
        for (String project : ResourceChange.only(projects, before)) {
            change.step("share" + i++, () -> with(project).isPresent(), () -> share(project), () -> unshare(project));
        }
        i = 0;
        for (String project : ResourceChange.only(before, projects)) {
            change.step("unshare" + i++, () -> with(project).isEmpty(), () -> unshare(project), () -> share(project));
        }
    }

    private List<String> projects() {
        return neutron.shares(List.of(networkId)).stream()
                .map(NeutronRbacPolicy::target)
                // It has an attribute of its own.
                .filter(project -> !project.equals(ALL))
                .sorted()
                .toList();
    }

    private Optional<NeutronRbacPolicy> with(String project) {
        return neutron.shares(List.of(networkId)).stream()
                .filter(policy -> policy.target().equals(project))
                .findFirst();
    }

    private Optional<String> share(String project) {
        return with(project).isPresent() ? Optional.empty() : neutron.shareNetwork(networkId, project);
    }

    private Optional<String> unshare(String project) {
        return with(project).flatMap(policy -> neutron.delete(NeutronKind.RBAC_POLICY, policy.id()));
    }
}
