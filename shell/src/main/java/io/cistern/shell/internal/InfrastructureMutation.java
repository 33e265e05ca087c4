// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import io.cistern.api.CallContext;
import io.cistern.api.CallContextBuilder;
import io.cistern.api.OperationKind;
import io.cistern.api.Response;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.apache.karaf.shell.api.action.Option;

/** A command that changes something behind one VIM or PIM: recorded, followed by its progress, repeatable by its key. */
public abstract class InfrastructureMutation extends InfrastructureCommand {

    @Option(name = "--key", description = "Idempotency key: the same key and request within 24 h happen once")
    private String key;

    @Option(
            name = "--no-wait",
            description = "Return as soon as the operation is recorded; follow it with cistern:explain")
    private boolean noWait;

    @Option(name = "--yes", aliases = "-y", description = "Do not ask for confirmation")
    private boolean yes;

    /** Asks before something is lost, unless {@code --yes} was given. */
    protected final void confirm(String question) {
        confirm(question, yes);
    }

    /** Calls an operation that changes something, and shows its result once there is one. */
    protected final <S, R extends Response> void change(
            Class<S> standardInterface, BiFunction<S, CallContext, CompletionStage<R>> operation, Consumer<R> show) {
        String id = id(standardInterface);
        if (noWait) {
            printOperationId(gateway().use(standardInterface, Optional.of(id), service -> new Attendance(this::tell)
                    .untilAccepted(begin(), timeout(OperationKind.MUTATION), call -> operation.apply(service, call))));
        } else {
            show.accept(gateway()
                    .use(
                            standardInterface,
                            Optional.of(id),
                            service -> attend(OperationKind.MUTATION, operation, service)));
        }
    }

    @Override
    CallContextBuilder begin() {
        CallContextBuilder call = super.begin();
        Optional.ofNullable(key).ifPresent(call::idempotencyKey);
        return call;
    }

    private void printOperationId(String operationId) {
        if (json()) {
            print(new Recorded(operationId));
        } else {
            System.out.println(operationId);
        }
    }

    /** What is known of an operation that is not waited for. */
    public record Recorded(String operationId) {}
}
