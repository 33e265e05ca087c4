// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.Extension;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.util.Optional;

/**
 * Input of Rotate Credentials.
 *
 * @param endpointId 1; the endpoint
 * @param credentialRef 1; reference to the new credential; never a secret
 */
@Extension("the standard does not say how a PIM learns of its endpoints")
public record RotateCredentialsRequest(String endpointId, String credentialRef) implements Request {

    public RotateCredentialsRequest {
        Attributes.required(endpointId, "endpointId");
        Attributes.required(credentialRef, "credentialRef");
    }

    @Override
    public void validate() {
        Constraints.identifier("endpointId", endpointId);
        EndpointRules.credentialRef("credentialRef", Optional.of(credentialRef));
    }
}
