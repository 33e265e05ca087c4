// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.vim.openstack.internal.wire.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads one page of a result from the pages of a service, leaving out what does not match. The marker of a page is the
 * id of its last element; results are in the order of ids, so that what comes and goes meanwhile shifts nothing.
 *
 * @param <U> the resource, as the service has it
 * @param <R> the element, as the standard has it
 */
public final class PageReader<U, R extends Record> {

    /** A filter lets little through: small pages are not to cause many requests. */
    private static final int LEAST_FILTERED = 500;

    private final Filter filter;
    private final Function<R, String> id;
    private final Function<U, String> upstreamId;

    /** A page. */
    public record Result<R>(List<R> elements, Optional<String> nextPageToken) {}

    /** Gives the page of a service that comes after a marker. */
    @FunctionalInterface
    public interface Source<U> {
        Listing<U> after(Optional<String> marker, int limit);
    }

    public PageReader(Filter filter, Function<U, String> upstreamId, Function<R, String> id) {
        this.filter = filter;
        this.upstreamId = upstreamId;
        this.id = id;
    }

    /**
     * Reads.
     *
     * @param page which part is wanted
     * @param source gives the resources
     * @param convert makes elements of a batch, in its order, leaving out what the caller may not see
     */
    public Result<R> read(Page page, Source<U> source, Function<List<U>, List<R>> convert) {
        int size = page.pageSize().orElse(Page.MAX_SIZE);
        int batch = filter.expressions().isEmpty() ? size : Math.max(size, LEAST_FILTERED);
        List<R> elements = new ArrayList<>();
        Optional<String> marker = page.pageToken();
        while (true) {
            Listing<U> upstream = source.after(marker, batch);
            List<R> matching = convert.apply(upstream.items()).stream()
                    .filter(filter::matches)
                    .toList();
            int room = size - elements.size();
            elements.addAll(matching.subList(0, Math.min(room, matching.size())));
            boolean more = matching.size() > room || upstream.more();
            if (!more || upstream.items().isEmpty()) {
                return new Result<>(elements, Optional.empty());
            }
            if (elements.size() == size) {
                return new Result<>(elements, Optional.of(id.apply(elements.get(size - 1))));
            }
            marker = Optional.of(
                    upstreamId.apply(upstream.items().get(upstream.items().size() - 1)));
        }
    }
}
