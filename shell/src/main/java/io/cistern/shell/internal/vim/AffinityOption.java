// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.shell.internal.Choice;
import io.cistern.shell.internal.Pairs;
import io.cistern.vim.AffinityOrAntiAffinityConstraint;
import io.cistern.vim.AffinityOrAntiAffinityResourceList;
import io.cistern.vim.AffinityScope;
import io.cistern.vim.AffinityType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The option {@code --affinity}: one constraint. */
final class AffinityOption {

    static final String NAME = "--affinity";
    static final String HELP =
            "Constraint: type=anti-affinity,groupId=G or type=affinity,resourceId=A+B, with scope=...";

    private static final Set<String> NAMES = Set.of("type", "scope", "groupId", "resourceId");

    private AffinityOption() {}

    static List<AffinityOrAntiAffinityConstraint> read(List<String> texts) {
        return texts.stream().map(AffinityOption::read).toList();
    }

    private static AffinityOrAntiAffinityConstraint read(String text) {
        Pairs pairs = Pairs.structure(NAME, text, NAMES);
        List<String> resources = pairs.list("resourceId");
        return new AffinityOrAntiAffinityConstraint(
                Choice.of(AffinityType.class, NAME, pairs.get("type").orElse("")),
                pairs.get("scope").map(scope -> Choice.of(AffinityScope.class, NAME, scope)),
                resources.isEmpty() ? Optional.empty() : Optional.of(new AffinityOrAntiAffinityResourceList(resources)),
                pairs.get("groupId"));
    }
}
