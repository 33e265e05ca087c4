// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.util.List;

/**
 * Input of Terminate Virtualised Storage Resource (IFA 005 clause 7.5.1.5).
 *
 * @param storageId 1..N; the resources
 */
public record TerminateStorageRequest(List<String> storageId) implements Request {

    public TerminateStorageRequest {
        storageId = Attributes.nonEmpty(storageId, "storageId");
    }

    @Override
    public void validate() {
        Constraints.identifiers("storageId", storageId, Constraints.MAX_TARGETS);
    }

    /** One resource. */
    public static TerminateStorageRequest of(String storageId) {
        return new TerminateStorageRequest(List.of(storageId));
    }
}
