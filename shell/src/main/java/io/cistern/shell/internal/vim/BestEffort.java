// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.api.InfrastructureException;
import io.cistern.api.ProblemDetails;
import io.cistern.shell.internal.Columns;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What became of each id of a best-effort operation.
 *
 * @param id the resource
 * @param outcome what became of it
 */
record BestEffort(String id, String outcome) {

    static List<BestEffort> of(List<String> terminated, Map<String, ProblemDetails> failures) {
        return Stream.concat(
                        terminated.stream().map(id -> new BestEffort(id, "terminated")),
                        failures.entrySet().stream()
                                .map(failure -> new BestEffort(
                                        failure.getKey(),
                                        failure.getValue().code() + ": "
                                                + failure.getValue().detail())))
                .toList();
    }

    static Columns<BestEffort> columns() {
        return new Columns<BestEffort>().text("Id", BestEffort::id).text("Outcome", BestEffort::outcome);
    }

    /** A script must notice that something is left. */
    static void requireAll(Map<String, ProblemDetails> failures) {
        failures.values().stream().findFirst().ifPresent(first -> {
            throw new InfrastructureException(
                    first.code(), failures.size() + " not terminated; the first: " + first.detail(), first.details());
        });
    }
}
