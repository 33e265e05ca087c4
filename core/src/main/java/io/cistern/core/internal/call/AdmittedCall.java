// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.call;

import io.cistern.api.CallContext;
import io.cistern.api.Request;
import io.cistern.backend.Visibility;
import java.time.Instant;
import java.util.Optional;

/**
 * A call that is authenticated, valid and permitted.
 *
 * @param operation what is asked for
 * @param infrastructureId of which infrastructure
 * @param call by whom and how
 * @param request the request, page token decoded
 * @param resourceGroupId the group that it is for; empty: the default of the infrastructure
 * @param visibility what the consumer can see
 * @param deadline when its caller stops waiting
 */
public record AdmittedCall(
        StandardOperation operation,
        String infrastructureId,
        CallContext call,
        Request request,
        Optional<String> resourceGroupId,
        Visibility visibility,
        Instant deadline) {}
