// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import static io.cistern.examples.backend.internal.Tampering.blind;
import static io.cistern.examples.backend.internal.Tampering.request;
import static io.cistern.examples.backend.internal.Tampering.response;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.FilterExpression;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Page;
import io.cistern.vim.compute.QueryComputeFlavourRequest;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.network.QueryNetworkRequest;
import io.cistern.vim.network.QueryNetworkRequestBuilder;
import io.cistern.vim.network.TerminateNetworkRequest;
import io.cistern.vim.storage.QueryStorageRequest;
import io.cistern.vim.storage.QueryStorageResponse;
import io.cistern.vim.storage.TerminateStorageRequest;
import java.util.Optional;

/** What authors of backends get wrong where they show what there is. */
enum QueryDefect implements SeededDefect<Tampering<SimulatedCloud>> {
    SHOWS_FOREIGN_NETWORKS(
            SeededDefectsTest.Networks.class,
            "clause7_4_1_3_query_showsNothingOfOtherResourceGroups",
            blind(QueryNetworkRequest.class)),
    TERMINATES_FOREIGN_NETWORKS(
            SeededDefectsTest.Networks.class,
            "clause7_4_1_5_terminate_failsWithNotFound_inOtherResourceGroups",
            blind(TerminateNetworkRequest.class)),
    SHOWS_FOREIGN_MACHINES(
            SeededDefectsTest.Compute.class,
            "clause7_3_1_3_query_showsNothingOfOtherResourceGroups",
            blind(QueryComputeRequest.class)),
    SHOWS_FOREIGN_VOLUMES(
            SeededDefectsTest.Storage.class,
            "clause7_5_1_3_query_showsNothingOfOtherResourceGroups",
            blind(QueryStorageRequest.class)),
    TERMINATES_FOREIGN_VOLUMES(
            SeededDefectsTest.Storage.class,
            "clause7_5_1_5_terminate_failsWithNotFound_inOtherResourceGroups",
            blind(TerminateStorageRequest.class)),
    IGNORES_FILTERS(
            SeededDefectsTest.Compute.class,
            "clause7_3_1_3_query_filtersAsTheFilterSays",
            request(
                    QueryComputeRequest.class,
                    asked -> new QueryComputeRequest(Optional.empty(), Optional.empty(), asked.page()))),
    IGNORES_NEGATION(
            SeededDefectsTest.Networks.class,
            "clause7_4_1_3_query_filtersAsTheFilterSays",
            request(QueryNetworkRequest.class, asked -> QueryNetworkRequestBuilder.builder(asked)
                    .queryNetworkFilter(asked.queryNetworkFilter().map(QueryDefect::withoutNegation))
                    .build())),
    ENDS_AFTER_ONE_PAGE(
            SeededDefectsTest.Storage.class,
            "clause7_5_1_3_query_showsEachOnce_pageByPage",
            response(
                    QueryStorageRequest.class,
                    QueryStorageResponse.class,
                    (asked, found) -> new QueryStorageResponse(found.queryResult(), Optional.empty()))),
    IGNORES_THE_SIZE_OF_PAGES(
            SeededDefectsTest.Flavours.class,
            "clause7_3_5_3_query_showsEachOnce_pageByPage",
            request(
                    QueryComputeFlavourRequest.class,
                    asked -> new QueryComputeFlavourRequest(
                            asked.queryComputeFlavourFilter(), Optional.empty(), Page.FIRST))),
    FAILS_WHEN_NOTHING_MATCHES(
            SeededDefectsTest.Storage.class,
            "clause7_5_1_3_query_succeeds_whenNothingMatches",
            response(QueryStorageRequest.class, QueryStorageResponse.class, (asked, found) -> {
                if (found.queryResult().isEmpty()) {
                    throw new InfrastructureException(ErrorCode.NOT_FOUND, "There is none");
                }
                return found;
            })),
    MIXES_TYPES(
            SeededDefectsTest.Networks.class,
            "clause7_4_1_3_query_showsOneTypeAtATime",
            request(QueryNetworkRequest.class, asked -> QueryNetworkRequestBuilder.builder(asked)
                    .networkResourceType(Optional.empty())
                    .build()));

    private final Class<?> kit;
    private final String caughtBy;
    private final Tampering<SimulatedCloud> tampering;

    QueryDefect(Class<?> kit, String caughtBy, Tampering<SimulatedCloud> tampering) {
        this.kit = kit;
        this.caughtBy = caughtBy;
        this.tampering = tampering;
    }

    @Override
    public Class<?> kit() {
        return kit;
    }

    @Override
    public String caughtBy() {
        return caughtBy;
    }

    @Override
    public Tampering<SimulatedCloud> tampering() {
        return tampering;
    }

    private static Filter withoutNegation(Filter filter) {
        return new Filter(filter.expressions().stream()
                .map(term -> new FilterExpression(term.operator().positive(), term.path(), term.values()))
                .toList());
    }
}
