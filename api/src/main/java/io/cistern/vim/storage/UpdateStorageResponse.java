// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Update Virtualised Storage Resource (IFA 005 clause 7.5.1.4).
 *
 * @param storageId 1; the resource, as in the request
 * @param storageData 1; the resource as it is now
 */
public record UpdateStorageResponse(String storageId, VirtualStorage storageData) implements Response {

    public UpdateStorageResponse {
        Attributes.required(storageId, "storageId");
        Attributes.required(storageData, "storageData");
    }
}
