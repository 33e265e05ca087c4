// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;

/**
 * Input of Delete Compute Flavour (IFA 005 clause 7.3.5.4).
 *
 * @param computeFlavourId 1; the flavour
 */
public record DeleteComputeFlavourRequest(String computeFlavourId) implements Request {

    public DeleteComputeFlavourRequest {
        Attributes.required(computeFlavourId, "computeFlavourId");
    }

    @Override
    public void validate() {
        Constraints.identifier("computeFlavourId", computeFlavourId);
    }
}
