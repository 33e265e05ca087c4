// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Map;

/**
 * How the virtual CPUs of a compute resource are bound to physical ones (IFA 005 clause 8.4.3.4).
 *
 * @param virtualCpuPinningPolicy 1; the policy
 * @param virtualCpuPinningRules 0..N; the rules
 * @param cpuMap 0..N; virtual CPU to physical core or thread; only with the policy STATIC
 */
public record VirtualCpuPinning(
        VirtualCpuPinningPolicy virtualCpuPinningPolicy,
        List<VirtualCpuPinningRule> virtualCpuPinningRules,
        Map<String, String> cpuMap) {

    public VirtualCpuPinning {
        Attributes.required(virtualCpuPinningPolicy, "virtualCpuPinningPolicy");
        virtualCpuPinningRules = Attributes.list(virtualCpuPinningRules, "virtualCpuPinningRules");
        cpuMap = Attributes.map(cpuMap, "cpuMap");
    }
}
