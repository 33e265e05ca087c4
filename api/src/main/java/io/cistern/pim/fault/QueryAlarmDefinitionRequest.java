// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.pim.ResourceKind;
import java.util.Optional;

/**
 * Input of Query Alarm Definition.
 *
 * @param resourceKind 0..1; only of these resources; absent: of all
 */
public record QueryAlarmDefinitionRequest(Optional<ResourceKind> resourceKind) implements Request {

    public QueryAlarmDefinitionRequest {
        resourceKind = Attributes.optional(resourceKind);
    }

    @Override
    public void validate() {
        // every kind has definitions
    }
}
