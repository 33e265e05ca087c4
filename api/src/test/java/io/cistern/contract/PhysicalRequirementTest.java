// SPDX-License-Identifier: Apache-2.0
package io.cistern.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.Operation;
import io.cistern.api.StandardInterface;
import io.cistern.pim.PhysicalRequirement;
import io.cistern.pim.PimInterfaces;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The one table from requirements to operations misses neither. */
class PhysicalRequirementTest {

    static Stream<Class<?>> interfaces() {
        return PimInterfaces.ALL.stream().filter(type -> !type.getAnnotation(StandardInterface.class)
                .requirement()
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("interfaces")
    void everyOperation_meetsARequirement(Class<?> standardInterface) {
        List<String> met = Arrays.stream(PhysicalRequirement.values())
                .filter(requirement -> requirement.standardInterface() == standardInterface)
                .flatMap(requirement -> requirement.operations().stream())
                .distinct()
                .toList();

        assertThat(Arrays.stream(standardInterface.getMethods())
                        .filter(method -> method.isAnnotationPresent(Operation.class))
                        .map(Method::getName))
                .containsExactlyInAnyOrderElementsOf(met);
    }

    @ParameterizedTest
    @EnumSource(PhysicalRequirement.class)
    void requirement_isMetBySomething(PhysicalRequirement requirement) {
        assertThat(requirement.operations()).isNotEmpty();
        assertThat(requirement.id()).matches("PimPr(Lcm|Im|Tm|Pm|Fm)Mgt\\.\\d{3}");
    }

    @Test
    void thereAreTheTwentyThatTheStandardNames() {
        assertThat(Arrays.stream(PhysicalRequirement.values()).map(PhysicalRequirement::id))
                .hasSize(20)
                .doesNotHaveDuplicates();
    }
}
