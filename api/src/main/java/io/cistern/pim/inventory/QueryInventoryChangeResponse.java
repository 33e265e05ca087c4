// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.api.Extension;
import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * Output of Query Inventory Change.
 *
 * @param changes 0..N; the matches, the latest first
 * @param nextPageToken 0..1; where the next page starts; absent: this is the last
 */
@Extension("IFA 053 tells of changes by notifications only; who was not subscribed asks for them")
public record QueryInventoryChangeResponse(List<InventoryChange> changes, Optional<String> nextPageToken)
        implements Response {

    public QueryInventoryChangeResponse {
        changes = Attributes.list(changes, "changes");
        nextPageToken = Attributes.optional(nextPageToken);
    }
}
