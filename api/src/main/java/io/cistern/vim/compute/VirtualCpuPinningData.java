// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * How the virtual CPUs of a flavour are bound to physical ones (IFA 005 clause 8.4.2.4).
 *
 * @param virtualCpuPinningPolicy 0..1; the policy
 * @param virtualCpuPinningRules 0..N; the rules; only with the policy STATIC
 */
public record VirtualCpuPinningData(
        Optional<VirtualCpuPinningPolicy> virtualCpuPinningPolicy, List<VirtualCpuPinningRule> virtualCpuPinningRules) {

    public VirtualCpuPinningData {
        virtualCpuPinningPolicy = Attributes.optional(virtualCpuPinningPolicy);
        virtualCpuPinningRules = Attributes.list(virtualCpuPinningRules, "virtualCpuPinningRules");
    }
}
