// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * Type and size of storage that is asked for (IFA 005 clause 8.4.6.3).
 *
 * @param typeOfStorage 1; the kind of storage, see {@link TypesOfStorage}
 * @param sizeOfStorage 1; size in GiB
 * @param rdmaEnabled 0..1; whether the storage supports RDMA
 * @param isBoot 0..1; whether it is the disk to boot from; absent: false
 */
public record VirtualStorageData(
        String typeOfStorage,
        long sizeOfStorage,
        Optional<Boolean> rdmaEnabled,
        @Extension("the standard has no way to name the boot disk") Optional<Boolean> isBoot) {

    public VirtualStorageData {
        Attributes.required(typeOfStorage, "typeOfStorage");
        rdmaEnabled = Attributes.optional(rdmaEnabled);
        isBoot = Attributes.optional(isBoot);
    }
}
