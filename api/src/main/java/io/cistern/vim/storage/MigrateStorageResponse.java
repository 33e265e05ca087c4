// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Migrate Virtualised Storage Resource (IFA 005 clause 7.5.1.8).
 *
 * @param storageData 1; the resource as it is now
 */
public record MigrateStorageResponse(VirtualStorage storageData) implements Response {

    public MigrateStorageResponse {
        Attributes.required(storageData, "storageData");
    }
}
