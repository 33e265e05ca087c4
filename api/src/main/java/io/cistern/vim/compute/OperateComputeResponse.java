// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.Map;

/**
 * Output of Operate Virtualised Compute Resource (IFA 005 clause 7.3.1.6).
 *
 * @param computeData 1; the resource as it is now
 * @param computeOperationOutputData 0..N; results, see {@link ComputeOperationKeys}
 */
public record OperateComputeResponse(VirtualCompute computeData, Map<String, String> computeOperationOutputData)
        implements Response {

    public OperateComputeResponse {
        Attributes.required(computeData, "computeData");
        computeOperationOutputData = Attributes.map(computeOperationOutputData, "computeOperationOutputData");
    }
}
