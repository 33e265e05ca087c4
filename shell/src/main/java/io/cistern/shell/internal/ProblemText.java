// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ProblemDetails;
import io.cistern.api.QuotaFigure;
import io.cistern.api.UpstreamFault;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A problem as a person reads it: what happened, where, what to do, and who. */
public final class ProblemText {

    private static final String INDENT = "  ";

    private ProblemText() {}

    public static String of(ProblemDetails problem) {
        ErrorDetails details = problem.details();
        Stream<String> lines = Stream.of(
                        Stream.of(problem.code() + ": " + problem.detail()),
                        unsaid("attribute", details.attribute(), problem),
                        unsaid("rule", details.rule(), problem),
                        unsaid("remedy", details.remedy(), problem),
                        line("step", details.step()),
                        line("resource", details.resourceId()),
                        details.quota().stream().map(quota -> entry("quota", quota(quota))),
                        details.upstream().stream().map(fault -> entry("upstream", upstream(fault))),
                        details.undone().stream().map(undone -> entry("undone", undone)),
                        details.left().stream().map(left -> entry("left", left)),
                        line("operation", details.operationId().map(id -> id + " (cistern:explain " + id + ")")),
                        Stream.of(entry("retry", advice(problem))))
                .flatMap(part -> part);
        return Printable.text(lines.collect(Collectors.joining("\n")));
    }

    /** Who must act, and whether the same request can succeed later. */
    static String advice(ProblemDetails problem) {
        ErrorCode code = problem.code();
        String when =
                switch (code.retry()) {
                    case NEVER -> "no, the same request fails again";
                    case AFTER_CHANGE -> "yes, after the change";
                    case LATER ->
                        "yes, "
                                + problem.details()
                                        .retryAfter()
                                        .map(pause -> "after " + pause.toSeconds() + " s")
                                        .orElse("after a growing pause")
                                + ", with the same idempotency key";
                };
        String who =
                switch (code.actor()) {
                    case CONSUMER -> "the caller";
                    case ADMINISTRATOR -> "the administrator of the infrastructure";
                    case DEVELOPER -> "the developers (please report it)";
                };
        return when + "; to act: " + who;
    }

    /** The message often says it already. */
    private static Stream<String> unsaid(String label, Optional<String> value, ProblemDetails problem) {
        return line(label, value.filter(text -> !problem.detail().contains(text)));
    }

    private static Stream<String> line(String label, Optional<String> value) {
        return value.map(text -> entry(label, text)).stream();
    }

    private static String entry(String label, String value) {
        return INDENT + String.format("%-10s", label) + value;
    }

    private static String quota(QuotaFigure quota) {
        return quota.name() + ": "
                + Stream.of(
                                quota.used().map(used -> used + " used"),
                                quota.limit().map(limit -> "limit " + limit),
                                quota.asked().map(asked -> asked + " more asked for"))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
    }

    private static String upstream(UpstreamFault fault) {
        return fault.service() + " " + fault.method() + " " + fault.path()
                + Stream.of(
                                fault.status().map(status -> "answered " + status),
                                fault.code(),
                                fault.message(),
                                fault.requestId().map(id -> "request " + id))
                        .flatMap(Optional::stream)
                        .map(part -> ", " + part)
                        .collect(Collectors.joining());
    }
}
