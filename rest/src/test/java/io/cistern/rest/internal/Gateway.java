// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal;

import io.cistern.administration.Administration;
import io.cistern.administration.ForgetInfrastructureRequest;
import io.cistern.administration.ForgetInfrastructureResponse;
import io.cistern.administration.Infrastructure;
import io.cistern.administration.InfrastructureState;
import io.cistern.administration.QueryInfrastructuresRequest;
import io.cistern.administration.QueryInfrastructuresResponse;
import io.cistern.administration.VerifyAuditRequest;
import io.cistern.administration.VerifyAuditResponse;
import io.cistern.api.CallContext;
import io.cistern.api.Consumer;
import io.cistern.api.ConsumerAuthentication;
import io.cistern.api.ErrorCode;
import io.cistern.api.Grant;
import io.cistern.api.InfrastructureException;
import io.cistern.api.InfrastructureKind;
import io.cistern.api.Request;
import io.cistern.api.StandardInterface;
import io.cistern.api.operation.CancelOperationRequest;
import io.cistern.api.operation.CancelOperationResponse;
import io.cistern.api.operation.OperationOccurrence;
import io.cistern.api.operation.OperationState;
import io.cistern.api.operation.Operations;
import io.cistern.api.operation.QueryOperationsRequest;
import io.cistern.api.operation.QueryOperationsResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import javax.security.auth.Subject;

/**
 * Stands in for the gateway: one VIM, "edge-1", and one PIM, "fleet-1", whose operations answer as a test says, after
 * the request's own validation.
 */
final class Gateway implements Operations {
    /** The user "ccm" has the password "right"; so has the token "good". */
    private record Known(String name, Set<Grant> grants) implements Consumer {}

    private final Map<InfrastructureKind, String> ids =
            Map.of(InfrastructureKind.VIM, "edge-1", InfrastructureKind.PIM, "fleet-1");
    private final Map<String, BiFunction<CallContext, Object, CompletionStage<?>>> behaviour =
            new ConcurrentHashMap<>();
    private final Map<String, OperationOccurrence> occurrences = new ConcurrentHashMap<>();
    volatile CallContext lastCall;
    volatile Object lastRequest;

    /** Says what an operation answers. */
    void when(String operation, BiFunction<CallContext, Object, CompletionStage<?>> answer) {
        behaviour.put(operation, answer);
    }

    /** Says what an operation returns at once. */
    void returns(String operation, Object response) {
        when(operation, (call, request) -> CompletableFuture.completedFuture(response));
    }

    /** Says how an operation fails. */
    void fails(String operation, Throwable failure) {
        when(operation, (call, request) -> CompletableFuture.failedFuture(failure));
    }

    /** Records an operation. */
    OperationOccurrence record(String operationId, OperationState state) {
        return record(operationId, state, InfrastructureKind.VIM);
    }

    /** Records an operation of the VIM or of the PIM. */
    OperationOccurrence record(String operationId, OperationState state, InfrastructureKind kind) {
        OperationOccurrence occurrence = OperationOccurrence.builder()
                .operationId(operationId)
                .kind(kind)
                .infrastructureId(ids.get(kind))
                .interfaceName("VirtualisedComputeResourcesManagement")
                .operation("allocateVirtualisedComputeResource")
                .consumer("ccm")
                .state(state)
                .percent(10)
                .startTime(Instant.EPOCH)
                .limit(Instant.EPOCH)
                .correlationId("c")
                .steps(List.of())
                .build();
        occurrences.put(operationId, occurrence);
        return occurrence;
    }

    private static InfrastructureKind kind(Class<?> standardInterface) {
        return standardInterface.getAnnotation(StandardInterface.class).kind();
    }

    <T> Optional<T> find(Class<T> standardInterface, String infrastructureId) {
        return infrastructureId.equals(ids.get(kind(standardInterface)))
                ? Optional.of(standardInterface.cast(proxy(standardInterface)))
                : Optional.empty();
    }

    private Object proxy(Class<?> standardInterface) {
        return Proxy.newProxyInstance(
                standardInterface.getClassLoader(),
                new Class<?>[] {standardInterface},
                (self, method, arguments) -> invoke(self, method, arguments));
    }

    // checkstyle off: IllegalThrows, because the JDK declares it where default methods are invoked
    private Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
        // checkstyle on
        lastCall = (CallContext) arguments[0];
        lastRequest = arguments[1];
        try {
            ((Request) lastRequest).validate();
        } catch (InfrastructureException refused) {
            return CompletableFuture.failedFuture(refused);
        }
        BiFunction<CallContext, Object, CompletionStage<?>> answer = behaviour.get(method.getName());
        if (answer != null) {
            return answer.apply(lastCall, lastRequest);
        }
        if (!method.isDefault()) {
            throw new AssertionError("no behaviour for " + method.getName());
        }
        try {
            return InvocationHandler.invokeDefault(self, method, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public CompletionStage<QueryOperationsResponse> queryOperations(CallContext call, QueryOperationsRequest request) {
        request.validate();
        List<OperationOccurrence> found = occurrences.values().stream()
                .filter(occurrence -> request.filter().orElseThrow().matches(occurrence))
                .toList();
        return CompletableFuture.completedFuture(new QueryOperationsResponse(found, Optional.empty()));
    }

    @Override
    public CompletionStage<CancelOperationResponse> cancelOperation(CallContext call, CancelOperationRequest request) {
        lastCall = call;
        return CompletableFuture.completedFuture(
                new CancelOperationResponse(record(request.operationId(), OperationState.CANCELLED)));
    }

    ConsumerAuthentication authentication() {
        return new ConsumerAuthentication() {
            @Override
            public Consumer password(String name, char[] password) {
                return known(name.equals("ccm") && new String(password).equals("right"));
            }

            @Override
            public Consumer bearerToken(String token) {
                return known(token.equals("good"));
            }

            @Override
            public Consumer callingBundle() {
                throw new AssertionError("the façade is not its own consumer");
            }

            @Override
            public Consumer subject(Subject subject) {
                throw new AssertionError("HTTP has no subject");
            }

            private Consumer known(boolean accepted) {
                if (!accepted) {
                    throw new InfrastructureException(ErrorCode.UNAUTHENTICATED, "The credential is not accepted");
                }
                return new Known("ccm", Set.of());
            }
        };
    }

    Administration administration() {
        return new Administration() {
            @Override
            public CompletionStage<QueryInfrastructuresResponse> queryInfrastructures(
                    CallContext call, QueryInfrastructuresRequest request) {
                request.validate();
                List<Infrastructure> found = ids.entrySet().stream()
                        .map(known -> new Infrastructure(
                                known.getValue(),
                                known.getKey(),
                                InfrastructureState.AVAILABLE,
                                Optional.empty(),
                                Optional.empty()))
                        .filter(one -> request.filter()
                                .map(filter -> filter.matches(one))
                                .orElse(true))
                        .toList();
                return CompletableFuture.completedFuture(new QueryInfrastructuresResponse(found));
            }

            @Override
            public CompletionStage<ForgetInfrastructureResponse> forgetInfrastructure(
                    CallContext call, ForgetInfrastructureRequest request) {
                return CompletableFuture.failedFuture(
                        new InfrastructureException(ErrorCode.CONFLICT, "It is configured"));
            }

            @Override
            public CompletionStage<VerifyAuditResponse> verifyAudit(CallContext call, VerifyAuditRequest request) {
                return CompletableFuture.completedFuture(new VerifyAuditResponse(7, Optional.empty()));
            }
        };
    }
}
