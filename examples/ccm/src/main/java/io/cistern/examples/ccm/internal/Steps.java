// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import io.cistern.api.CallContext;
import io.cistern.api.CallContextBuilder;
import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.api.ProblemDetails;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** Calls VIM and PIM step by step: tells each on the timeline, gives it its idempotency key, and keeps what went wrong. */
final class Steps {

    private final Supplier<CallContextBuilder> calls;
    private final Cluster cluster;
    private final Timeline timeline;
    private final Queue<ProblemDetails> problems;
    private final Set<String> notOffered;

    /** @param calls begins a call of the VIM */
    Steps(Supplier<CallContextBuilder> calls, Cluster cluster, Timeline timeline) {
        this(calls, cluster, timeline, new ConcurrentLinkedQueue<>(), new ConcurrentSkipListSet<>());
    }

    private Steps(
            Supplier<CallContextBuilder> calls,
            Cluster cluster,
            Timeline timeline,
            Queue<ProblemDetails> problems,
            Set<String> notOffered) {
        this.calls = calls;
        this.cluster = cluster;
        this.timeline = timeline;
        this.problems = problems;
        this.notOffered = notOffered;
    }

    /** Steps of the same walk that call something else than the VIM. */
    Steps calling(Supplier<CallContextBuilder> others) {
        return new Steps(others, cluster, timeline, problems, notOffered);
    }

    List<ProblemDetails> problems() {
        return List.copyOf(problems);
    }

    /** What is not offered and the cluster went without. */
    List<String> notOffered() {
        return List.copyOf(notOffered);
    }

    /** One change; the result is what is told of it, such as the identifier of what was made. */
    <R> CompletableFuture<String> step(
            String kind, String name, Function<CallContext, CompletionStage<R>> operation, Function<R, String> result) {
        String key = (cluster.clusterId() + "/" + kind + "/" + name).replace(' ', '-');
        return call(calls.get().idempotencyKey(key), kind, name, operation, result);
    }

    /** One question; it can be repeated and has no key. */
    <R> CompletableFuture<String> question(
            String kind, String name, Function<CallContext, CompletionStage<R>> operation, Function<R, String> result) {
        return call(calls.get(), kind, name, operation, result);
    }

    private <R> CompletableFuture<String> call(
            CallContextBuilder context,
            String kind,
            String name,
            Function<CallContext, CompletionStage<R>> operation,
            Function<R, String> result) {
        Timeline.Running running = timeline.begin(kind, name);
        CallContext call = context.onProgress(progress -> running.progress(progress.percent(), progress.status()))
                .build();
        return CompletableFuture.completedFuture(call)
                .thenCompose(operation)
                .thenApply(result)
                .whenComplete((done, failure) -> {
                    if (failure == null) {
                        running.done(done);
                    } else if (isNotOffered(failure)) {
                        running.notOffered();
                    } else {
                        running.failed(Failures.of(failure).getMessage());
                    }
                });
    }

    /** A step that the cluster can go without; empty where the VIM does not offer it. */
    CompletableFuture<Optional<String>> ifOffered(String what, Supplier<CompletableFuture<String>> step) {
        return step.get().thenApply(Optional::of).exceptionally(failure -> {
            if (!isNotOffered(failure)) {
                throw Failures.of(failure);
            }
            notOffered.add(what);
            return Optional.empty();
        });
    }

    /** Where the VIM has nothing that the step could use. */
    CompletableFuture<Optional<String>> goWithout(String what) {
        notOffered.add(what);
        return CompletableFuture.completedFuture(Optional.empty());
    }

    /** Does what can fail; a failure is told and kept, and the walk goes on to the next thing. */
    boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (InfrastructureException failure) {
            problems.add(failure.problem());
            return false;
        }
    }

    /** Waits for every one of them, so that nothing is still being done when the first failure is reported. */
    static void all(List<? extends CompletableFuture<?>> parts) {
        Failures.await(CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new)));
    }

    /** What a best-effort termination comes to. */
    String ended(List<String> ids, Map<String, ProblemDetails> failures) {
        problems.addAll(failures.values());
        return ids.size() + " gone" + (failures.isEmpty() ? "" : ", " + failures.size() + " NOT: " + failures.keySet());
    }

    private static boolean isNotOffered(Throwable failure) {
        return Failures.of(failure).code() == ErrorCode.NOT_SUPPORTED;
    }
}
