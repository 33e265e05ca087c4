// SPDX-License-Identifier: Apache-2.0
package io.cistern.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.api.InfrastructureKind;
import io.cistern.api.Operation;
import io.cistern.api.Request;
import io.cistern.api.Response;
import io.cistern.api.StandardInterface;
import io.cistern.pim.PimInterfaces;
import io.cistern.vim.VimInterfaces;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The one shape of every operation, from which dispatch, permissions and documentation are derived. */
class InterfacesTest {

    static Stream<Method> operations() {
        return Stream.concat(VimInterfaces.ALL.stream(), PimInterfaces.ALL.stream())
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic());
    }

    @ParameterizedTest
    @EnumSource(InfrastructureKind.class)
    void interfaces_areListed_andNamedAfterTheirHeading(InfrastructureKind door) {
        List<Class<?>> listed = door == InfrastructureKind.VIM ? VimInterfaces.ALL : PimInterfaces.ALL;

        assertThat(listed).containsAll(ContractTypes.interfaces(door)).allSatisfy(type -> {
            StandardInterface standard = type.getAnnotation(StandardInterface.class);
            assertThat(type.getSimpleName())
                    .isEqualToIgnoringCase(standard.heading().replace(" ", ""));
            assertThat(standard.kind()).isEqualTo(door);
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void operation_hasTheOneShape(Method method) {
        Operation operation = method.getAnnotation(Operation.class);
        assertThat(operation).isNotNull();
        assertThat(operation.name().replace(" ", "")).isEqualToIgnoringCase(method.getName());
        assertThat(method.getParameterTypes()).hasSize(2).startsWith(CallContext.class);

        Class<?> request = method.getParameterTypes()[1];
        Class<?> response = (Class<?>) ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
        assertThat(method.getReturnType()).isEqualTo(CompletionStage.class);
        assertThat(request).isAssignableTo(Request.class).isRecord();
        assertThat(response).isAssignableTo(Response.class).isRecord();
        assertThat(request.getSimpleName().replaceAll("Request$", ""))
                .isEqualTo(response.getSimpleName().replaceAll("Response$", ""));
        assertThat(operation.target())
                .isIn(Stream.concat(
                                Stream.of(""),
                                Arrays.stream(request.getRecordComponents()).map(c -> c.getName()))
                        .toList());
    }

    @Test
    void operationsOfTheFirstStep_haveNoDefault() {
        List<String> mandatory = operations()
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .map(Method::getName)
                .sorted()
                .toList();

        assertThat(mandatory)
                .containsExactly(
                        "allocateVirtualisedComputeResource",
                        "allocateVirtualisedNetworkResource",
                        "allocateVirtualisedStorageResource",
                        "createComputeFlavour",
                        "deleteComputeFlavour",
                        "queryComputeFlavour",
                        "queryVirtualisedComputeResource",
                        "queryVirtualisedNetworkResource",
                        "queryVirtualisedStorageResource",
                        "terminateVirtualisedComputeResource",
                        "terminateVirtualisedNetworkResource",
                        "terminateVirtualisedStorageResource");
    }

    static Stream<Method> defaultOperations() {
        return operations().filter(Method::isDefault);
    }

    @ParameterizedTest
    @MethodSource("defaultOperations")
    void defaultOperation_failsWithNotSupported_namingItself(Method method) {
        Object backend = Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {method.getDeclaringClass()}, (InvocationHandler)
                        InvocationHandler::invokeDefault);

        assertThatThrownBy(() -> ((CompletionStage<?>) method.invoke(backend, null, null))
                        .toCompletableFuture()
                        .join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(InfrastructureException.class)
                .cause()
                .hasMessageContaining(method.getAnnotation(Operation.class).name())
                .extracting(failure -> ((InfrastructureException) failure).code())
                .isEqualTo(ErrorCode.NOT_SUPPORTED);
    }
}
