// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * Output of Verify Audit.
 *
 * @param entries how many entries were checked
 * @param firstBroken the first entry that does not continue the chain; absent: the audit is intact
 */
public record VerifyAuditResponse(long entries, Optional<Long> firstBroken) implements Response {

    public VerifyAuditResponse {
        firstBroken = Attributes.optional(firstBroken);
    }
}
