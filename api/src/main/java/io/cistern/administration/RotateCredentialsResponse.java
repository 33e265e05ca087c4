// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.Extension;
import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Rotate Credentials.
 *
 * @param endpoint 1; the endpoint as it is now
 */
@Extension("the standard does not say how a PIM learns of its endpoints")
public record RotateCredentialsResponse(Endpoint endpoint) implements Response {

    public RotateCredentialsResponse {
        Attributes.required(endpoint, "endpoint");
    }
}
