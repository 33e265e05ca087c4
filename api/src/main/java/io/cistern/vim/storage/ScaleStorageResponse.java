// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Scale Virtualised Storage Resource (IFA 005 clause 7.5.1.7).
 *
 * @param storageData 1; the resource as it is now
 */
public record ScaleStorageResponse(VirtualStorage storageData) implements Response {

    public ScaleStorageResponse {
        Attributes.required(storageData, "storageData");
    }
}
