// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;

/**
 * Input of Scale Virtualised Compute Resource (IFA 005 clause 7.3.1.7).
 *
 * @param computeId 1; the resource
 * @param computeFlavourId 1; the flavour it is to have
 */
public record ScaleComputeRequest(String computeId, String computeFlavourId) implements Request {

    public ScaleComputeRequest {
        Attributes.required(computeId, "computeId");
        Attributes.required(computeFlavourId, "computeFlavourId");
    }

    @Override
    public void validate() {
        Constraints.identifier("computeId", computeId);
        Constraints.identifier("computeFlavourId", computeFlavourId);
    }
}
