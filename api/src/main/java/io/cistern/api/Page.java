// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * Which part of a query's result is wanted (an extension: IFA 005 has no paging).
 *
 * @param pageSize at most that many elements, 1 to 1,000; absent: the producer decides
 * @param pageToken where to go on, as the previous response gave it; absent: from the start
 */
@Extension("large results are read page by page")
public record Page(Optional<Integer> pageSize, Optional<String> pageToken) {

    /** The most elements that one page can have. */
    public static final int MAX_SIZE = 1_000;

    /** The first page, in the producer's size. */
    public static final Page FIRST = new Page(Optional.empty(), Optional.empty());

    public Page {
        pageSize = Attributes.optional(pageSize);
        pageToken = Attributes.optional(pageToken);
        pageSize.filter(size -> size < 1 || size > MAX_SIZE).ifPresent(size -> {
            throw InfrastructureException.invalidArgument(
                    "pageSize", "is 1 to " + MAX_SIZE + ", not " + size, "ask for a page within the limit");
        });
    }

    /** The first page, of at most that many elements. */
    public static Page ofSize(int size) {
        return new Page(Optional.of(size), Optional.empty());
    }
}
