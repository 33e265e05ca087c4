// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import io.cistern.api.ErrorDetails;
import io.cistern.api.ProblemDetails;
import io.cistern.api.QuotaFigure;
import io.cistern.api.UpstreamFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A problem as lines for a person: what, which field, which rule, what to do, and where to look it up. */
final class ProblemText {

    private ProblemText() {}

    static List<String> lines(ProblemDetails problem) {
        ErrorDetails details = problem.details();
        List<String> lines = new ArrayList<>();
        lines.add(problem.code() + ": " + problem.detail());
        add(lines, "field", details.attribute());
        add(lines, "rule", details.rule());
        add(lines, "remedy", details.remedy());
        add(lines, "retry after", details.retryAfter().map(Timeline::seconds));
        details.quota().forEach(quota -> add(lines, "quota", Optional.of(text(quota))));
        details.upstream().forEach(fault -> add(lines, "upstream", Optional.of(text(fault))));
        add(lines, "operation", details.operationId());
        add(lines, "resource", details.resourceId());
        details.undone().forEach(what -> add(lines, "undone", Optional.of(what)));
        details.left().forEach(what -> add(lines, "left", Optional.of(what)));
        return lines;
    }

    private static void add(List<String> lines, String label, Optional<String> text) {
        text.ifPresent(value -> lines.add(String.format("  %-12s %s", label, value)));
    }

    private static String text(QuotaFigure quota) {
        return quota.name() + ": used " + number(quota.used()) + ", limit " + number(quota.limit()) + ", asked "
                + number(quota.asked());
    }

    private static String number(Optional<Long> figure) {
        return figure.map(String::valueOf).orElse("?");
    }

    private static String text(UpstreamFault fault) {
        return fault.service() + " " + fault.method() + " " + fault.path()
                + fault.status().map(status -> ", " + status).orElse("")
                + fault.requestId().map(id -> ", request " + id).orElse("")
                + fault.message().map(message -> ": " + message).orElse("");
    }
}
