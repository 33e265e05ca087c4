// SPDX-License-Identifier: Apache-2.0
package io.cistern.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cistern.api.AttributeName;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Inlined;
import io.cistern.backend.physical.ObservedResource;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.Fan;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.PhysicalResourceBuilder;
import io.cistern.pim.inventory.PhysicalResourceDetails;
import io.cistern.pim.inventory.Volume;
import io.cistern.pim.inventory.VolumeBuilder;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attributes of inlined parts are attributes of the record that holds them. */
class InlinedTest {

    private static final PhysicalResource SERVER = Samples.of(PhysicalResource.class);
    private static final PhysicalResource FAN = PhysicalResourceBuilder.builder(SERVER)
            .resourceKind(ResourceKind.FAN)
            .details(new Fan(Optional.of("CPU"), Optional.empty(), Optional.of(true)))
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(eq,serialNumber,text)",
                "(eq,healthState,OK)",
                "(eq,components/serialNumber,text)",
                "(gt,memorySummary/totalGiB,9)",
                "(eq,systemType,PHYSICAL)",
                "(neq,physicalContext,CPU)"
            })
    void filter_findsAttributesOfParts(String filter) {
        Filter.parse(filter).validateFor(PhysicalResource.class);

        assertThat(Filter.parse(filter).matches(SERVER)).isTrue();
    }

    @Test
    void filter_onAnotherKind_doesNotMatch() {
        assertThat(Filter.parse("(eq,physicalContext,CPU)").matches(FAN)).isTrue();
        assertThat(Filter.parse("(eq,physicalContext,CPU)").matches(SERVER)).isFalse();
        assertThat(Filter.parse("(eq,systemType,PHYSICAL)").matches(FAN)).isFalse();
    }

    @Test
    void filter_namesAttributesNotParts() {
        InfrastructureException refused =
                catchThrowableOfType(InfrastructureException.class, () -> Filter.parse("(eq,hardware/serialNumber,S3)")
                        .validateFor(PhysicalResource.class));

        assertThat(refused).hasMessageContaining("serialNumber").hasMessageContaining("rotationSpeedRpm");
    }

    @ParameterizedTest
    @EnumSource(ResourceKind.class)
    void attributesOfOneObject_haveDifferentNames(ResourceKind kind) {
        for (Class<?> holder : List.of(PhysicalResource.class, ObservedResource.class)) {
            assertThat(attributes(holder, kind).map(AttributeName.Of::component).toList())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void attributesOfOneName_haveOneType_whateverTheKind() {
        Map<String, Set<String>> types = Arrays.stream(PhysicalResourceDetails.class.getPermittedSubclasses())
                .flatMap(kind -> Arrays.stream(kind.getRecordComponents()))
                .collect(Collectors.groupingBy(
                        AttributeName.Of::component,
                        Collectors.mapping(InlinedTest::typeOfItsValue, Collectors.toSet())));

        assertThat(types).allSatisfy((name, all) -> assertThat(all).hasSize(1));
    }

    private static String typeOfItsValue(RecordComponent attribute) {
        return attribute.getGenericType().getTypeName().replaceAll("java\\.util\\.Optional<(.*)>", "$1");
    }

    @Test
    void details_ofAnotherKind_areRefused() {
        InfrastructureException refused =
                catchThrowableOfType(InfrastructureException.class, () -> PhysicalResourceBuilder.builder(FAN)
                        .resourceKind(ResourceKind.DRIVE)
                        .build());

        assertThat(refused.details().attribute()).contains("resourceKind");
    }

    @Test
    void references_areTranslated_andNothingElse() {
        Volume volume = VolumeBuilder.builder(Samples.of(Volume.class))
                .driveIds(List.of("a", "b"))
                .build();

        PhysicalResourceDetails translated = volume.withReferences(id -> id.toUpperCase(Locale.ROOT));

        assertThat(translated)
                .isEqualTo(VolumeBuilder.builder(volume)
                        .driveIds(List.of("A", "B"))
                        .build());
        assertThat(FAN.details().withReferences(id -> "?")).isEqualTo(FAN.details());
    }

    private static Stream<RecordComponent> attributes(Class<?> type, ResourceKind kind) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> component.isAnnotationPresent(Inlined.class)
                        ? attributes(component.getType().isSealed() ? kind.details() : component.getType(), kind)
                        : Stream.of(component));
    }
}
