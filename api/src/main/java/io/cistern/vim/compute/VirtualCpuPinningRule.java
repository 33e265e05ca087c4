// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * One rule by which virtual CPUs are bound; considered when the policy is STATIC.
 *
 * @param cores 0..1; cores per socket
 * @param sockets 0..1; sockets
 * @param threads 0..1; threads per core
 * @param threadPolicy 0..1; how hardware threads are used
 */
@Extension("IFA 005 does not specify the content of pinning rules")
public record VirtualCpuPinningRule(
        Optional<Long> cores,
        Optional<Long> sockets,
        Optional<Long> threads,
        Optional<VirtualCpuThreadPolicy> threadPolicy) {

    public VirtualCpuPinningRule {
        cores = Attributes.optional(cores);
        sockets = Attributes.optional(sockets);
        threads = Attributes.optional(threads);
        threadPolicy = Attributes.optional(threadPolicy);
    }
}
