// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * A storage flavour: what storage is made from (IFA 005 clause 8.4.6.2).
 *
 * @param flavourId 0..1 (1 in the standard); identifier of the flavour; absent: the default of the VIM for the type
 * @param storageAttributes 1; type and size
 */
public record VirtualStorageFlavour(Optional<String> flavourId, VirtualStorageData storageAttributes) {

    public VirtualStorageFlavour {
        flavourId = Attributes.optional(flavourId);
        Attributes.required(storageAttributes, "storageAttributes");
    }

    /** A volume of the default flavour. */
    public static VirtualStorageFlavour volume(long sizeOfStorage) {
        return new VirtualStorageFlavour(
                Optional.empty(),
                new VirtualStorageData(TypesOfStorage.VOLUME, sizeOfStorage, Optional.empty(), Optional.empty()));
    }
}
