// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Allocate Virtualised Compute Resource (IFA 005 clause 7.3.1.2).
 *
 * @param computeData 1; the new resource
 */
public record AllocateComputeResponse(VirtualCompute computeData) implements Response {

    public AllocateComputeResponse {
        Attributes.required(computeData, "computeData");
    }
}
