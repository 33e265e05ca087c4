// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.completion;

import io.cistern.api.CallContext;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Page;
import io.cistern.shell.internal.Gateway;
import io.cistern.shell.internal.SessionSubject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Completes ids by asking for the first page of them, for at most two seconds in all. */
public abstract class IdCompleter implements Completer {

    /** As many as a person would look through. */
    static final Page PAGE = Page.ofSize(50);

    private static final Logger LOG = LoggerFactory.getLogger(IdCompleter.class);
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Reference
    private BundleContext bundles;

    /** Starts to ask for the ids to choose from; every stage gives some of them. */
    abstract Stream<CompletionStage<List<String>>> ask(Gateway gateway, CommandLine line);

    @Override
    public final int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(found(line)).complete(session, line, candidates);
    }

    private List<String> found(CommandLine line) {
        try {
            return answered(ask(new Gateway(bundles), line)
                    .map(CompletionStage::toCompletableFuture)
                    .toList());
        } catch (InfrastructureException e) {
            LOG.debug("Nothing to complete: {}", e.getMessage());
            return List.of();
        }
    }

    /** Calls a service of the platform. */
    static <S, R> CompletionStage<R> call(
            Gateway gateway, Class<S> service, BiFunction<S, CallContext, CompletionStage<R>> query) {
        return gateway.use(service, Optional.empty(), s -> query.apply(s, context(gateway)));
    }

    /** Calls the VIM or PIM that the line names, else every one there is. */
    static <S, R> Stream<CompletionStage<R>> callInfrastructures(
            Gateway gateway,
            CommandLine line,
            Class<S> standardInterface,
            BiFunction<S, CallContext, CompletionStage<R>> query) {
        return ids(gateway, line, standardInterface).stream()
                .map(id -> gateway.use(
                        standardInterface, Optional.of(id), service -> query.apply(service, context(gateway))));
    }

    private static CallContext context(Gateway gateway) {
        return CallContext.of(gateway.consumer(SessionSubject.current()))
                .timeout(LIMIT)
                .build();
    }

    private static List<String> ids(Gateway gateway, CommandLine line, Class<?> standardInterface) {
        List<String> words = Arrays.asList(line.getArguments());
        int option =
                Stream.of("--vim", "-v", "--pim").mapToInt(words::indexOf).max().orElse(-1);
        return option >= 0 && option + 1 < words.size()
                ? List.of(words.get(option + 1))
                : gateway.ids(Gateway.kind(standardInterface), standardInterface);
    }

    /** What has been answered when the time is up. */
    private static List<String> answered(List<CompletableFuture<List<String>>> asked) {
        try {
            CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
                    .get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("Not everything could be asked for: {}", e.toString());
        }
        return asked.stream()
                .filter(answer -> answer.isDone() && !answer.isCompletedExceptionally())
                .flatMap(answer -> answer.join().stream())
                .toList();
    }
}
