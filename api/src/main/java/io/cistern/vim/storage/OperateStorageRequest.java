// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.util.Map;

/**
 * Input of Operate Virtualised Storage Resource (IFA 005 clause 7.5.1.6).
 *
 * @param storageId 1; the resource
 * @param storageOperation 1; what to do
 * @param storageOperationExtraData 0..N; parameters, see {@link StorageOperationKeys}
 */
public record OperateStorageRequest(
        String storageId, StorageOperation storageOperation, Map<String, String> storageOperationExtraData)
        implements Request {

    public OperateStorageRequest {
        Attributes.required(storageId, "storageId");
        Attributes.required(storageOperation, "storageOperation");
        storageOperationExtraData = Attributes.map(storageOperationExtraData, "storageOperationExtraData");
    }

    @Override
    public void validate() {
        Constraints.identifier("storageId", storageId);
        Constraints.metadata("storageOperationExtraData", storageOperationExtraData);
        switch (storageOperation) {
            case DELETE_SNAPSHOT -> needs(StorageOperationKeys.SNAPSHOT_ID, "name the snapshot to delete");
            case ATTACH -> needs(StorageOperationKeys.COMPUTE_ID, "name the compute resource that is to use it");
            case CREATE_SNAPSHOT, DETACH -> {}
        }
        identifier(StorageOperationKeys.SNAPSHOT_ID);
        identifier(StorageOperationKeys.COMPUTE_ID);
    }

    private void needs(String key, String remedy) {
        Constraints.check(
                storageOperationExtraData.containsKey(key), path(key), "is given with " + storageOperation, remedy);
    }

    private void identifier(String key) {
        if (storageOperationExtraData.containsKey(key)) {
            Constraints.identifier(path(key), storageOperationExtraData.get(key));
        }
    }

    private static String path(String key) {
        return "storageOperationExtraData/" + key;
    }
}
