// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.util.List;

/**
 * Input of Rebuild Alarm List.
 *
 * @param resourceIds 0..N; only for these resources; none: for all
 */
public record RebuildAlarmListRequest(List<String> resourceIds) implements Request {

    public RebuildAlarmListRequest {
        resourceIds = Attributes.list(resourceIds, "resourceIds");
    }

    @Override
    public void validate() {
        Constraints.identifiers("resourceIds", resourceIds, Constraints.MAX_TARGETS);
    }
}
