// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.leak;

import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Request;
import io.cistern.api.operation.OperationOccurrence;
import io.cistern.api.operation.OperationState;
import io.cistern.lab.openstack.RequestLog;
import io.cistern.vim.openstack.internal.leak.Scenario.OnFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** One operation, carried out again and again while something else happens each time. */
final class Trial implements AutoCloseable {

    /** What is another one each time: identifiers, addresses, segments, hosts, times. */
    private static final String ACCIDENTAL = "[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{32}|([0-9a-f]{2}:){5}[0-9a-f]{2}"
            + "|\\d+\\.\\d+\\.\\d+\\.\\d+|fd00:[0-9a-f:]+|compute\\d+|[a-z]+\\d*@[a-z#]+|segment(ation)?Id=Optional.\\d+|\\d{4}-\\d\\d-\\d\\dT[^,\\]]+";

    private static final String SEPARATORS = "[\\[\\]{}, ]+";

    private final Scenario<?, ?> scenario;
    private final Path directory;
    private Installation installation;
    private Resources resources;
    private List<String> completed;

    Trial(Scenario<?, ?> scenario, Path directory) {
        this.scenario = scenario;
        this.directory = directory;
        install();
    }

    private void install() {
        installation = new Installation(directory.resolve(UUID.randomUUID().toString()));
        resources = new Resources(installation.bystander());
    }

    /** Carries the operation out undisturbed; returns everything that could have happened. */
    List<Cell> cells() {
        // What is looked up once only is asked for the first time.
        requests();
        Map<String, Integer> seen = new HashMap<>();
        List<Cell> cells = new ArrayList<>();
        for (RequestLog.Entry request : requests()) {
            int nth = seen.merge(request.method(), 1, Integer::sum) - 1;
            Arrays.stream(Mishap.values())
                    .filter(mishap -> mishap.concerns(request.method()) && !isBelieved(mishap, request.method()))
                    .map(mishap -> new Cell(request.method(), nth, request.path(), mishap))
                    .forEach(cells::add);
        }
        return cells;
    }

    private List<RequestLog.Entry> requests() {
        Request request = scenario.prepared().apply(resources);
        RequestLog log = installation.bystander().lab().requests();
        log.clear();
        new Attempt(installation, scenario, request).run().ifPresent(failure -> {
            throw failure;
        });
        List<RequestLog.Entry> sent = log.entries().stream()
                .filter(entry -> Mishap.countsAsRequest(entry.path()))
                .toList();
        completed = anonymous(resources.shown());
        clear();
        return sent;
    }

    /** What a cloud says is gone is gone: it need not be removed any more. */
    private boolean isBelieved(Mishap mishap, String method) {
        boolean removal =
                method.equals("DELETE") || method.equals("GET") && scenario.onFailure() == OnFailure.REPEATABLE;
        return mishap == Mishap.NOT_FOUND && removal;
    }

    /** Carries it out disturbed; returns what is wrong afterwards. */
    Optional<String> leakOf(Cell cell) {
        Request request = scenario.prepared().apply(resources);
        Set<String> before = resources.shown();
        Set<String> present = installation.bystander().lab().contents().identifiers();
        Attempt attempt = new Attempt(installation, scenario, request);
        Optional<InfrastructureException> failure = attempt.run(cell);
        OperationOccurrence operation = installation.operation(attempt.operationId());
        Optional<String> leak = failure.map(thrown -> afterFailure(cell, request, before, present, thrown, operation))
                .orElseGet(() -> afterCompletion(operation));
        clear();
        return leak.map(wrong -> cell + ": " + wrong
                + failure.map(thrown -> " (" + thrown.getMessage() + ", " + thrown.details() + ")")
                        .orElse(""));
    }

    private Optional<String> afterCompletion(OperationOccurrence operation) {
        if (operation.state() != OperationState.COMPLETED) {
            return Optional.of("completed, but recorded as " + operation.state());
        }
        return difference("completed", completed, anonymous(resources.shown()));
    }

    private Optional<String> afterFailure(
            Cell cell,
            Request request,
            Set<String> before,
            Set<String> present,
            InfrastructureException failure,
            OperationOccurrence operation) {
        if (operation.state() != OperationState.FAILED && operation.state() != OperationState.CANCELLED) {
            return Optional.of("failed, but recorded as " + operation.state());
        }
        ErrorDetails told = operation.problem().orElseThrow().details();
        if (!told.left().equals(failure.details().left())) {
            return Optional.of("recorded as leaving " + told.left() + ", told to leave "
                    + failure.details().left());
        }
        if (!told.left().isEmpty() && !cell.mishap().lasts()) {
            return Optional.of("leaves " + told.left() + " although it could be undone");
        }
        Set<String> after = resources.shown();
        if (after.equals(before)) {
            return Optional.empty();
        }
        if (!told.left().isEmpty()) {
            return untold(present, told.left());
        }
        return scenario.onFailure() == OnFailure.REPEATABLE
                ? afterRepetition(request)
                : difference("undone", before, after);
    }

    /**
     * What is left is told by its identifier, or by its mark where that was never seen, or by what was there and has it.
     */
    private Optional<String> untold(Set<String> present, List<String> left) {
        Set<String> untold =
                new TreeSet<>(installation.bystander().lab().contents().identifiers());
        untold.removeAll(present);
        untold.removeAll(left);
        boolean otherwise = left.stream().anyMatch(name -> name.startsWith("cistern:") || present.contains(name));
        return untold.isEmpty() || otherwise ? Optional.empty() : Optional.of("leaves " + untold + ", tells " + left);
    }

    private Optional<String> afterRepetition(Request request) {
        Optional<InfrastructureException> again = new Attempt(installation, scenario, request).run();
        return difference(
                again.map(failure -> "repeated with " + failure.getMessage()).orElse("repeated"),
                completed,
                anonymous(resources.shown()));
    }

    /** Tells in what the elements differ, attribute by attribute. */
    private static Optional<String> difference(String when, Collection<String> expected, Collection<String> found) {
        List<String> missing = without(expected, found);
        List<String> surplus = without(found, expected);
        return missing.isEmpty() && surplus.isEmpty()
                ? Optional.empty()
                : Optional.of(when + ": missing " + without(attributes(missing), attributes(surplus)) + ", too much "
                        + without(attributes(surplus), attributes(missing)));
    }

    private static List<String> without(Collection<String> all, Collection<String> these) {
        List<String> rest = new ArrayList<>(all);
        these.forEach(rest::remove);
        return rest;
    }

    private static List<String> attributes(List<String> elements) {
        return elements.stream()
                .flatMap(element -> Arrays.stream(element.split(SEPARATORS)))
                .toList();
    }

    /** Lists of what is in something have no order either. */
    private static List<String> anonymous(Set<String> shown) {
        return shown.stream()
                .map(element -> element.replaceAll(ACCIDENTAL, "*"))
                .map(element ->
                        Arrays.stream(element.split(SEPARATORS)).sorted().collect(Collectors.joining(", ")))
                .sorted()
                .toList();
    }

    /** Removes everything; where that cannot be done, begins with another cloud. */
    private void clear() {
        boolean cleared;
        try {
            cleared = resources.sweep();
        } catch (InfrastructureException e) {
            cleared = false;
        }
        if (!cleared) {
            installation.close();
            install();
        }
    }

    @Override
    public void close() {
        installation.close();
    }
}
