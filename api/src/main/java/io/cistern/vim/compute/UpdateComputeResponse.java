// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Update Virtualised Compute Resource (IFA 005 clause 7.3.1.4).
 *
 * @param computeId 1; the resource, as in the request
 * @param computeData 1; the resource as it is now
 */
public record UpdateComputeResponse(String computeId, VirtualCompute computeData) implements Response {

    public UpdateComputeResponse {
        Attributes.required(computeId, "computeId");
        Attributes.required(computeData, "computeData");
    }
}
