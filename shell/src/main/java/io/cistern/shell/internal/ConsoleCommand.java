// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import io.cistern.api.CallContext;
import io.cistern.api.CallContextBuilder;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.api.OperationKind;
import io.cistern.api.Response;
import io.cistern.json.CisternJson;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.osgi.framework.BundleContext;

/** A command: its options that all commands share, its calls, its results and its failures. */
public abstract class ConsoleCommand implements Action {

    static final CisternJson JSON = new CisternJson();

    private static final Duration QUERY_WAIT = Duration.ofSeconds(30);
    private static final Duration MUTATION_WAIT = Duration.ofMinutes(10);

    @Option(
            name = "--output",
            aliases = "-o",
            description = "Form of the result: table, or json for scripts",
            valueToShowInHelp = "table")
    @Completion(
            value = StringsCompleter.class,
            values = {"table", "json"})
    private String output = "table";

    @Option(
            name = "--timeout",
            description = "How many seconds to wait; a mutation goes on when the wait has ended",
            valueToShowInHelp = "30 for a query, 600 for a mutation")
    private String timeout;

    @Reference
    private BundleContext bundles;

    @Reference
    private Session session;

    /** Does what the command is for. Failures are thrown as {@link InfrastructureException}. */
    protected abstract void run();

    @Override
    public final Object execute() throws CommandException {
        try {
            Choice.of(OutputFormat.class, "--output", output);
            run();
            return null;
        } catch (InfrastructureException e) {
            String shown = json() ? JSON.write(e.problem()) : ProblemText.of(e.problem());
            throw new CommandException(shown, e.getMessage());
        }
    }

    /** Calls a platform service and waits for its answer. */
    protected final <S, R extends Response> R query(
            Class<S> service, BiFunction<S, CallContext, CompletionStage<R>> operation) {
        return gateway().use(service, Optional.empty(), s -> attend(OperationKind.QUERY, operation, s));
    }

    /** Calls a platform service that changes something, and waits. */
    protected final <S, R extends Response> R change(
            Class<S> service, BiFunction<S, CallContext, CompletionStage<R>> operation) {
        return gateway().use(service, Optional.empty(), s -> attend(OperationKind.MUTATION, operation, s));
    }

    /** Waits for the answer of a service; prints the progress of a mutation meanwhile. */
    final <S, R extends Response> R attend(
            OperationKind kind, BiFunction<S, CallContext, CompletionStage<R>> operation, S service) {
        CallContextBuilder call = begin();
        Duration wait = timeout(kind);
        return new Attendance(this::tell).untilDone(call, wait, context -> operation.apply(service, context));
    }

    /** A context of the user at this console; a subclass adds what its options say. */
    CallContextBuilder begin() {
        return CallContext.of(gateway().consumer(SessionSubject.current()));
    }

    final Duration timeout(OperationKind kind) {
        return Amount.of("--timeout", timeout)
                .map(Duration::ofSeconds)
                .orElse(kind == OperationKind.QUERY ? QUERY_WAIT : MUTATION_WAIT);
    }

    final Gateway gateway() {
        return new Gateway(bundles);
    }

    protected final Session session() {
        return session;
    }

    protected final boolean json() {
        return output.toLowerCase(Locale.ROOT).equals("json");
    }

    /** Prints elements: a table that fits the terminal, or a JSON array. */
    protected final <T> void print(List<T> elements, Columns<T> columns) {
        if (json()) {
            System.out.println(JSON.write(elements));
        } else {
            columns.print(elements, terminalWidth(), System.out);
        }
    }

    /** Prints one record: its attributes by name, or as JSON. */
    protected final void print(Record element) {
        System.out.println(json() ? JSON.write(element) : RecordText.of(element));
    }

    /** Prints a line for a person; a script that asked for JSON is spared it. */
    protected final void say(String line) {
        if (!json()) {
            System.out.println(Printable.text(line));
        }
    }

    /**
     * Prints the progress of a long call, past pipes and at once: what a command prints to its standard streams
     * reaches a remote client when the command has ended.
     */
    final void tell(String line) {
        if (!json()) {
            session.getConsole().println(line);
            session.getConsole().flush();
        }
    }

    /** Asks before something is lost, unless {@code --yes} was given. */
    protected final void confirm(String question, boolean yes) {
        if (yes) {
            return;
        }
        if (!answer(question + " [y/N] ").strip().toLowerCase(Locale.ROOT).startsWith("y")) {
            throw new InfrastructureException(ErrorCode.CANCELLED, "not confirmed; nothing was done");
        }
    }

    private String answer(String question) {
        try {
            return Optional.ofNullable(session.readLine(question, null)).orElse("");
        } catch (UnsupportedOperationException e) {
            throw new InfrastructureException(
                    ErrorCode.INVALID_ARGUMENT,
                    "nobody is there to confirm: " + question,
                    ErrorDetails.builder().remedy("give --yes").build(),
                    e);
        } catch (IOException e) {
            throw new InfrastructureException(
                    ErrorCode.CANCELLED, "not confirmed; nothing was done", ErrorDetails.NONE, e);
        }
    }

    private int terminalWidth() {
        return session.getTerminal() == null ? 0 : session.getTerminal().getWidth();
    }
}
