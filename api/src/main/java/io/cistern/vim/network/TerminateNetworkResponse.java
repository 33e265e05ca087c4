// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.api.Extension;
import io.cistern.api.ProblemDetails;
import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Map;

/**
 * Output of Terminate Virtualised Network Resource (IFA 005 clause 7.4.1.5), which is best effort.
 *
 * @param networkResourceId 0..N; the resources that are terminated
 * @param failures 0..N; identifier to what went wrong with it
 */
public record TerminateNetworkResponse(
        List<String> networkResourceId,
        @Extension("the standard lists the successes only") Map<String, ProblemDetails> failures)
        implements Response {

    public TerminateNetworkResponse {
        networkResourceId = Attributes.list(networkResourceId, "networkResourceId");
        failures = Attributes.map(failures, "failures");
    }
}
