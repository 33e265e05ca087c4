// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.internal.Constraints;
import java.util.List;
import java.util.Optional;

/**
 * How a server is erased (derived; IFA 053 clause 8).
 *
 * @param level 1; how thoroughly
 * @param scope 1; which drives
 * @param driveIds 0..N; the drives; with LISTED only
 * @param methodPreference 0..N; methods, the preferred one first
 * @param overwritePasses 0..1; how often they are overwritten
 * @param clearTpm 0..1; whether the trusted module is cleared
 * @param clearBios 0..1; whether the BIOS is reset
 * @param clearLogs 0..1; whether logs are cleared
 * @param clearBmcConfig 0..1; whether the management controller is reset
 * @param verification 1; what proves it
 * @param maxAttempts 0..1; how often it is tried; absent: 3
 */
@Buildable
public record SanitizePolicy(
        SanitizeLevel level,
        SanitizeScope scope,
        List<String> driveIds,
        List<SanitizeMethod> methodPreference,
        Optional<Long> overwritePasses,
        Optional<Boolean> clearTpm,
        Optional<Boolean> clearBios,
        Optional<Boolean> clearLogs,
        Optional<Boolean> clearBmcConfig,
        SanitizeVerification verification,
        Optional<Long> maxAttempts) {

    public SanitizePolicy {
        Attributes.required(level, "level");
        Attributes.required(scope, "scope");
        driveIds = Attributes.list(driveIds, "driveIds");
        methodPreference = Attributes.list(methodPreference, "methodPreference");
        overwritePasses = Attributes.optional(overwritePasses);
        clearTpm = Attributes.optional(clearTpm);
        clearBios = Attributes.optional(clearBios);
        clearLogs = Attributes.optional(clearLogs);
        clearBmcConfig = Attributes.optional(clearBmcConfig);
        Attributes.required(verification, "verification");
        maxAttempts = Attributes.optional(maxAttempts);
    }

    public static SanitizePolicyBuilder builder() {
        return SanitizePolicyBuilder.builder();
    }

    void validate(String path) {
        Constraints.check(
                (scope == SanitizeScope.LISTED) != driveIds.isEmpty(),
                path + ".driveIds",
                "is given with the scope LISTED only",
                driveIds.isEmpty() ? "name the drives" : "leave it out");
    }
}
