// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import io.cistern.api.InfrastructureException;
import java.util.Optional;

/** What requests refer to must be there. */
public final class References {

    private References() {}

    /**
     * What a reference names.
     *
     * @param path of the attribute that refers to it
     * @param kind what it should name, e.g. {@code network}
     * @throws InfrastructureException INVALID_ARGUMENT naming the path
     */
    public static <T> T existing(String path, String kind, String id, Optional<T> found) {
        return found.orElseThrow(() -> InfrastructureException.invalidArgument(
                path,
                "names something that the resource group can use; there is no " + kind + " " + id,
                "query for one that exists"));
    }
}
