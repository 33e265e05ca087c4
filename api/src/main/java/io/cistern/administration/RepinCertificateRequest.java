// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.Extension;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.util.List;

/**
 * Input of Repin Certificate.
 *
 * @param endpointId 1; the endpoint
 * @param pins 1..N; the public keys that are accepted; two during a change
 */
@Extension("the standard does not say how a PIM learns of its endpoints")
public record RepinCertificateRequest(String endpointId, List<String> pins) implements Request {

    public RepinCertificateRequest {
        Attributes.required(endpointId, "endpointId");
        pins = Attributes.nonEmpty(pins, "pins");
    }

    @Override
    public void validate() {
        Constraints.identifier("endpointId", endpointId);
        Constraints.each(
                "pins",
                pins,
                (path, pin) -> Constraints.check(
                        pin.matches("[0-9a-f]{64}"),
                        path,
                        "is 64 hexadecimal digits in lower case",
                        "give the SHA-256 of the SubjectPublicKeyInfo"));
    }
}
