// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.api.notification.AttributeChange;
import io.cistern.backend.StateCollection;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.internal.store.Kept;
import io.cistern.pim.inventory.DetectedBy;
import io.cistern.pim.inventory.InventoryChange;
import io.cistern.pim.inventory.InventoryChangeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one reading found changed.
 *
 * @param endpointId the endpoint that was read
 * @param detectedAt when the reading ended
 * @param findings what was found
 */
public record Findings(String endpointId, Instant detectedAt, List<Finding> findings) {

    public static final StateCollection<Findings> COLLECTION = new StateCollection<>("changes", Findings.class);

    public Findings {
        findings = Kept.list(findings);
    }

    /**
     * One change.
     *
     * @param type how
     * @param resourceId what
     * @param kind what it is
     * @param name what it is called
     * @param parentId what it is in
     * @param resourcePoolId the pool it is in
     * @param attributes what it was, and what it is
     */
    public record Finding(
            InventoryChangeType type,
            String resourceId,
            ResourceKind kind,
            String name,
            Optional<String> parentId,
            String resourcePoolId,
            List<AttributeChange> attributes) {

        public Finding {
            attributes = Kept.list(attributes);
        }

        static Finding of(Change change) {
            return new Finding(
                    change.type(),
                    change.resource().physicalResourceId(),
                    change.kind(),
                    change.resource().hardware().name(),
                    change.resource().parentId(),
                    change.resource().resourcePoolId(),
                    change.attributes());
        }
    }

    /** One of the changes as it is told. */
    InventoryChange told(String key, long version, int index) {
        Finding finding = findings.get(index);
        return InventoryChange.builder()
                .changeId(String.format("%s-%05d", key, index))
                .changeType(finding.type())
                .physicalResourceId(finding.resourceId())
                .resourceKind(finding.kind())
                .name(finding.name())
                .parentId(finding.parentId())
                .resourcePoolId(finding.resourcePoolId())
                .changedAttributes(finding.attributes())
                .detectedBy(DetectedBy.POLL)
                .endpointId(endpointId)
                .detectedAt(detectedAt)
                .inventoryVersion(version)
                .build();
    }
}
