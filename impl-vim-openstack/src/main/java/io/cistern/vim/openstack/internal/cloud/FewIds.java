// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import io.cistern.api.Filter;
import io.cistern.vim.openstack.internal.wire.Listing;
import java.util.Optional;
import java.util.function.Function;

/** Resources that a filter names by a few ids: they are asked for one by one rather than looked for in the list. */
public final class FewIds {

    private static final int FEW = 10;

    private FewIds() {}

    /**
     * Those that come after a marker, as a list has them.
     *
     * @param attribute the one of the filter that is their id
     * @param look asks for one
     * @return empty: the filter names none, or too many
     */
    public static <T> Optional<Listing<T>> listing(
            Filter filter, String attribute, Optional<String> marker, Function<String, Optional<T>> look) {
        return filter.valuesOf(attribute)
                .filter(ids -> !ids.isEmpty() && ids.size() <= FEW)
                .map(ids -> ids.stream()
                        .distinct()
                        .sorted()
                        .filter(id ->
                                marker.filter(last -> id.compareTo(last) <= 0).isEmpty())
                        .flatMap(id -> look.apply(id).stream())
                        .toList())
                .map(found -> new Listing<>(found, false));
    }
}
