// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.util.List;

/**
 * Input of Terminate Virtualised Compute Resource (IFA 005 clause 7.3.1.5).
 *
 * @param computeId 1..N; the resources
 */
public record TerminateComputeRequest(List<String> computeId) implements Request {

    public TerminateComputeRequest {
        computeId = Attributes.nonEmpty(computeId, "computeId");
    }

    @Override
    public void validate() {
        Constraints.identifiers("computeId", computeId, Constraints.MAX_TARGETS);
    }

    /** One resource. */
    public static TerminateComputeRequest of(String computeId) {
        return new TerminateComputeRequest(List.of(computeId));
    }
}
