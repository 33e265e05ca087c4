// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * What an import did with one endpoint.
 *
 * @param address 1; where it is
 * @param outcome 1; what became of it
 * @param endpointId 0..1; its identifier; absent: it would be added
 */
public record ImportedEndpoint(String address, ImportOutcome outcome, Optional<String> endpointId) {

    public ImportedEndpoint {
        Attributes.required(address, "address");
        Attributes.required(outcome, "outcome");
        endpointId = Attributes.optional(endpointId);
    }
}
