// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.internal.Constraints;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Input of Operate Physical Resource.
 *
 * @param resourceIds 1..N; the resources
 * @param action 1; what is done
 * @param gracefulTimeout 0..1; how long a graceful action may take; absent: 300 s
 * @param escalate 0..1; whether the forced action follows then; absent: no
 * @param reason 0..1; why, for the audit
 */
@Buildable
public record OperatePhysicalResourceRequest(
        List<String> resourceIds,
        PhysicalResourceAction action,
        Optional<Duration> gracefulTimeout,
        Optional<Boolean> escalate,
        Optional<String> reason)
        implements Request {

    public OperatePhysicalResourceRequest {
        resourceIds = Attributes.nonEmpty(resourceIds, "resourceIds");
        Attributes.required(action, "action");
        gracefulTimeout = Attributes.optional(gracefulTimeout);
        escalate = Attributes.optional(escalate);
        reason = Attributes.optional(reason);
    }

    public static OperatePhysicalResourceRequestBuilder builder() {
        return OperatePhysicalResourceRequestBuilder.builder();
    }

    @Override
    public void validate() {
        Constraints.identifiers("resourceIds", resourceIds, Constraints.MAX_TARGETS);
        gracefulTimeout.ifPresent(time -> Constraints.positive("gracefulTimeout", time.toSeconds()));
        Constraints.text("reason", reason);
    }
}
