// SPDX-License-Identifier: Apache-2.0
package io.cistern.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cistern.api.AttributeName;
import io.cistern.api.ErrorCode;
import io.cistern.api.Extension;
import io.cistern.api.InfrastructureException;
import io.cistern.api.InfrastructureKind;
import io.cistern.api.Page;
import io.cistern.vim.compute.CertificateData;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every information element, request and response. */
class RecordsTest {

    /** The only lists of cardinality 1..N. */
    private static final Set<String> NON_EMPTY = Set.of(
            "AcknowledgeAlarmRequest.alarmIds",
            "AcknowledgeAlarmResponse.outcomes",
            "AffinityOrAntiAffinityResourceList.resourceId",
            "Alarm.tenantIds",
            "AllocatePhysicalResourceRequest.resourceIds",
            "AllocatePhysicalResourceResponse.allocations",
            "ClearAlarmRequest.alarmIds",
            "ClearAlarmResponse.outcomes",
            "CompareWiringRequest.expected",
            "CreateThresholdRequest.resourceSelector",
            "DeallocatePhysicalResourceRequest.resourceIds",
            "DeallocatePhysicalResourceResponse.resourceIds",
            "DeletePmJobsRequest.pmJobId",
            "DeleteThresholdsRequest.thresholdId",
            "DeprovisionPhysicalResourceRequest.resourceIds",
            "DeprovisionPhysicalResourceResponse.outcomes",
            "FailureDomain.memberIds",
            "FindSharedFailureDomainsRequest.resourceIds",
            "ImportEndpointsRequest.endpoints",
            "ManagementInfo.addresses",
            "OperatePhysicalResourceRequest.resourceIds",
            "OperatePhysicalResourceResponse.outcomes",
            "PerformanceInformationAvailableNotification.objectInstanceId",
            "PerformanceReport.entries",
            "PerformanceReport.performanceReportEntry",
            "PerformanceReportEntry.performanceValue",
            "PerformanceReportEntry.values",
            "PhysicalResourceLcmOperationOccurrenceNotification.physicalResourceId",
            "ProvisionPhysicalResourceResponse.plannedSteps",
            "ProvisionPhysicalResourceResponse.selectedResourceIds",
            "RefreshInventoryRequest.resourceIds",
            "Reservation.resourceIds",
            "ResourcePool.resourceKinds",
            "SanitizePhysicalResourceRequest.resourceIds",
            "SanitizePhysicalResourceResponse.outcomes",
            "SetMaintenanceModeRequest.resourceIds",
            "SetMaintenanceModeResponse.outcomes",
            "TerminateComputeRequest.computeId",
            "TerminateNetworkRequest.networkResourceId",
            "TerminateStorageRequest.storageId",
            "Threshold.objectSelector",
            "TopologyLink.evidence",
            "UnacknowledgeAlarmRequest.alarmIds",
            "UnacknowledgeAlarmResponse.outcomes",
            "UpdateFirmwareRequest.items",
            "UpdateFirmwareRequest.resourceIds",
            "UpdateFirmwareResponse.outcomes",
            "UpdatePhysicalResourceRequest.resourceIds",
            "UpdatePhysicalResourceResponse.outcomes");

    static Stream<Class<? extends Record>> records() {
        return Arrays.stream(InfrastructureKind.values()).flatMap(door -> ContractTypes.records(door).stream());
    }

    @ParameterizedTest
    @EnumSource(InfrastructureKind.class)
    void attributes_areSpeltAsInTheStandard_andExtensionsAreMarked(InfrastructureKind door) throws IOException {
        String name = "/io/cistern/" + door.name().toLowerCase(Locale.ROOT) + "/attributes.txt";
        try (InputStream table = getClass().getResourceAsStream(name)) {
            List<String> expected = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();

            assertThat(ContractTypes.records(door).stream().map(RecordsTest::spelling))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static String spelling(Class<? extends Record> type) {
        boolean extension = type.isAnnotationPresent(Extension.class);
        return Stream.concat(
                        Stream.of((extension ? "+" : "") + type.getSimpleName()),
                        Arrays.stream(type.getRecordComponents())
                                .map(c -> (c.isAnnotationPresent(Extension.class) ? "+" : "") + c.getName()))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @MethodSource("records")
    void nullAttribute_isRefusedWhereMandatory_andEmptyWhereNot(Class<? extends Record> type) {
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            if (components[i].getType().isPrimitive()) {
                continue;
            }
            Object[] arguments = Samples.arguments(type);
            arguments[i] = null;
            if (isMandatory(type, components[i])) {
                InfrastructureException refused =
                        catchThrowableOfType(InfrastructureException.class, () -> Samples.of(type, arguments));
                assertThat(refused).as("null %s", components[i]).isNotNull();
                assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
                assertThat(refused.details().attribute()).contains(components[i].getName());
                assertThat(refused.details().remedy()).isPresent();
            } else {
                assertThat(Samples.value(Samples.of(type, arguments), components[i]))
                        .as("%s", components[i])
                        .isIn(Optional.empty(), List.of(), Map.of(), Page.FIRST);
            }
        }
    }

    private static boolean isMandatory(Class<? extends Record> type, RecordComponent component) {
        return NON_EMPTY.contains(type.getSimpleName() + "." + component.getName())
                || !Set.of(Optional.class, List.class, Map.class, Page.class).contains(component.getType());
    }

    @ParameterizedTest
    @MethodSource("records")
    void collections_areCopied_andCannotBeChanged(Class<? extends Record> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = Samples.arguments(type);
        Record made = Samples.of(type, arguments);
        for (int i = 0; i < components.length; i++) {
            Object kept = Samples.value(made, components[i]);
            if (arguments[i] instanceof List<?> given) {
                given.clear();
                assertThat((Collection<?>) kept).as("%s", components[i]).hasSize(1);
                assertThatThrownBy(((List<?>) kept)::clear).isInstanceOf(UnsupportedOperationException.class);
            } else if (arguments[i] instanceof Map<?, ?> given) {
                given.clear();
                assertThat((Map<?, ?>) kept).as("%s", components[i]).hasSize(1);
                assertThatThrownBy(((Map<?, ?>) kept)::clear).isInstanceOf(UnsupportedOperationException.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void nullAmongElements_isRefused(Class<? extends Record> type) {
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            if (components[i].getType() == List.class) {
                Object[] arguments = Samples.arguments(type);
                arguments[i] = Arrays.asList((Object) null);
                assertThatThrownBy(() -> Samples.of(type, arguments))
                        .as("%s", components[i])
                        .isInstanceOf(InfrastructureException.class)
                        .hasMessageStartingWith(AttributeName.Of.component(components[i]));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void builder_existsAboveFourAttributes_andKeepsThemAll(Class<? extends Record> type) throws Exception {
        boolean secret = type == CertificateData.class;
        if (type.getRecordComponents().length <= 4 || secret) {
            return;
        }
        Record sample = Samples.of(type);
        Object builder = type.getMethod("builder").invoke(null);
        for (RecordComponent component : type.getRecordComponents()) {
            builder.getClass()
                    .getMethod(component.getName(), component.getType())
                    .invoke(builder, Samples.value(sample, component));
        }
        assertThat(builder.getClass().getMethod("build").invoke(builder)).isEqualTo(sample);
    }
}
