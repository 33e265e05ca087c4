// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import static io.cistern.api.FilterOperator.CONT;
import static io.cistern.api.FilterOperator.EQ;
import static io.cistern.api.FilterOperator.GT;
import static io.cistern.api.FilterOperator.GTE;
import static io.cistern.api.FilterOperator.IN;
import static io.cistern.api.FilterOperator.LT;
import static io.cistern.api.FilterOperator.LTE;
import static io.cistern.api.FilterOperator.NCONT;
import static io.cistern.api.FilterOperator.NEQ;
import static io.cistern.api.FilterOperator.NIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One kind of resource, as its query shows it.
 *
 * @param query one page of those that match
 * @param id tells them apart
 * @param idAttribute the name of that attribute
 */
record Listing<E extends Record>(BiFunction<Filter, Page, Part<E>> query, Function<E, String> id, String idAttribute) {
    private static final int MOST_PAGES = 1_000;

    /**
     * One page.
     *
     * @param elements what is on it
     * @param next where the next one begins
     */
    record Part<E>(List<E> elements, Optional<String> next) {}

    /** All that match. */
    List<E> matching(Filter filter) {
        return read(filter, Optional.empty());
    }

    private List<E> read(Filter filter, Optional<Integer> size) {
        List<E> all = new ArrayList<>();
        Optional<String> token = Optional.empty();
        for (int i = 0; i < MOST_PAGES; i++) {
            Part<E> part = query.apply(filter, new Page(size, token));
            size.ifPresent(most -> assertThat(part.elements()).hasSizeLessThanOrEqualTo(most));
            all.addAll(part.elements());
            token = part.next();
            if (token.isEmpty()) {
                return all;
            }
        }
        throw new AssertionError("the pages of " + filter + " have no end");
    }

    /** One of them; empty: it is not shown. */
    Optional<E> find(String identifier) {
        return matching(only(List.of(identifier))).stream().findFirst();
    }

    private Filter only(List<String> identifiers) {
        return Filter.where(IN, idAttribute, identifiers.toArray(String[]::new));
    }

    /** That filters on a text leave in what they say. */
    void assertFiltersOn(String attribute, String value, List<String> identifiers) {
        assertFilters(List.of(EQ, NEQ, IN, NIN, CONT, NCONT), attribute, value, identifiers);
    }

    /** That filters on a number leave in what they say. */
    void assertFiltersOnNumber(String attribute, String value, List<String> identifiers) {
        assertFilters(List.of(EQ, NEQ, GT, GTE, LT, LTE), attribute, value, identifiers);
    }

    private void assertFilters(
            List<FilterOperator> operators, String attribute, String value, List<String> identifiers) {
        List<E> all = matching(only(identifiers));
        assertThat(all).extracting(id).containsExactlyInAnyOrderElementsOf(identifiers);
        for (FilterOperator operator : operators) {
            Filter filter = Filter.where(operator, attribute, value);
            assertThat(matching(only(identifiers).and(filter)))
                    .as("%s %s %s", attribute, operator, value)
                    .extracting(id)
                    .containsExactlyInAnyOrderElementsOf(
                            all.stream().filter(filter::matches).map(id).toList());
        }
    }

    /** That each is shown once, however few a page holds. */
    void assertPages(List<String> identifiers) {
        assertThat(read(only(identifiers), Optional.of(1)))
                .extracting(id)
                .containsExactlyInAnyOrderElementsOf(identifiers);
        assertThat(read(only(identifiers), Optional.of(2)))
                .extracting(id)
                .containsExactlyInAnyOrderElementsOf(identifiers);
    }

    /** That a filter that nothing matches is a success. */
    void assertNothingIsASuccess() {
        assertThat(matching(only(List.of(InterfaceTck.NOTHING)))).isEmpty();
    }
}
