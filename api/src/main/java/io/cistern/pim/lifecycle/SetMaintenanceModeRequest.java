// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.internal.Constraints;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Input of Set Maintenance Mode.
 *
 * @param resourceIds 1..N; the resources
 * @param enter 1; whether maintenance begins or ends
 * @param reason 1; why
 * @param until 0..1; when it is expected to end
 * @param detach 0..1; whether the management controller is left alone at once, whatever is going on; needs ADMIN;
 *     absent: no
 */
@Buildable
public record SetMaintenanceModeRequest(
        List<String> resourceIds, boolean enter, String reason, Optional<Instant> until, Optional<Boolean> detach)
        implements Request {

    public SetMaintenanceModeRequest {
        resourceIds = Attributes.nonEmpty(resourceIds, "resourceIds");
        Attributes.required(reason, "reason");
        until = Attributes.optional(until);
        detach = Attributes.optional(detach);
    }

    public static SetMaintenanceModeRequestBuilder builder() {
        return SetMaintenanceModeRequestBuilder.builder();
    }

    @Override
    public void validate() {
        Constraints.identifiers("resourceIds", resourceIds, Constraints.MAX_TARGETS);
        Constraints.text("reason", reason);
    }
}
