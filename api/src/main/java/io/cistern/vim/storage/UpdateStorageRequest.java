// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.Extension;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.internal.Constraints;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Input of Update Virtualised Storage Resource (IFA 005 clause 7.5.1.4). At least one change is given.
 *
 * @param storageId 1; the resource
 * @param updateStorageData 0..1; the flavour it is to have. The size must be the present one: it is changed by Scale
 *     Virtualised Storage Resource
 * @param metaData 0..N; pairs to add or replace; a pair with an empty value is removed
 * @param clearAttribute 0..N; paths of attributes to be made absent, e.g. metadata/role
 */
@Buildable
public record UpdateStorageRequest(
        String storageId,
        Optional<VirtualStorageFlavour> updateStorageData,
        Map<String, String> metaData,
        @Extension("an absent attribute means unchanged, so it cannot mean removed") List<String> clearAttribute)
        implements Request {

    public UpdateStorageRequest {
        Attributes.required(storageId, "storageId");
        updateStorageData = Attributes.optional(updateStorageData);
        metaData = Attributes.map(metaData, "metaData");
        clearAttribute = Attributes.list(clearAttribute, "clearAttribute");
    }

    public static UpdateStorageRequestBuilder builder() {
        return UpdateStorageRequestBuilder.builder();
    }

    @Override
    public void validate() {
        Constraints.identifier("storageId", storageId);
        Constraints.somethingToChange(
                updateStorageData.isPresent() || !metaData.isEmpty() || !clearAttribute.isEmpty(),
                "updateStorageData",
                "updateStorageData, metaData and clearAttribute");
        updateStorageData.ifPresent(flavour -> StorageRules.flavour("updateStorageData", flavour));
        Constraints.metadata("metaData", metaData);
        Constraints.each("clearAttribute", clearAttribute, Constraints::text);
    }
}
