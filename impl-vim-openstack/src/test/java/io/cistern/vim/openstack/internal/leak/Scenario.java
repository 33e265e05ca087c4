// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.leak;

import io.cistern.api.CallContext;
import io.cistern.api.Request;
import io.cistern.api.Response;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * One operation with what has to be there before it.
 *
 * @param name says which
 * @param door the interface that it belongs to
 * @param operation calls it
 * @param prepared makes what it needs, and says what to ask for
 * @param onFailure what becomes of it when it fails
 */
record Scenario<T, Q extends Request>(
        String name, Class<T> door, Operation<T, Q> operation, Function<Resources, Q> prepared, OnFailure onFailure) {

    /** What a failure leaves behind. */
    enum OnFailure {
        /** What was there before. */
        UNDONE,
        /** What was there before, or what was asked for, or something between; repeating the call completes it. */
        REPEATABLE
    }

    /** An operation of the standard. */
    @FunctionalInterface
    interface Operation<T, Q> {
        CompletionStage<? extends Response> call(T door, CallContext call, Q request);
    }

    CompletionStage<? extends Response> call(Installation installation, CallContext call, Request request) {
        @SuppressWarnings("unchecked")
        Q asked = (Q) request;
        return operation.call(installation.service(door), call, asked);
    }

    @Override
    public String toString() {
        return name;
    }
}
