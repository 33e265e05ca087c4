// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Forget Infrastructure.
 *
 * @param infrastructureId what was forgotten
 */
public record ForgetInfrastructureResponse(String infrastructureId) implements Response {

    public ForgetInfrastructureResponse {
        Attributes.required(infrastructureId, "infrastructureId");
    }
}
