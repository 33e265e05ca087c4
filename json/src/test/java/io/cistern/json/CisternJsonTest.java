// SPDX-License-Identifier: Apache-2.0
package io.cistern.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cistern.api.AttributeSelector;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.api.InfrastructureKind;
import io.cistern.api.ProblemDetails;
import io.cistern.api.QuotaFigure;
import io.cistern.api.operation.OperationOccurrence;
import io.cistern.api.operation.OperationState;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.ScaleComputeRequest;
import io.cistern.vim.compute.TerminateComputeRequest;
import io.cistern.vim.compute.TerminateComputeResponse;
import io.cistern.vim.compute.VirtualCpu;
import io.cistern.vim.compute.VirtualMemory;
import io.cistern.vim.network.RoutingInterface;
import io.cistern.vim.network.RoutingResourceData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CisternJsonTest {
    private final CisternJson json = new CisternJson();

    private InfrastructureException refusal(String text, Class<?> type) {
        InfrastructureException refusal =
                catchThrowableOfType(InfrastructureException.class, () -> json.read(text, type));
        assertThat(refusal).as(text).isNotNull();
        assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(refusal.getMessage())
                .doesNotContain("jackson")
                .doesNotContain("java.")
                .doesNotContain("Token");
        return refusal;
    }

    @Test
    void write_leavesOutWhatIsAbsentOrEmpty_butKeepsEmptyText() {
        AllocateComputeRequest request = AllocateComputeRequest.builder()
                .computeFlavourId("f-1")
                .computeName("")
                .metaData(Map.of("key", ""))
                .build();

        assertThat(json.write(request))
                .isEqualTo("{\"computeName\":\"\",\"computeFlavourId\":\"f-1\",\"metaData\":{\"key\":\"\"}}");
    }

    @Test
    void write_usesDateTimesSecondsAndPlainNumbers() {
        assertThat(json.write(Instant.parse("2026-01-31T12:00:00.5Z"))).isEqualTo("\"2026-01-31T12:00:00.500Z\"");
        assertThat(json.write(Duration.ofSeconds(90))).isEqualTo("90");
        assertThat(json.write(Duration.ofMillis(1))).isEqualTo("1");
        assertThat(json.write(new BigDecimal("1E+3"))).isEqualTo("1000");
    }

    @Test
    void read_acceptsAnyOffsetOfADateTime() {
        assertThat(json.read("\"2026-01-31T13:00:00+01:00\"", Instant.class))
                .isEqualTo(Instant.parse("2026-01-31T12:00:00Z"));
    }

    @Test
    void read_ignoresUnknownMembers_whateverTheyHold() {
        assertThat(json.read("{\"virtualMemSize\":1,\"new\":{\"a\":[1]}}", VirtualMemory.class))
                .isEqualTo(new VirtualMemory(1, Optional.empty(), Optional.empty()));
    }

    @Test
    void read_takesNullForAbsent() {
        assertThat(json.read("{\"virtualMemSize\":1,\"numaEnabled\":null}", VirtualMemory.class)
                        .numaEnabled())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'virtualMemSize':'1'}                      | virtualMemSize   | a whole number",
                "{'virtualMemSize':1.5}                      | virtualMemSize   | a whole number",
                "{'virtualMemSize':9223372036854775808}      | virtualMemSize   | a whole number",
                "{'virtualMemSize':true}                     | virtualMemSize   | a whole number",
                "{'virtualMemSize':[1]}                      | virtualMemSize   | a whole number",
                "{'virtualMemSize':null}                     | virtualMemSize   | mandatory",
                "{}                                          | virtualMemSize   | mandatory",
                "{'virtualMemSize':1,'numaEnabled':1}        | numaEnabled      | true or false",
                "{'virtualMemSize':1,'numaEnabled':'true'}   | numaEnabled      | true or false",
                "{'virtualMemSize':1,'virtualMemOversubscriptionPolicy':1} "
                        + "| virtualMemOversubscriptionPolicy | a string",
                "[]                                          | body             | an object",
                "7                                           | body             | an object",
                "null                                        | body             | other than null",
            })
    void read_refusesValuesOfAnotherType(String text, String attribute, String rule) {
        InfrastructureException refusal = refusal(text.replace('\'', '"'), VirtualMemory.class);

        assertThat(refusal.details().attribute()).contains(attribute);
        assertThat(refusal.details().rule().orElseThrow()).contains(rule);
        assertThat(refusal.details().remedy()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'interfaceData':[{},{'networkId':7}],'computeFlavourId':'f'} | interfaceData[1].networkId | a string",
                "{'interfaceData':{},'computeFlavourId':'f'}                   | interfaceData              | a list",
                "{'interfaceData':['x'],'computeFlavourId':'f'}                | interfaceData[0]           | an object",
                "{'interfaceData':[null],'computeFlavourId':'f'}               | interfaceData              | no null",
                "{'metaData':{'a':1},'computeFlavourId':'f'}                   | metaData/a                 | a string",
                "{'metaData':[],'computeFlavourId':'f'}                        | metaData                   | an object",
                "{}                                                            | computeFlavourId           | mandatory",
                "{'userData':{},'computeFlavourId':'f'}                        | userData.content           | mandatory",
                "{'userData':{'content':'c','method':'FLOPPY'},'computeFlavourId':'f'} | userData.method    | one of CONFIG",
                "{'userData':{'content':'c','method':0},'computeFlavourId':'f'}        | userData.method    | one of CONFIG",
                "{'affinityOrAntiAffinityConstraints':[{}],'computeFlavourId':'f'} "
                        + "| affinityOrAntiAffinityConstraints[0].type | mandatory",
            })
    void read_namesThePathOfTheFault(String text, String attribute, String rule) {
        InfrastructureException refusal = refusal(text.replace('\'', '"'), AllocateComputeRequest.class);

        assertThat(refusal.details().attribute()).contains(attribute);
        assertThat(refusal.details().rule().orElseThrow()).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\":}",
                "{'a':1}",
                "{\"virtualMemSize\":01}",
                "{\"virtualMemSize\":NaN}",
                "\u0000"
            })
    void read_refusesWhatIsNotJson(String text) {
        refusal(text, VirtualMemory.class);
    }

    @Test
    void read_refusesTrailingGarbageAndDuplicateMembers() {
        assertThat(refusal("{\"virtualMemSize\":1} x", VirtualMemory.class).getMessage())
                .startsWith("body");
        assertThat(refusal("{\"virtualMemSize\":1} {}", VirtualMemory.class).getMessage())
                .contains("followed by nothing");
        assertThat(refusal("{\"virtualMemSize\":1,\"virtualMemSize\":2}", VirtualMemory.class)
                        .getMessage())
                .contains("twice");
    }

    @Test
    void read_keepsItsLimits() {
        String deep = "{\"virtualMemSize\":1,\"x\":" + "[".repeat(64) + "]".repeat(64) + "}";
        String longText =
                "{\"virtualMemSize\":1,\"virtualMemOversubscriptionPolicy\":\"" + "x".repeat((1 << 20) + 1) + "\"}";
        String longNumber = "{\"virtualMemSize\":1,\"x\":" + "1".repeat(101) + "}";
        String longDecimal = "{\"numVirtualCpu\":1,\"cpuClock\":1e999}";

        assertThat(refusal(deep, VirtualMemory.class).getMessage()).contains("64 levels");
        assertThat(refusal(longText, VirtualMemory.class).getMessage()).contains("1048576 characters");
        assertThat(refusal(longNumber, VirtualMemory.class).getMessage()).contains("100 digits");
        assertThat(refusal(longDecimal, VirtualCpu.class).details().attribute()).contains("cpuClock");
    }

    @Test
    void read_acceptsTheDeepestAndLongestAllowed() {
        String deep = "{\"virtualMemSize\":1,\"x\":" + "[".repeat(63) + "]".repeat(63) + "}";
        String longText = "{\"virtualMemSize\":1,\"virtualMemOversubscriptionPolicy\":\"" + "x".repeat(1 << 20) + "\"}";

        assertThat(json.read(deep, VirtualMemory.class).virtualMemSize()).isEqualTo(1);
        assertThat(json.read(longText, VirtualMemory.class).virtualMemOversubscriptionPolicy())
                .isPresent();
    }

    @Test
    void read_takesAnAttributeFromThePath_andRefusesAnotherInTheBody() throws IOException {
        ScaleComputeRequest request = new ScaleComputeRequest("c-1", "f");

        assertThat(scale("{\"computeFlavourId\":\"f\"}")).isEqualTo(request);
        assertThat(scale("{\"computeFlavourId\":\"f\",\"computeId\":\"c-1\"}")).isEqualTo(request);
        for (String other : List.of("\"c-2\"", "1", "null")) {
            assertThatThrownBy(() -> scale("{\"computeFlavourId\":\"f\",\"computeId\":" + other + "}"))
                    .hasMessageStartingWith("computeId: is the same in the body as in the path");
        }
        for (String noObject : List.of("", "[]", "7", "null", "{} {}")) {
            assertThatThrownBy(() -> scale(noObject)).hasMessageStartingWith("body");
        }
    }

    private ScaleComputeRequest scale(String body) throws IOException {
        return json.read(
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                ScaleComputeRequest.class,
                "computeId",
                "c-1");
    }

    @Test
    void canonical_isTheSame_whateverTheOrderOfPairsAndTheZerosOfNumbers() {
        Map<String, String> oneOrder = new LinkedHashMap<>();
        oneOrder.put("b", "2");
        oneOrder.put("a", "1");
        VirtualCpu cpu = json.read("{\"cpuClock\":1.50,\"numVirtualCpu\":2}", VirtualCpu.class);
        VirtualCpu same = json.read("{\"numVirtualCpu\":2,\"cpuClock\":1.5}", VirtualCpu.class);

        assertThat(json.canonical(oneOrder)).isEqualTo("{\"a\":\"1\",\"b\":\"2\"}");
        assertThat(json.canonical(cpu))
                .isEqualTo(json.canonical(same))
                .isEqualTo("{\"cpuClock\":1.5,\"numVirtualCpu\":2}");
        assertThat(json.canonical(List.of("a", "b"))).isNotEqualTo(json.canonical(List.of("b", "a")));
    }

    @Test
    void filtersAndSelectors_areText() {
        QueryComputeRequest request = json.read(
                "{\"queryComputeFilter\":\"(eq,computeName,a)\",\"attributeSelector\":\"fields=zoneId,hostId\"}",
                QueryComputeRequest.class);

        assertThat(request.queryComputeFilter()).contains(Filter.parse("(eq,computeName,a)"));
        assertThat(request.attributeSelector().orElseThrow().fields()).containsExactly("zoneId", "hostId");
        assertThat(json.read(json.write(request), QueryComputeRequest.class)).isEqualTo(request);
        assertThat(refusal("{\"queryComputeFilter\":\"(eq\"}", QueryComputeRequest.class)
                        .details()
                        .attribute())
                .contains("queryComputeFilter");
        assertThat(refusal("{\"attributeSelector\":\"some\"}", QueryComputeRequest.class)
                        .details()
                        .attribute())
                .contains("attributeSelector");
    }

    @Test
    void write_withSelector_keepsTheIdentifierAndWhatIsWanted() throws IOException {
        AllocateComputeRequest element = AllocateComputeRequest.builder()
                .computeName("id")
                .computeFlavourId("f")
                .metaData(Map.of("a", "1", "b", "2"))
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        json.write(out, List.of(element), new AttributeSelector(List.of("metaData/a"), List.of()));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("[{\"computeName\":\"id\",\"metaData\":{\"a\":\"1\"}}]");
    }

    @Test
    void problems_areProblemDocuments() {
        ProblemDetails problem = new ProblemDetails(
                ErrorCode.QUOTA_EXCEEDED,
                "no cores left",
                ErrorDetails.builder()
                        .operationId("op-1")
                        .retryAfter(Duration.ofSeconds(5))
                        .quota(List.of(new QuotaFigure("cores", Optional.of(4L), Optional.of(4L), Optional.of(1L))))
                        .build());

        String text = json.write(problem);

        assertThat(text)
                .isEqualTo(
                        "{\"type\":\"urn:cistern:problem:quota-exceeded\",\"title\":\"Quota exceeded\",\"status\":403,"
                                + "\"detail\":\"no cores left\",\"instance\":\"urn:cistern:operation:op-1\","
                                + "\"code\":\"QUOTA_EXCEEDED\",\"retryAfter\":5,\"operationId\":\"op-1\","
                                + "\"quota\":[{\"name\":\"cores\",\"used\":4,\"limit\":4,\"asked\":1}]}");
        assertThat(json.read(text, ProblemDetails.class)).isEqualTo(problem);
    }

    @Test
    void requestsAndResultsOfOperations_areReadBackAsWhatTheOperationTakesAndReturns() {
        TerminateComputeResponse result = new TerminateComputeResponse(
                List.of("c-1"), Map.of("c-2", new ProblemDetails(ErrorCode.NOT_FOUND, "gone", ErrorDetails.NONE)));
        OperationOccurrence occurrence = occurrence("terminateVirtualisedComputeResource").toBuilder(result);

        assertThat(json.read(json.write(occurrence), OperationOccurrence.class)).isEqualTo(occurrence);
    }

    @Test
    void requestsAndResultsOfUnknownOperations_areLeftOut() {
        OperationOccurrence occurrence = occurrence("operationOfALaterRelease").toBuilder(
                new TerminateComputeResponse(List.of("c-1"), Map.of()));

        OperationOccurrence read = json.read(json.write(occurrence), OperationOccurrence.class);
        assertThat(read.request()).isEmpty();
        assertThat(read.result()).isEmpty();
    }

    private interface Unfinished {
        OperationOccurrence toBuilder(TerminateComputeResponse result);
    }

    private static Unfinished occurrence(String operation) {
        return result -> OperationOccurrence.builder()
                .operationId("op-1")
                .kind(InfrastructureKind.VIM)
                .infrastructureId("edge-1")
                .interfaceName("VirtualisedComputeResourcesManagement")
                .operation(operation)
                .consumer("ccm")
                .state(OperationState.COMPLETED)
                .percent(100)
                .startTime(Instant.EPOCH)
                .limit(Instant.EPOCH)
                .correlationId("c")
                .request(TerminateComputeRequest.of("c-1"))
                .steps(List.of())
                .result(result)
                .build();
    }

    @Test
    void attributeThatJavaReserves_hasItsNameOfTheStandard() {
        RoutingResourceData data = new RoutingResourceData(
                Optional.empty(),
                List.of(new RoutingInterface(Optional.of("s-1"), Optional.empty())),
                List.of(),
                Optional.empty(),
                Map.of());

        assertThat(json.write(data)).isEqualTo("{\"interface\":[{\"subnetId\":\"s-1\"}]}");
        assertThat(json.read(json.write(data), RoutingResourceData.class)).isEqualTo(data);
    }
}
