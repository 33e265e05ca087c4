// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.internal.Constraints;
import io.cistern.vim.AffinityOrAntiAffinityConstraint;
import io.cistern.vim.MigrationConstraint;
import io.cistern.vim.internal.SharedRules;
import java.util.List;
import java.util.Optional;

/**
 * Input of Migrate Virtualised Compute Resource (IFA 005 clause 7.3.1.8).
 *
 * @param computeId 1; the resource
 * @param affinityOrAntiAffinityConstraints 0..N; rules that must hold afterwards
 * @param migrationConstraint 0..1; where to move it; absent: as the VIM chooses
 * @param migrationType 0..1 (1 in the standard); how to move it; absent: LIVE_MIGRATION
 */
@Buildable
public record MigrateComputeRequest(
        String computeId,
        List<AffinityOrAntiAffinityConstraint> affinityOrAntiAffinityConstraints,
        Optional<MigrationConstraint> migrationConstraint,
        Optional<MigrationType> migrationType)
        implements Request {

    public MigrateComputeRequest {
        Attributes.required(computeId, "computeId");
        affinityOrAntiAffinityConstraints =
                Attributes.list(affinityOrAntiAffinityConstraints, "affinityOrAntiAffinityConstraints");
        migrationConstraint = Attributes.optional(migrationConstraint);
        migrationType = Attributes.optional(migrationType);
    }

    public static MigrateComputeRequestBuilder builder() {
        return MigrateComputeRequestBuilder.builder();
    }

    @Override
    public void validate() {
        Constraints.identifier("computeId", computeId);
        SharedRules.affinity("affinityOrAntiAffinityConstraints", affinityOrAntiAffinityConstraints);
        SharedRules.migration("migrationConstraint", migrationConstraint);
    }
}
