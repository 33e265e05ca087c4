// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;

/**
 * Output of Query Capacity.
 *
 * @param capacityInfo 0..N; one for each group that has servers
 */
public record QueryCapacityResponse(List<CapacityInfo> capacityInfo) implements Response {

    public QueryCapacityResponse {
        capacityInfo = Attributes.list(capacityInfo, "capacityInfo");
    }
}
