// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.util.Map;
import java.util.Set;

/**
 * Input of Operate Virtualised Compute Resource (IFA 005 clause 7.3.1.6).
 *
 * @param computeId 1; the resource
 * @param computeOperation 1; what to do
 * @param computeOperationInputData 0..N; parameters, see {@link ComputeOperationKeys}
 */
public record OperateComputeRequest(
        String computeId, ComputeOperation computeOperation, Map<String, String> computeOperationInputData)
        implements Request {

    public OperateComputeRequest {
        Attributes.required(computeId, "computeId");
        Attributes.required(computeOperation, "computeOperation");
        computeOperationInputData = Attributes.map(computeOperationInputData, "computeOperationInputData");
    }

    @Override
    public void validate() {
        Constraints.identifier("computeId", computeId);
        Constraints.metadata("computeOperationInputData", computeOperationInputData);
        Constraints.check(
                computeOperation != ComputeOperation.DELETE_SNAPSHOT
                        || computeOperationInputData.containsKey(ComputeOperationKeys.SNAPSHOT_ID),
                "computeOperationInputData/" + ComputeOperationKeys.SNAPSHOT_ID,
                "is given with DELETE_SNAPSHOT",
                "name the snapshot to delete");
        oneOf(ComputeOperationKeys.REBOOT_TYPE, Set.of("SOFT", "HARD"));
        oneOf(ComputeOperationKeys.STOP_TYPE, Set.of("GRACEFUL", "FORCEFUL"));
    }

    private void oneOf(String key, Set<String> values) {
        String value = computeOperationInputData.get(key);
        Constraints.check(
                value == null || values.contains(value),
                "computeOperationInputData/" + key,
                "is one of " + values.stream().sorted().toList(),
                "correct the value");
    }
}
