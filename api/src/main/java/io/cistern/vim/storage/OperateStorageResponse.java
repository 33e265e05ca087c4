// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.Map;

/**
 * Output of Operate Virtualised Storage Resource (IFA 005 clause 7.5.1.6).
 *
 * @param storageId 1; the resource, as in the request
 * @param storageOperationData 0..N; results, see {@link StorageOperationKeys}
 */
public record OperateStorageResponse(String storageId, Map<String, String> storageOperationData) implements Response {

    public OperateStorageResponse {
        Attributes.required(storageId, "storageId");
        storageOperationData = Attributes.map(storageOperationData, "storageOperationData");
    }
}
