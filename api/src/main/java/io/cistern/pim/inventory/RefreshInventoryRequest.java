// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.util.List;
import java.util.Optional;

/**
 * Input of Refresh Inventory.
 *
 * @param resourceIds 1..N; the resources
 * @param scope 0..1; what is read again; absent: FULL
 */
public record RefreshInventoryRequest(List<String> resourceIds, Optional<RefreshScope> scope) implements Request {

    public RefreshInventoryRequest {
        resourceIds = Attributes.nonEmpty(resourceIds, "resourceIds");
        scope = Attributes.optional(scope);
    }

    @Override
    public void validate() {
        Constraints.identifiers("resourceIds", resourceIds, Constraints.MAX_TARGETS);
    }
}
