// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.Request;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What can be consumed (IFA 005 clauses 7.3.3.4, 7.4.3.4 and 7.5.3.4).
 *
 * @param <T> the interface
 * @param <E> what it shows
 */
abstract class InformationTck<T, E extends Record> extends NotifyingTck<T> {
    private final String operation;

    InformationTck(Class<T> standardInterface, String operation) {
        super(standardInterface);
        this.operation = operation;
    }

    abstract Request query(Filter filter, Page page);

    abstract Listing<E> types();

    @Override
    Map<String, Request> more(String unknownId) {
        return Map.of(operation, query(Filter.ALL, Page.FIRST));
    }

    private List<String> identifiers() {
        needs(operation);
        return types().matching(Filter.ALL).stream().map(types().id()).toList();
    }

    @Test
    void query_showsEachTypeOnce() {
        List<String> identifiers = identifiers();

        assertThat(identifiers).isNotEmpty();
        assertThat(new HashSet<>(identifiers)).hasSameSizeAs(identifiers);
    }

    @Test
    void query_filtersAsTheFilterSays() {
        List<String> identifiers = identifiers();

        types().assertFiltersOn(types().idAttribute(), identifiers.get(0), identifiers);
    }

    @Test
    void query_showsEachOnce_pageByPage() {
        types().assertPages(identifiers());
    }

    @Test
    void query_succeeds_whenNothingMatches() {
        needs(operation);
        types().assertNothingIsASuccess();
    }
}
