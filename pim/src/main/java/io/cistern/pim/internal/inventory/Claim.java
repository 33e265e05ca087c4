// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.backend.StateCollection;
import io.cistern.pim.internal.store.Kept;
import java.util.List;

/**
 * Which resources bear a mark of identity, kept under the mark. Two processes that find the same server at the same time
 * thus write the same document: one of them is refused, and learns of what the other found.
 *
 * @param resourceIds in the order of their ids; more than one where a mark, such as a UUID, is shared by mistake
 */
public record Claim(List<String> resourceIds) {

    public static final StateCollection<Claim> COLLECTION = new StateCollection<>("claims", Claim.class);

    public Claim {
        resourceIds = Kept.list(resourceIds);
    }
}
