// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;

/**
 * Input of Scale Virtualised Storage Resource (IFA 005 clause 7.5.1.7).
 *
 * @param storageId 1; the resource
 * @param newSize 1; the size it is to have, in GiB
 */
public record ScaleStorageRequest(String storageId, long newSize) implements Request {

    public ScaleStorageRequest {
        Attributes.required(storageId, "storageId");
    }

    @Override
    public void validate() {
        Constraints.identifier("storageId", storageId);
        Constraints.positive("newSize", newSize);
    }
}
