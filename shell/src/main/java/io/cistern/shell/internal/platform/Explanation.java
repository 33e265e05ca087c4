// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.platform;

import io.cistern.api.operation.OperationOccurrence;
import io.cistern.api.operation.OperationStep;
import io.cistern.api.operation.StepState;
import io.cistern.shell.internal.ProblemText;
import io.cistern.shell.internal.RecordText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to say about an operation. */
record Explanation(OperationOccurrence occurrence) {

    /** The heading of an operation in the standard, from its method name. */
    static String heading(String operation) {
        String spaced = operation.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    static String seconds(Duration duration) {
        return String.format("%.1f s", duration.toMillis() / 1000.0);
    }

    /** The facts of the call. */
    String beginning() {
        return Stream.of(
                        fact("operation", occurrence.operationId()),
                        fact("what", heading(occurrence.operation())),
                        fact("on", occurrence.kind() + " " + occurrence.infrastructureId()),
                        fact("asked by", occurrence.consumer()),
                        fact("group", occurrence.resourceGroupId()),
                        fact("state", occurrence.state().name()),
                        fact(
                                "progress",
                                occurrence.percent() + " %"
                                        + occurrence
                                                .status()
                                                .filter(status ->
                                                        !occurrence.state().isFinal())
                                                .map(status -> ", " + status)
                                                .orElse("")),
                        fact("started", occurrence.startTime().toString()),
                        fact("ended", occurrence.endTime().map(Instant::toString)),
                        fact("limit", occurrence.limit() + ", then it is undone"),
                        fact("key", occurrence.idempotencyKey()),
                        fact("correlation", occurrence.correlationId()),
                        fact("backend", occurrence.backendVersion()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> fact(String label, String value) {
        return fact(label, Optional.of(value));
    }

    private static Optional<String> fact(String label, Optional<String> value) {
        return value.map(text -> String.format("%-12s %s", label, text));
    }

    /** What was asked, an attribute a line. */
    Optional<String> request() {
        return occurrence
                .request()
                .filter(Record.class::isInstance)
                .map(Record.class::cast)
                .map(RecordText::of);
    }

    List<OperationStep> steps() {
        return occurrence.steps();
    }

    /** How it ended, or what to expect. */
    String ending() {
        return switch (occurrence.state()) {
            case PROCESSING -> "A backend is at work. Stop it with cistern:cancel " + occurrence.operationId() + ".";
            case PARKED -> "It is recorded and goes on by itself as soon as a backend is there; see cistern:backends.";
            case COMPENSATING -> "What it has made is being removed. Nothing to do.";
            case COMPLETED ->
                "It is complete."
                        + occurrence
                                .result()
                                .filter(Record.class::isInstance)
                                .map(Record.class::cast)
                                .map(result -> "\n\n" + RecordText.of(result))
                                .orElse("");
            case FAILED, CANCELLED ->
                occurrence.problem().map(ProblemText::of).orElse("Why is not recorded.") + "\n" + remains();
        };
    }

    private String remains() {
        String left = occurrence.steps().stream()
                .filter(step -> step.state() == StepState.LEFT || step.state() == StepState.INTENDED)
                .map(step -> step.key() + step.resourceId().map(id -> " " + id).orElse(""))
                .collect(Collectors.joining(", "));
        return left.isEmpty()
                ? "Nothing that it made is left."
                : "May be left in the infrastructure: " + left + ". An administrator should look.";
    }
}
