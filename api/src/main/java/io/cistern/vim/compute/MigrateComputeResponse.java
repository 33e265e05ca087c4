// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Migrate Virtualised Compute Resource (IFA 005 clause 7.3.1.8).
 *
 * @param computeData 1; the resource as it is now
 */
public record MigrateComputeResponse(VirtualCompute computeData) implements Response {

    public MigrateComputeResponse {
        Attributes.required(computeData, "computeData");
    }
}
