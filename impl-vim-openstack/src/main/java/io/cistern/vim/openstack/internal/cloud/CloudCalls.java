// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import io.cistern.api.CallContext;
import io.cistern.backend.support.Waiter;
import io.cistern.backend.support.Workers;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs the calls of the gateway against a cloud: queries and mutations on threads of their own, so that long mutations
 * keep no query waiting.
 */
public final class CloudCalls {

    private final Supplier<Cloud> cloud;
    private final Workers queries;
    private final Workers mutations;
    private final Waiter waiter;
    private final Terminations terminations = new Terminations();

    /** @param cloud gives the cloud, or says what is wrong with its configuration */
    public CloudCalls(Supplier<Cloud> cloud, Workers queries, Workers mutations, Waiter waiter) {
        this.cloud = cloud;
        this.queries = queries;
        this.mutations = mutations;
        this.waiter = waiter;
    }

    public <R> CompletionStage<R> query(CallContext call, Function<CallScope, R> work) {
        return queries.run(call, (context, limit) -> work.apply(new CallScope(cloud.get(), context, limit)));
    }

    public <R> CompletionStage<R> mutate(CallContext call, Function<CallScope, R> work) {
        return mutations.run(call, (context, limit) -> work.apply(new CallScope(cloud.get(), context, limit)));
    }

    /** Those that run on this cloud. */
    public Terminations terminations() {
        return terminations;
    }

    /** How the cloud is waited for. */
    public Waiter waiter() {
        return waiter;
    }
}
