// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.List;
import java.util.Optional;

/**
 * A type of storage resource that can be consumed (IFA 005 clause 8.3.4).
 *
 * @param storageResourceTypeId 1; identifier of the type
 * @param typeOfStorage 1; the kind of storage, see {@link TypesOfStorage}
 * @param sizeOfStorage 0..1; size in GiB; present where a certain size is offered
 * @param rdmaSupported 0..1; whether it can be reached by RDMA
 * @param zoneId 0..N; resource zones that offer it; none: all, or the VIM does not say
 */
@Buildable
public record VirtualStorageResourceInformation(
        String storageResourceTypeId,
        String typeOfStorage,
        Optional<Long> sizeOfStorage,
        Optional<Boolean> rdmaSupported,
        @Extension("the standard does not say where a type can be had") List<String> zoneId) {

    public VirtualStorageResourceInformation {
        Attributes.required(storageResourceTypeId, "storageResourceTypeId");
        Attributes.required(typeOfStorage, "typeOfStorage");
        sizeOfStorage = Attributes.optional(sizeOfStorage);
        rdmaSupported = Attributes.optional(rdmaSupported);
        zoneId = Attributes.list(zoneId, "zoneId");
    }

    public static VirtualStorageResourceInformationBuilder builder() {
        return VirtualStorageResourceInformationBuilder.builder();
    }
}
