// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend;

import io.cistern.api.Grant;
import java.util.Set;

/**
 * The resource groups whose resources a caller may see.
 *
 * @param groups their ids; {@link Grant#ANY} among them: all
 */
public record Visibility(Set<String> groups) {

    /** Every group. */
    public static final Visibility ALL = new Visibility(Set.of(Grant.ANY));

    public Visibility {
        groups = Set.copyOf(groups);
    }

    /** Whether all groups are visible. */
    public boolean all() {
        return groups.contains(Grant.ANY);
    }

    /** Whether a group is visible. */
    public boolean sees(String resourceGroupId) {
        return all() || groups.contains(resourceGroupId);
    }
}
