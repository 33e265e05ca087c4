// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Page;
import io.cistern.backend.OperationContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One kind of resource as a consumer may see it: visibility comes before everything else.
 *
 * @param table where they are
 * @param what what one is called
 * @param id its identifier
 * @param group the resource group that owns it; empty: everybody sees it
 */
record Resources<E extends Record>(
        Table<E> table, String what, Function<E, String> id, Function<E, Optional<String>> group) {

    /** The default resource group. */
    static final String DEFAULT_GROUP = "default";

    private static final int PAGE = 100;

    /**
     * A part of what a query finds.
     *
     * @param elements the elements
     * @param next where to go on
     */
    record Found<E>(List<E> elements, Optional<String> next) {}

    /** What matches a filter, page by page. The token is the last identifier of the page before; the gateway signs it. */
    Found<E> query(OperationContext context, Optional<Filter> filter, Page page) {
        List<E> matching = table.all().stream()
                .filter(element -> isVisible(context, element))
                .filter(element -> filter.orElse(Filter.ALL).matches(element))
                .toList();
        int from = page.pageToken().map(token -> after(matching, token)).orElse(0);
        int to = Math.min(matching.size(), from + page.pageSize().orElse(PAGE));
        return new Found<>(
                matching.subList(from, to),
                to < matching.size() ? Optional.of(id.apply(matching.get(to - 1))) : Optional.empty());
    }

    private int after(List<E> matching, String token) {
        return matching.stream().map(id).toList().indexOf(token) + 1;
    }

    private boolean isVisible(OperationContext context, E element) {
        return group.apply(element).map(context.visibility()::sees).orElse(true);
    }

    private Optional<E> visible(OperationContext context, String identifier) {
        return table.find(identifier).filter(element -> isVisible(context, element));
    }

    /** The target of an operation. Errors: NOT_FOUND. */
    E target(OperationContext context, String attribute, String identifier) {
        return visible(context, identifier)
                .orElseThrow(() -> new InfrastructureException(
                        ErrorCode.NOT_FOUND,
                        "There is no " + what + " " + identifier,
                        ErrorDetails.builder()
                                .attribute(attribute)
                                .resourceId(identifier)
                                .rule("names a " + what + " that exists")
                                .remedy("query for those there are")
                                .build()));
    }

    /** Something that a request refers to. Errors: INVALID_ARGUMENT. */
    E reference(OperationContext context, String path, String identifier) {
        return visible(context, identifier).orElseThrow(() -> unknown(path));
    }

    /** That a request refers to something that is not there. */
    InfrastructureException unknown(String path) {
        return InfrastructureException.invalidArgument(
                path, "names a " + what + " that exists", "query for those there are");
    }

    /** The resource group that a new resource belongs to. */
    static Optional<String> groupOf(OperationContext context) {
        return Optional.of(context.resourceGroupId().orElse(DEFAULT_GROUP));
    }

    /** That the state of a resource stands in the way. */
    static InfrastructureException conflict(String resourceId, String why, String remedy) {
        return new InfrastructureException(
                ErrorCode.CONFLICT,
                resourceId + ": " + why + "; " + remedy,
                ErrorDetails.builder()
                        .resourceId(resourceId)
                        .rule(why)
                        .remedy(remedy)
                        .build());
    }
}
