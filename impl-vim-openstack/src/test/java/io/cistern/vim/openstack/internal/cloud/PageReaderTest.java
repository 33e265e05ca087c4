// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.Page;
import io.cistern.vim.network.NetworkQoS;
import io.cistern.vim.openstack.internal.wire.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageReaderTest {

    private static final int COUNT = 3_000;
    private static final Filter ODD = Filter.where(FilterOperator.EQ, "qosName", "odd");

    private final List<Integer> limits = new ArrayList<>();

    @Test
    void read_asksForAtLeastAsManyAsItReturns_whenItFilters() {
        PageReader.Result<NetworkQoS> first = read(ODD, new Page(Optional.of(1_000), Optional.empty()));

        assertThat(first.elements()).hasSize(1_000);
        assertThat(limits).containsExactly(1_000, 1_000);
        assertThat(read(ODD, new Page(Optional.of(1_000), first.nextPageToken()))
                        .elements())
                .hasSize(500)
                .doesNotContainAnyElementsOf(first.elements());
    }

    @Test
    void read_asksForManyAtOnce_whenItFiltersForSmallPages() {
        PageReader.Result<NetworkQoS> page = read(ODD, new Page(Optional.of(10), Optional.empty()));

        assertThat(page.elements()).hasSize(10).allMatch(one -> one.qosName().equals("odd"));
        assertThat(limits).containsExactly(500);
    }

    @Test
    void read_asksForThePageAlone_whenItDoesNotFilter() {
        assertThat(read(Filter.ALL, new Page(Optional.of(10), Optional.empty())).elements())
                .hasSize(10);
        assertThat(limits).containsExactly(10);
    }

    private PageReader.Result<NetworkQoS> read(Filter filter, Page page) {
        return new PageReader<NetworkQoS, NetworkQoS>(filter, NetworkQoS::qosValue, NetworkQoS::qosValue)
                .read(page, this::after, Function.identity());
    }

    private Listing<NetworkQoS> after(Optional<String> marker, int limit) {
        limits.add(limit);
        int from = marker.map(id -> Integer.parseInt(id) + 1).orElse(0);
        int end = Math.min(COUNT, from + limit);
        return new Listing<>(
                IntStream.range(from, end)
                        .mapToObj(i -> new NetworkQoS(i % 2 == 0 ? "even" : "odd", Integer.toString(i)))
                        .toList(),
                end < COUNT);
    }
}
