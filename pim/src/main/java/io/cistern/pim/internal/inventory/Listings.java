// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Lists of what is made of the inventory, such as pools, in the order of their ids.
 *
 * @param elements what is on the page
 * @param next where to go on
 */
public record Listings<T extends Record>(List<T> elements, Optional<String> next) {

    private static final int PAGE = 100;

    /** A page of all that match. */
    public static <T extends Record> Listings<T> of(
            Stream<T> all, Function<T, String> id, Optional<Filter> filter, Page page) {
        return of(all, id, Comparator.naturalOrder(), filter, page);
    }

    /** A page of all that match, in an order of their ids. */
    public static <T extends Record> Listings<T> of(
            Stream<T> all, Function<T, String> id, Comparator<String> order, Optional<Filter> filter, Page page) {
        int size = page.pageSize().orElse(PAGE);
        List<T> matching = all.filter(element -> filter.orElse(Filter.ALL).matches(element))
                .filter(element -> page.pageToken()
                        .filter(after -> order.compare(id.apply(element), after) <= 0)
                        .isEmpty())
                .sorted(Comparator.comparing(id, order))
                .limit(size + 1L)
                .toList();
        if (matching.size() <= size) {
            return new Listings<>(matching, Optional.empty());
        }
        return new Listings<>(matching.subList(0, size), Optional.of(id.apply(matching.get(size - 1))));
    }
}
