// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.wire;

import java.util.List;

/**
 * A list, or a page of one.
 *
 * @param more whether it goes on after the last item
 */
public record Listing<T>(List<T> items, boolean more) {

    public Listing {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
