// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.information;

import io.cistern.vim.openstack.internal.cloud.PageReader;
import io.cistern.vim.openstack.internal.wire.Listing;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Lists that the cloud gives as a whole, page by page. */
final class InMemory {

    private InMemory() {}

    static <T> PageReader.Source<T> listing(List<T> all, Function<T, String> id) {
        return (marker, limit) -> {
            List<T> rest = all.stream()
                    .filter(item -> marker.filter(last -> id.apply(item).compareTo(last) <= 0)
                            .isEmpty())
                    .sorted(Comparator.comparing(id))
                    .toList();
            return new Listing<>(rest.subList(0, Math.min(limit, rest.size())), rest.size() > limit);
        };
    }
}
