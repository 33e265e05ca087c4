// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import io.cistern.vim.AffinityOrAntiAffinityConstraint;
import io.cistern.vim.MigrationConstraint;
import io.cistern.vim.internal.SharedRules;
import java.util.List;
import java.util.Optional;

/**
 * Input of Migrate Virtualised Storage Resource (IFA 005 clause 7.5.1.8).
 *
 * @param storageId 1; the resource
 * @param affinityOrAntiAffinityConstraints 0..N; rules that must hold afterwards
 * @param migrationConstraint 0..1; where to move it; absent: as the VIM chooses
 */
public record MigrateStorageRequest(
        String storageId,
        List<AffinityOrAntiAffinityConstraint> affinityOrAntiAffinityConstraints,
        Optional<MigrationConstraint> migrationConstraint)
        implements Request {

    public MigrateStorageRequest {
        Attributes.required(storageId, "storageId");
        affinityOrAntiAffinityConstraints =
                Attributes.list(affinityOrAntiAffinityConstraints, "affinityOrAntiAffinityConstraints");
        migrationConstraint = Attributes.optional(migrationConstraint);
    }

    @Override
    public void validate() {
        Constraints.identifier("storageId", storageId);
        SharedRules.affinity("affinityOrAntiAffinityConstraints", affinityOrAntiAffinityConstraints);
        SharedRules.migration("migrationConstraint", migrationConstraint);
    }
}
