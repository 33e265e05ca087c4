// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;

/**
 * A static route.
 *
 * @param destination 1; addresses it is for, e.g. 198.51.100.0/24
 * @param nextHop 1; address of the next router
 */
@Extension("IFA 005 Release 5 has the element, its content is not known")
public record StaticRoute(String destination, String nextHop) {

    public StaticRoute {
        Attributes.required(destination, "destination");
        Attributes.required(nextHop, "nextHop");
    }
}
