// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.api.ProblemDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An operation on several resources that can succeed for some and fail for others. */
public final class BestEffort {

    private final Map<String, ProblemDetails> failures = new LinkedHashMap<>();

    /** Does something for one of them, unless something failed for it before. */
    public void attempt(String id, Runnable work) {
        if (failures.containsKey(id)) {
            return;
        }
        try {
            work.run();
        } catch (InfrastructureException e) {
            if (e.code() == ErrorCode.CANCELLED || e.code() == ErrorCode.TIMEOUT) {
                throw e;
            }
            failures.put(id, e.with(details -> details.resourceId(id)).problem());
        }
    }

    public Map<String, ProblemDetails> failures() {
        return failures;
    }

    /**
     * Those for which nothing failed.
     *
     * @throws InfrastructureException it failed for all: with what they have in common
     */
    public List<String> succeeded(List<String> ids) {
        if (!ids.isEmpty() && failures.keySet().containsAll(Set.copyOf(ids))) {
            throw allFailed();
        }
        return ids.stream().filter(id -> !failures.containsKey(id)).toList();
    }

    private InfrastructureException allFailed() {
        ProblemDetails first = failures.values().iterator().next();
        boolean alike = failures.values().stream().allMatch(problem -> problem.code() == first.code());
        if (failures.size() == 1) {
            return first.toException();
        }
        return new InfrastructureException(
                alike ? first.code() : ErrorCode.BACKEND_ERROR,
                "it failed for all " + failures.size() + ": "
                        + String.join(
                                "; ",
                                failures.entrySet().stream()
                                        .limit(5)
                                        .map(failure -> failure.getKey() + ": "
                                                + failure.getValue().detail())
                                        .toList()),
                alike ? first.details() : ErrorDetails.NONE);
    }
}
