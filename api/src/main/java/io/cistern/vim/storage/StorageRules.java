// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.internal.Constraints;
import java.util.Optional;

/** Rules on storage in requests. */
final class StorageRules {

    private StorageRules() {}

    /** The flavour of storage that is allocated. */
    static void flavour(String path, VirtualStorageFlavour flavour) {
        Constraints.identifier(path + ".flavourId", flavour.flavourId());
        VirtualStorageData data = flavour.storageAttributes();
        Constraints.text(path + ".storageAttributes.typeOfStorage", Optional.of(data.typeOfStorage()));
        Constraints.positive(path + ".storageAttributes.sizeOfStorage", data.sizeOfStorage());
    }
}
