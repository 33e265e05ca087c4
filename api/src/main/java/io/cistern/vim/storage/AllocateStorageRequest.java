// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.Extension;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.internal.Constraints;
import io.cistern.vim.AffinityOrAntiAffinityConstraint;
import io.cistern.vim.internal.SharedRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Input of Allocate Virtualised Storage Resource (IFA 005 clause 7.5.1.2). It is made empty unless one of
 * sourceImageId and sourceSnapshotId is given.
 *
 * @param storageName 0..1; the name that the consumer gives
 * @param reservationId 0..1; reservation to consume
 * @param storageData 1; flavour, type and size in GiB
 * @param affinityOrAntiAffinityConstraints 0..N; rules on placement; all must hold
 * @param metaData 0..N; metadata kept with the resource
 * @param resourceGroupId 0..1 (1 in IFA 005); infrastructure resource group (tenant); absent: that of the call
 * @param locationConstraints 0..1; where it may be placed, e.g. zone:east
 * @param sourceImageId 0..1; software image that it is filled from
 * @param sourceSnapshotId 0..1; snapshot that it is filled from
 */
@Buildable
public record AllocateStorageRequest(
        Optional<String> storageName,
        Optional<String> reservationId,
        VirtualStorageFlavour storageData,
        List<AffinityOrAntiAffinityConstraint> affinityOrAntiAffinityConstraints,
        Map<String, String> metaData,
        Optional<String> resourceGroupId,
        Optional<String> locationConstraints,
        @Extension("a disk to boot from is made from an image") Optional<String> sourceImageId,
        @Extension("a snapshot is of no use unless it can be restored") Optional<String> sourceSnapshotId)
        implements Request {

    public AllocateStorageRequest {
        storageName = Attributes.optional(storageName);
        reservationId = Attributes.optional(reservationId);
        Attributes.required(storageData, "storageData");
        affinityOrAntiAffinityConstraints =
                Attributes.list(affinityOrAntiAffinityConstraints, "affinityOrAntiAffinityConstraints");
        metaData = Attributes.map(metaData, "metaData");
        resourceGroupId = Attributes.optional(resourceGroupId);
        locationConstraints = Attributes.optional(locationConstraints);
        sourceImageId = Attributes.optional(sourceImageId);
        sourceSnapshotId = Attributes.optional(sourceSnapshotId);
    }

    public static AllocateStorageRequestBuilder builder() {
        return AllocateStorageRequestBuilder.builder();
    }

    @Override
    public void validate() {
        Constraints.name("storageName", storageName);
        Constraints.identifier("reservationId", reservationId);
        StorageRules.flavour("storageData", storageData);
        SharedRules.affinity("affinityOrAntiAffinityConstraints", affinityOrAntiAffinityConstraints);
        Constraints.metadata("metaData", metaData);
        Constraints.identifier("resourceGroupId", resourceGroupId);
        Constraints.text("locationConstraints", locationConstraints);
        Constraints.identifier("sourceImageId", sourceImageId);
        Constraints.identifier("sourceSnapshotId", sourceSnapshotId);
        Constraints.check(
                sourceImageId.isEmpty() || sourceSnapshotId.isEmpty(),
                "sourceSnapshotId",
                "is not given together with sourceImageId",
                "keep one of the two");
    }
}
