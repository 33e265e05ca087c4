// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every filter, selector and element, and for every text that somebody sends in place of one. */
class FilterPropertiesTest {

    private static final String ALPHABET = "aeq(),;'/ \u0000\né𝄞*%";
    private static final List<String> ATTRIBUTES = List.of(
            "id",
            "name",
            "count",
            "rate",
            "state",
            "shared",
            "since",
            "metadata",
            "metadata/a",
            "parts/id",
            "parts/size");

    /** States of an element. */
    public enum State {
        ON,
        OFF
    }

    /** A part of an element. */
    public record Part(String id, Optional<Long> size) {}

    /** Has an attribute of every type that filters know. */
    public record Element(
            String id,
            Optional<String> name,
            long count,
            Optional<BigDecimal> rate,
            State state,
            boolean shared,
            Instant since,
            Map<String, String> metadata,
            List<Part> parts) {}

    @Property(tries = 3_000)
    void anyText_isAFilterThatReadsBackEqual_orIsRefused(@ForAll("texts") String text) {
        try {
            Filter filter = Filter.parse(text);
            assertThat(Filter.parse(filter.toString())).isEqualTo(filter);
        } catch (InfrastructureException e) {
            assertRefused(e);
        }
    }

    @Property(tries = 3_000)
    void anyExpression_isWrittenSoThatItReadsBackEqual_orIsRefused(
            @ForAll FilterOperator operator, @ForAll("texts") String attribute, @ForAll("values") List<String> values) {
        try {
            Filter filter = Filter.where(operator, attribute, values.toArray(String[]::new));
            assertThat(Filter.parse(filter.toString())).isEqualTo(filter);
        } catch (InfrastructureException e) {
            assertRefused(e);
        }
    }

    @Property(tries = 3_000)
    void negatedTerm_isTheComplement_whateverTheElement(
            @ForAll("elements") Element element,
            @ForAll("attributes") String attribute,
            @ForAll("values") List<String> values) {
        String[] all = values.toArray(String[]::new);

        assertThat(matches(element, FilterOperator.NEQ, attribute, all[0]))
                .isEqualTo(!matches(element, FilterOperator.EQ, attribute, all[0]));
        assertThat(matches(element, FilterOperator.NIN, attribute, all))
                .isEqualTo(!matches(element, FilterOperator.IN, attribute, all));
        assertThat(matches(element, FilterOperator.NCONT, attribute, all))
                .isEqualTo(!matches(element, FilterOperator.CONT, attribute, all));
    }

    @Property(tries = 3_000)
    void filterThatIsValid_canBeEvaluated_onAnyElement(
            @ForAll("elements") Element element,
            @ForAll FilterOperator operator,
            @ForAll("attributes") String attribute,
            @ForAll("operands") String value) {
        Filter filter = Filter.where(operator, attribute, value);
        try {
            filter.validateFor(Element.class);
        } catch (InfrastructureException e) {
            assertRefused(e);
            return;
        }

        assertThat(filter.and(filter).matches(element)).isEqualTo(filter.matches(element));
    }

    @Property(tries = 3_000)
    void anySelector_isUnderstood_orRefused(@ForAll("texts") String path) {
        try {
            AttributeSelector selector = new AttributeSelector(List.of(path), List.of());
            selector.validateFor(Element.class);
            assertThat(selector.wants(path)).isTrue();
        } catch (InfrastructureException e) {
            assertRefused(e);
        }
    }

    private static boolean matches(Element element, FilterOperator operator, String attribute, String... values) {
        return Filter.where(operator, attribute, values).matches(element);
    }

    private static void assertRefused(InfrastructureException e) {
        assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(e.details().attribute()).isPresent();
        assertThat(e.details().remedy()).isPresent();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars(ALPHABET.toCharArray()).ofMaxLength(30),
                Arbitraries.strings().ofMaxLength(40),
                Combinators.combine(Arbitraries.of("eq", "nin", "cont", "gt", "x"), attributes(), operands())
                        .as((operator, attribute, value) -> "(" + operator + "," + attribute + "," + value + ")"));
    }

    @Provide
    Arbitrary<String> attributes() {
        return Arbitraries.of(ATTRIBUTES);
    }

    @Provide
    Arbitrary<List<String>> values() {
        return operands().list().ofMinSize(1).ofMaxSize(3);
    }

    @Provide
    Arbitrary<String> operands() {
        return Arbitraries.oneOf(
                Arbitraries.of("", "0", "10", "1e999999999", "-1e-999999999", "NaN", "ON", "true", "a", "null"),
                Arbitraries.of("2026-11-23T06:00:00Z", "+999999999-12-31T23:59:59Z", "2026-02-30T00:00:00Z"),
                Arbitraries.strings().withChars(ALPHABET.toCharArray()).ofMaxLength(6));
    }

    @Provide
    Arbitrary<Element> elements() {
        Arbitrary<Part> parts = Combinators.combine(
                        operands(), Arbitraries.longs().between(0, 10).optional())
                .as(Part::new);
        return Combinators.combine(
                        operands(),
                        operands().optional(),
                        Arbitraries.longs(),
                        Arbitraries.bigDecimals().optional(),
                        Arbitraries.of(State.class),
                        Arbitraries.of(true, false),
                        Arbitraries.maps(Arbitraries.of("a", "b"), operands()).ofMaxSize(2),
                        parts.list().ofMaxSize(2))
                .as((id, name, count, rate, state, shared, metadata, all) ->
                        new Element(id, name, count, rate, state, shared, Instant.EPOCH, metadata, all));
    }
}
