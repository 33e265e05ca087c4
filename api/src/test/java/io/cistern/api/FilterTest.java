// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {

    public enum State {
        ENABLED,
        DISABLED
    }

    public record Part(String partId, Optional<Long> size) {}

    public record Element(
            String elementId,
            Optional<String> name,
            long count,
            Optional<BigDecimal> rate,
            State state,
            boolean shared,
            Instant since,
            Duration period,
            Map<String, String> metadata,
            List<Part> parts,
            List<String> labels) {}

    private static final Element ELEMENT = new Element(
            "e-1",
            Optional.of("it's (one), really"),
            10,
            Optional.empty(),
            State.ENABLED,
            true,
            Instant.parse("2026-11-23T06:00:00Z"),
            Duration.ofMinutes(5),
            Map.of("cisClusterId", "c-42", "a/b", "slash"),
            List.of(new Part("p-1", Optional.of(9L)), new Part("p-2", Optional.empty())),
            List.of("x", "y"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(eq,elementId,e-1)",
                "(in,elementId,e-0,e-1)",
                "(neq,elementId,e-2)",
                "(nin,elementId,e-0,e-2)",
                "(eq,name,'it''s (one), really')",
                "(cont,name,one,two)",
                "(ncont,name,two)",
                "(gt,count,9)",
                "(gte,count,10.0)",
                "(lt,count,1e2)",
                "(eq,count,10.00)",
                "(eq,state,ENABLED)",
                "(neq,state,DISABLED)",
                "(eq,shared,true)",
                "(gt,since,2026-11-23T06:59:59+01:00)",
                "(eq,period,300)",
                "(eq,metadata/cisClusterId,c-42)",
                "(eq,metadata/a/b,slash)",
                "(cont,metadata,cis)",
                "(eq,parts/partId,p-2)",
                "(gt,parts/size,8)",
                "(eq,labels,y)",
                "(neq,rate,1)",
                "(eq,elementId,e-1);(eq,shared,true)"
            })
    void matches_whenEveryTermHolds(String text) {
        Filter filter = Filter.parse(text);

        filter.validateFor(Element.class);

        assertThat(filter.matches(ELEMENT)).isTrue();
        assertThat(Filter.parse(filter.toString())).isEqualTo(filter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(eq,elementId,e-2)",
                "(eq,elementId,)",
                "(neq,labels,x)",
                "(nin,labels,y,z)",
                "(gt,rate,0)",
                "(lte,rate,0)",
                "(eq,metadata/other,c-42)",
                "(cont,rateless,x)",
                "(eq,elementId,e-1);(eq,shared,false)"
            })
    void doesNotMatch_whenOneTermFails(String text) {
        assertThat(Filter.parse(text).matches(ELEMENT)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eq|neq|elementId|e-1",
                "eq|neq|elementId|other",
                "eq|neq|rate|1",
                "in|nin|labels|x",
                "in|nin|labels|z",
                "cont|ncont|name|one",
                "cont|ncont|name|zzz",
                "eq|neq|metadata/none|v"
            })
    void negatedOperator_isExactComplementOfPositive(String positive, String negative, String path, String value) {
        boolean holds =
                Filter.parse("(" + positive + "," + path + "," + value + ")").matches(ELEMENT);
        boolean complement =
                Filter.parse("(" + negative + "," + path + "," + value + ")").matches(ELEMENT);

        assertThat(complement).isEqualTo(!holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "eq,a,b",
                "(eq,a)",
                "(eq,a,b",
                "(eq,a,b,c)",
                "(like,a,b)",
                "(eq,a//b,c)",
                "(eq,a,'b)",
                "(eq,a,b)x",
                "(eq,a,b);",
                "(eq,a,b'c)",
                "((eq,a,b))"
            })
    void parse_refusesWhatIsNoFilter(String text) {
        InfrastructureException failure = catchThrowableOfType(InfrastructureException.class, () -> Filter.parse(text));

        assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(failure.details().attribute()).contains("filter");
        assertThat(failure.details().remedy()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name/", "/name", "parts//size", "metadata/", "metadata//key", "", "/"})
    void validateFor_refusesEmptyNames_inFiltersAndSelectorsAlike(String path) {
        InfrastructureException ofFilter =
                catchThrowableOfType(InfrastructureException.class, () -> Filter.where(FilterOperator.NEQ, path, "x")
                        .validateFor(Element.class));
        InfrastructureException ofSelector = catchThrowableOfType(
                InfrastructureException.class,
                () -> new AttributeSelector(List.of(path), List.of()).validateFor(Element.class));

        assertThat(List.of(ofFilter, ofSelector)).extracting("code").containsOnly(ErrorCode.INVALID_ARGUMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a(b", "a)b", "a'b", "a;b", "a/b", ""})
    void expression_refusesNamesThatCannotBeWritten(String name) {
        InfrastructureException failure = catchThrowableOfType(
                InfrastructureException.class,
                () -> new FilterExpression(FilterOperator.EQ, List.of("metadata", name), List.of("x")));

        assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
    }

    @Test
    void expression_refusesSeveralValues_whereItsOperatorTakesOne() {
        assertThat(catchThrowableOfType(
                        InfrastructureException.class, () -> Filter.where(FilterOperator.EQ, "name", "a", "b")))
                .hasMessageContaining("takes one value");
    }

    @Test
    void parse_refusesMoreThanItsLimits() {
        String manyValues = "(in,a" + ",b".repeat(Filter.MAX_VALUES + 1) + ")";
        String longText = "(eq,a," + "b".repeat(Filter.MAX_LENGTH) + ")";

        assertThat(List.of(manyValues, longText)).allSatisfy(text -> assertThat(
                        catchThrowableOfType(InfrastructureException.class, () -> Filter.parse(text)))
                .hasMessageContaining("at most"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(eq,nothing,1)|\"nothing\" is none",
                "(eq,parts,1)|it is a structure",
                "(eq,elementId/more,1)|no attributes of its own",
                "(gt,count,many)|a number",
                "(eq,state,GREEN)|one of ENABLED, DISABLED",
                "(eq,shared,yes)|true or false",
                "(gt,since,yesterday)|date-time",
                "(cont,count,1)|a number"
            })
    void validateFor_namesUnknownAttributesAndWrongTypes(String text, String expected) {
        InfrastructureException failure = catchThrowableOfType(
                InfrastructureException.class, () -> Filter.parse(text).validateFor(Element.class));

        assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(failure).hasMessageContaining(expected);
    }

    @Test
    void valuesOf_findsWhatABackendCanAskFor() {
        Filter filter = Filter.parse("(neq,elementId,a);(in,elementId,b,c);(eq,name,n)");

        assertThat(filter.valuesOf("elementId")).contains(List.of("b", "c"));
        assertThat(filter.valuesOf("name")).contains(List.of("n"));
        assertThat(filter.valuesOf("count")).isEmpty();
    }
}
