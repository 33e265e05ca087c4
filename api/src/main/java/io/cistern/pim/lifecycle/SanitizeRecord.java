// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.time.Instant;
import java.util.List;

/**
 * That a drive was erased; kept after the server is released (derived; IFA 053 clause 8).
 *
 * @param resourceId 1; the server
 * @param driveSerialNumber 1; the drive
 * @param method 1; how
 * @param started 1; from when
 * @param ended 1; to when
 * @param erased 1; whether it is proved
 * @param evidence 0..N; what the drive said
 */
@Buildable
public record SanitizeRecord(
        String resourceId,
        String driveSerialNumber,
        SanitizeMethod method,
        Instant started,
        Instant ended,
        boolean erased,
        List<String> evidence) {

    public SanitizeRecord {
        Attributes.required(resourceId, "resourceId");
        Attributes.required(driveSerialNumber, "driveSerialNumber");
        Attributes.required(method, "method");
        Attributes.required(started, "started");
        Attributes.required(ended, "ended");
        evidence = Attributes.list(evidence, "evidence");
    }

    public static SanitizeRecordBuilder builder() {
        return SanitizeRecordBuilder.builder();
    }
}
