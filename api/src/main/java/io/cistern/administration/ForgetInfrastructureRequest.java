// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;

/**
 * Input of Forget Infrastructure.
 *
 * @param infrastructureId the VIM or PIM id
 */
public record ForgetInfrastructureRequest(String infrastructureId) implements Request {

    public ForgetInfrastructureRequest {
        Attributes.required(infrastructureId, "infrastructureId");
    }

    @Override
    public void validate() {
        Constraints.identifier("infrastructureId", infrastructureId);
    }
}
