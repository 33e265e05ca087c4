// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.api.ProblemDetails;
import io.cistern.backend.OperationContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a best-effort termination came to.
 *
 * @param gone what is terminated
 * @param failures what is not, and why
 */
record Terminations(List<String> gone, Map<String, ProblemDetails> failures) {

    /**
     * Terminates each; fails as the first did if none can be terminated.
     *
     * @param exists refuses what does not exist; asked before anything is changed only, because a repetition finds gone
     *     what the first run removed
     * @param unused refuses what is in use
     * @param remove removes it, succeeds if it is gone
     */
    static Terminations of(
            OperationContext context,
            List<String> identifiers,
            Consumer<String> exists,
            Consumer<String> unused,
            Consumer<String> remove) {
        Map<String, ProblemDetails> failures = new LinkedHashMap<>();
        context.journal().check(() -> identifiers.forEach(id -> attempt(failures, id, () -> exists.accept(id))));
        for (int i = 0; i < identifiers.size(); i++) {
            String id = identifiers.get(i);
            String key = "terminate-" + i;
            attempt(failures, id, () -> {
                unused.accept(id);
                context.journal().perform(key, id, () -> {
                    remove.accept(id);
                    return Optional.empty();
                });
            });
        }
        List<String> gone =
                identifiers.stream().filter(id -> !failures.containsKey(id)).toList();
        if (gone.isEmpty()) {
            throw failures.values().iterator().next().toException();
        }
        return new Terminations(gone, failures);
    }

    private static void attempt(Map<String, ProblemDetails> failures, String id, Runnable work) {
        if (failures.containsKey(id)) {
            return;
        }
        try {
            work.run();
        } catch (InfrastructureException e) {
            if (e.code() == ErrorCode.CANCELLED || e.code() == ErrorCode.TIMEOUT) {
                throw e;
            }
            failures.put(id, e.problem());
        }
    }
}
