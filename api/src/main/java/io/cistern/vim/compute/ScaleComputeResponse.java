// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Scale Virtualised Compute Resource (IFA 005 clause 7.3.1.7).
 *
 * @param computeData 1; the resource as it is now
 */
public record ScaleComputeResponse(VirtualCompute computeData) implements Response {

    public ScaleComputeResponse {
        Attributes.required(computeData, "computeData");
    }
}
