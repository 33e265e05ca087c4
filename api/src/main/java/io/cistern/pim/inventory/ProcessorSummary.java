// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.Optional;

/**
 * The processors of a server together.
 *
 * @param sockets 0..1; how many processors
 * @param cores 0..1; how many cores
 * @param threads 0..1; how many threads
 * @param model 0..1; their model
 * @param threadingEnabled 0..1; whether a core runs more than one thread
 */
@Buildable
public record ProcessorSummary(
        Optional<Long> sockets,
        Optional<Long> cores,
        Optional<Long> threads,
        Optional<String> model,
        Optional<Boolean> threadingEnabled) {

    public ProcessorSummary {
        sockets = Attributes.optional(sockets);
        cores = Attributes.optional(cores);
        threads = Attributes.optional(threads);
        model = Attributes.optional(model);
        threadingEnabled = Attributes.optional(threadingEnabled);
    }

    public static ProcessorSummaryBuilder builder() {
        return ProcessorSummaryBuilder.builder();
    }
}
