// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.Request;

/** Input of Verify Audit: nothing. */
public record VerifyAuditRequest() implements Request {

    @Override
    public void validate() {
        // has no attributes
    }
}
