// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Allocate Virtualised Storage Resource (IFA 005 clause 7.5.1.2).
 *
 * @param storageData 1; the new resource
 */
public record AllocateStorageResponse(VirtualStorage storageData) implements Response {

    public AllocateStorageResponse {
        Attributes.required(storageData, "storageData");
    }
}
