// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.Extension;
import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Replace Manager.
 *
 * @param endpoint 1; the endpoint as it is now
 */
@Extension("the standard does not say how a PIM learns of its endpoints")
public record ReplaceManagerResponse(Endpoint endpoint) implements Response {

    public ReplaceManagerResponse {
        Attributes.required(endpoint, "endpoint");
    }
}
