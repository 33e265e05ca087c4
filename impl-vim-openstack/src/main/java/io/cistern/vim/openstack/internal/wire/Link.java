// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.wire;

import java.util.List;

/** A link of an answer; {@code next} beside a list tells that there is more. */
public record Link(String rel) {

    /** Whether a list goes on. */
    public static boolean more(List<Link> links) {
        return links != null && links.stream().anyMatch(link -> "next".equals(link.rel()));
    }
}
