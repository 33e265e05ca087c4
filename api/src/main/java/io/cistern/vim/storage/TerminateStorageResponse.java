// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.Extension;
import io.cistern.api.ProblemDetails;
import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Map;

/**
 * Output of Terminate Virtualised Storage Resource (IFA 005 clause 7.5.1.5), which is best effort.
 *
 * @param storageId 0..N; the resources that are terminated
 * @param failures 0..N; identifier to what went wrong with it
 */
public record TerminateStorageResponse(
        List<String> storageId,
        @Extension("the standard lists the successes only") Map<String, ProblemDetails> failures)
        implements Response {

    public TerminateStorageResponse {
        storageId = Attributes.list(storageId, "storageId");
        failures = Attributes.map(failures, "failures");
    }
}
