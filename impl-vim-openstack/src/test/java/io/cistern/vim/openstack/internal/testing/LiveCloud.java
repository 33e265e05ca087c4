// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.testing;

import io.cistern.api.CallContext;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Request;
import io.cistern.api.Response;
import io.cistern.backend.support.Waiter;
import io.cistern.backend.support.Workers;
import io.cistern.tck.BenchState;
import io.cistern.tck.conformance.CallingTest;
import io.cistern.tck.conformance.CheckedInMatrix;
import io.cistern.tck.conformance.Observer;
import io.cistern.vim.openstack.internal.cloud.Cloud;
import io.cistern.vim.openstack.internal.cloud.CloudCalls;
import io.cistern.vim.openstack.internal.cloud.CloudSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/** A cloud as the backend reaches it, without a gateway. */
public final class LiveCloud implements AutoCloseable {

    private final Workers workers = new Workers("test", 32, 1_000);
    private final Cloud cloud;
    private final CloudCalls calls;
    private final BenchState state = new BenchState();
    private final Observer observer = new Observer(CheckedInMatrix.observed());
    private final boolean real = System.getProperty("cistern.cloud") != null;

    public LiveCloud(CloudSettings settings) {
        this(settings, new Waiter(Duration.ofMillis(100), Duration.ofMillis(500)));
    }

    public LiveCloud(CloudSettings settings, Waiter waiter) {
        cloud = new Cloud(settings, Clock.systemUTC());
        calls = new CloudCalls(() -> cloud, workers, workers, waiter);
    }

    public CloudCalls calls() {
        return calls;
    }

    public Cloud cloud() {
        return cloud;
    }

    /** One operation from its beginning, undone when it fails. */
    public <Q extends Request, R extends Response> R call(
            BiFunction<CallContext, Q, CompletionStage<R>> operation, Q request) {
        MemoryJournal journal = newJournal();
        try {
            return run(journal, operation, request);
        } catch (RuntimeException e) {
            journal.undoAll();
            throw e;
        }
    }

    /** One run of an operation; what it carried is evidence for the conformance matrix, unless the cloud is the lab. */
    public <Q extends Request, R extends Response> R run(
            MemoryJournal journal, BiFunction<CallContext, Q, CompletionStage<R>> operation, Q request) {
        Optional<String> test = real ? CallingTest.name() : Optional.empty();
        try {
            R response = Outcome.of(operation.apply(TestContext.of(journal).keeping(state), request));
            test.ifPresent(name -> observer.answered(name, request, response));
            return response;
        } catch (InfrastructureException e) {
            test.ifPresent(name -> observer.failed(name, request, e));
            throw e;
        }
    }

    public static MemoryJournal newJournal() {
        return new MemoryJournal(UUID.randomUUID().toString());
    }

    @Override
    public void close() {
        workers.leave();
        cloud.close();
    }
}
