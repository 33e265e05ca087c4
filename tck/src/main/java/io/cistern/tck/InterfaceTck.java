// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Operation;
import io.cistern.api.OperationKind;
import io.cistern.api.Request;
import io.cistern.backend.Capability;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What the tests of all interfaces have in common: a subject, opened once for the class, and the check that nothing is
 * left in it. Tests remove what they make, whether or not they pass.
 *
 * @param <T> the interface of the standard
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class InterfaceTck<T> {
    static final String NOTHING = "00000000-0000-4000-8000-000000000000";

    private final Class<T> standardInterface;
    private final String run = "tck-" + UUID.randomUUID().toString().substring(0, 8);
    private final Deque<Runnable> removals = new ArrayDeque<>();
    private Subject subject;
    private Set<String> before;

    InterfaceTck(Class<T> standardInterface) {
        this.standardInterface = standardInterface;
    }

    /** Opens what is to be judged. Called once. */
    protected abstract Subject open();

    /** For each operation of the interface, a request that is valid but names nothing that exists. */
    abstract Map<String, Request> samples(String unknownId);

    @BeforeAll
    void begin() {
        subject = open();
        before = held();
    }

    @AfterEach
    void removeWhatTheTestMade() {
        while (!removals.isEmpty()) {
            removals.pop().run();
        }
    }

    @AfterAll
    void end() {
        if (subject != null) {
            subject.close();
        }
    }

    /** The leak check: everything that the tests made is gone. */
    @Test
    @Order(Integer.MAX_VALUE)
    void allTests_leaveNothing() {
        Set<String> left = new HashSet<>(held());
        left.removeAll(before);
        assertThat(left).isEmpty();
    }

    /** Declared and done are the same: what is refused is refused, what is offered is there. */
    @TestFactory
    Stream<DynamicTest> everyOperation_answersAsDeclared() {
        Map<String, Request> samples = samples(NOTHING);
        return Stream.of(standardInterface.getMethods())
                .filter(method -> method.isAnnotationPresent(Operation.class))
                .map(method -> DynamicTest.dynamicTest(
                        method.getName(), () -> checkDeclaration(method, samples.get(method.getName()))));
    }

    private void checkDeclaration(Method method, Request sample) throws ReflectiveOperationException {
        assertThat(sample).as("a request of " + method.getName()).isNotNull();
        Operation operation = method.getAnnotation(Operation.class);
        boolean offered = refusal(method.getName(), Optional.empty()).isEmpty();
        if (offered
                && operation.kind() == OperationKind.MUTATION
                && operation.target().isEmpty()) {
            return; // it would make something, which its own tests do
        }
        CompletionStage<?> answer =
                (CompletionStage<?>) method.invoke(use(), subject.consumer().call(), sample);
        if (!offered) {
            assertThat(failureOf(answer).code()).isEqualTo(ErrorCode.NOT_SUPPORTED);
        } else if (operation.target().isEmpty()) {
            assertThat(Outcome.<Object>of(answer.thenApply(result -> result))).isNotNull();
        } else {
            InfrastructureException failure = failureOf(answer);
            assertThat(failure.code()).as(failure.getMessage()).isEqualTo(ErrorCode.NOT_FOUND);
        }
    }

    /** Skips a test of an operation that the subject says it refuses. */
    void needs(String operation) {
        refusal(operation, Optional.empty())
                .ifPresent(refused -> assumeTrue(false, () -> "refused: " + operation + ": " + reason(refused)));
    }

    /** Whether the subject says that it refuses an attribute. */
    boolean refuses(String operation, String attribute) {
        return refusal(operation, Optional.of(attribute)).isPresent();
    }

    /** Skips a test of an attribute that the subject says it refuses, once it has been seen to refuse it. */
    <Q extends Request, R> void needs(
            String operation, String attribute, BiFunction<CallContext, Q, CompletionStage<R>> use, Q request) {
        needs(operation);
        refusal(operation, Optional.of(attribute)).ifPresent(refused -> {
            assertRefused(ErrorCode.NOT_SUPPORTED, use, request);
            assumeTrue(false, () -> "refused: " + attribute + " of " + operation + ": " + reason(refused));
        });
    }

    private Optional<Capability> refusal(String operation, Optional<String> attribute) {
        return subject.capabilities().stream()
                .filter(capability -> capability.interfaceName().equals(standardInterface.getSimpleName()))
                .filter(capability -> capability.operation().equals(operation))
                .filter(capability -> capability.attribute().equals(attribute))
                .filter(capability -> !capability.supported())
                .findFirst();
    }

    private static String reason(Capability refused) {
        return refused.reason().orElse("no reason is given");
    }

    /** The interface, as the consumer uses it. */
    T use() {
        return subject.consumer().to(standardInterface);
    }

    Subject subject() {
        return subject;
    }

    /** What is there now. */
    Set<String> held() {
        return subject.holdings(run);
    }

    /** A name that nothing else has. */
    String name(String what) {
        return run + "-" + what;
    }

    /** That a call succeeds. */
    <Q extends Request, R> R done(BiFunction<CallContext, Q, CompletionStage<R>> operation, Q request) {
        return Outcome.of(operation.apply(subject.consumer().call(), request));
    }

    /** That a call fails, with a code and a message for the one who must act. */
    <Q extends Request, R> InfrastructureException assertRefused(
            ErrorCode code, BiFunction<CallContext, Q, CompletionStage<R>> operation, Q request) {
        Set<String> held = held();
        InfrastructureException failure =
                failureOf(operation.apply(subject.consumer().call(), request));
        assertThat(failure.code()).as(failure.getMessage()).isEqualTo(code);
        assertThat(failure.getMessage()).isNotBlank();
        assertThat(held()).as("what is there after a refusal").isEqualTo(held);
        return failure;
    }

    /** That a call fails because of an attribute, which it names. */
    <Q extends Request, R> void assertInvalid(
            String attribute, BiFunction<CallContext, Q, CompletionStage<R>> operation, Q request) {
        InfrastructureException failure = assertRefused(ErrorCode.INVALID_ARGUMENT, operation, request);
        assertThat(failure.details().attribute()).as(failure.getMessage()).hasValueSatisfying(path -> assertThat(path)
                .startsWith(attribute));
        assertThat(failure.details().rule()).isPresent();
        assertThat(failure.details().remedy()).isPresent();
    }

    static InfrastructureException failureOf(CompletionStage<?> answer) {
        try {
            Object result = Outcome.<Object>of(answer.thenApply(any -> any));
            return fail("it succeeded with " + result);
        } catch (InfrastructureException e) {
            return e;
        }
    }

    /** Something to be removed after the test. */
    void removeLater(Runnable removal) {
        removals.push(removal);
    }

    /** Removes something after the test, unless the test has done so. */
    <Q extends Request, R> void removeLater(BiFunction<CallContext, Q, CompletionStage<R>> operation, Q request) {
        removeLater(() -> {
            try {
                done(operation, request);
            } catch (InfrastructureException e) {
                if (e.code() != ErrorCode.NOT_FOUND) {
                    throw e;
                }
            }
        });
    }

    /**
     * That an operation does its work once, wherever it is broken off by a crash or a swap of the backend. Skipped where
     * there is a gateway between, which has tests of its own for that.
     *
     * @param work uses the interface, and asserts and removes what it made
     */
    void assertDoneOnce_whereverBrokenOff(BiConsumer<T, CallContext> work) {
        Bench bench = bench();
        Set<String> held = held();
        AtomicBoolean reached = new AtomicBoolean(true);
        int instant = 0;
        while (reached.getAndSet(false)) {
            instant++;
            work.accept(bench.brokenOff(standardInterface, instant, () -> reached.set(true)), bench.call());
            assertThat(held()).as("after breaking off at instant %d", instant).isEqualTo(held);
        }
        assertThat(instant).as("instants of the journal").isGreaterThan(1);
    }

    /**
     * That an operation leaves nothing behind, wherever it is cancelled or fails.
     *
     * @param work begins the operation
     * @param removal removes what it made, where it came to its end
     */
    <R> void assertUndone_whereverCancelled(BiFunction<T, CallContext, CompletionStage<R>> work, Consumer<R> removal) {
        Bench bench = bench();
        Set<String> held = held();
        for (int instant = 1; ; instant++) {
            CompletionStage<R> answer = work.apply(bench.cancelled(standardInterface, instant), bench.call());
            try {
                removal.accept(Outcome.of(answer));
                assertThat(instant).as("instants of the journal").isGreaterThan(1);
                return;
            } catch (InfrastructureException cancelled) {
                assertThat(cancelled.code()).as(cancelled.getMessage()).isEqualTo(ErrorCode.CANCELLED);
                assertThat(held()).as("after cancelling at instant %d", instant).isEqualTo(held);
            }
        }
    }

    private Bench bench() {
        Optional<Bench> bench = subject.bench();
        assumeTrue(bench.isPresent(), "there is a gateway between");
        return bench.get();
    }

    /** Somebody who sees other resource groups. */
    Access stranger() {
        Optional<Access> stranger = subject.stranger();
        assumeTrue(stranger.isPresent(), "there is nobody who sees other resource groups");
        return stranger.get();
    }
}
