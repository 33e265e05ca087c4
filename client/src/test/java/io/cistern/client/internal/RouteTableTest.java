// SPDX-License-Identifier: Apache-2.0
package io.cistern.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.administration.Administration;
import io.cistern.administration.EndpointAdministration;
import io.cistern.api.Operation;
import io.cistern.api.OperationKind;
import io.cistern.api.operation.Operations;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.topology.PhysicalResourceTopologyManagement;
import io.cistern.vim.VimInterfaces;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RouteTableTest {
    private static final List<Class<?>> PIM = List.of(
            PhysicalResourceProvisioningAndLifecycleManagement.class,
            PhysicalResourceInventoryManagement.class,
            PhysicalResourceTopologyManagement.class,
            EndpointAdministration.class);
    private static final RouteTable ROUTES = RouteTable.read();

    static Stream<Method> operations() {
        return Stream.of(VimInterfaces.ALL, PIM, List.of(Operations.class, Administration.class))
                .flatMap(List::stream)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.isAnnotationPresent(Operation.class)
                        && method.getAnnotation(Operation.class).kind() != OperationKind.SUBSCRIPTION);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void operation_isServed_andItsPathHasNothingThatTheRequestLacks(Method method) {
        Route route = ROUTES.find(method.getDeclaringClass(), method).orElseThrow();

        List<String> known = Stream.concat(
                        Stream.of("vimId", "pimId"),
                        Arrays.stream(method.getParameterTypes()[1].getRecordComponents())
                                .map(component -> component.getName()))
                .toList();
        assertThat(known).containsAll(route.variables());
    }
}
