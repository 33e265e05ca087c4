// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.vim.OperationalState;
import java.util.Map;
import java.util.Optional;

/**
 * A virtualised storage resource (IFA 005 clause 8.4.7.2).
 *
 * @param storageId 1; identifier of the resource
 * @param storageName 0..1; the name that the consumer gave
 * @param flavourId 0..1; identifier of the storage flavour used; cardinality 1 in the standard, absent where the
 *     storage was made from none, such as a disk of a compute flavour
 * @param typeOfStorage 1; the kind of storage, see {@link TypesOfStorage}
 * @param sizeOfStorage 1; size in GiB
 * @param rdmaEnabled 0..1; whether the storage supports RDMA
 * @param ownerId 0..1; identifier of the compute resource that uses it; absent: not attached
 * @param zoneId 0..1; resource zone it is in
 * @param hostId 0..1; host it is on; absent for distributed storage and where the VIM does not say
 * @param operationalState 1; whether it can be used
 * @param metadata 0..N; what the consumer attached, in its order
 * @param resourceGroupId 0..1; infrastructure resource group (tenant) that owns the resource
 */
@Buildable
public record VirtualStorage(
        String storageId,
        Optional<String> storageName,
        Optional<String> flavourId,
        String typeOfStorage,
        long sizeOfStorage,
        Optional<Boolean> rdmaEnabled,
        Optional<String> ownerId,
        Optional<String> zoneId,
        Optional<String> hostId,
        OperationalState operationalState,
        Map<String, String> metadata,
        @Extension("tenancy is visible on every resource") Optional<String> resourceGroupId) {

    public VirtualStorage {
        Attributes.required(storageId, "storageId");
        storageName = Attributes.optional(storageName);
        flavourId = Attributes.optional(flavourId);
        Attributes.required(typeOfStorage, "typeOfStorage");
        rdmaEnabled = Attributes.optional(rdmaEnabled);
        ownerId = Attributes.optional(ownerId);
        zoneId = Attributes.optional(zoneId);
        hostId = Attributes.optional(hostId);
        Attributes.required(operationalState, "operationalState");
        metadata = Attributes.map(metadata, "metadata");
        resourceGroupId = Attributes.optional(resourceGroupId);
    }

    public static VirtualStorageBuilder builder() {
        return VirtualStorageBuilder.builder();
    }
}
